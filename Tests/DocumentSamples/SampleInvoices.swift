import Domain

/// One invoice of the table, by the name of its goldens.
struct Sample: Sendable, CustomStringConvertible {
    var name: String
    var invoice: IssuedInvoice
    var description: String { name }
}

/// The table of invoices that every template is tried on.
enum Samples {
    static let all: [Sample] = taxes + currencies + texts + shapes + credits + countries

    static subscript(_ name: String) -> IssuedInvoice {
        guard let sample = all.first(where: { $0.name == name }) else { preconditionFailure("no sample \(name)") }
        return sample.invoice
    }

    /// Every tax category.
    private static let taxes: [Sample] = [
        Sample(name: "S-19", invoice: contract(rate: "19", shown: "PO-2026-0815")),
        Sample(name: "S-25.00", invoice: contract(rate: "25.00", shown: "00123")),
        Sample(name: "S-5.5", invoice: contract(rate: "5.5")),
        Sample(name: "Z", invoice: untaxed(.zeroRated, country: "FR")),
        Sample(name: "E", invoice: untaxed(.exempt, country: "FR", reason: "Exempt, article 261 CGI")),
        Sample(name: "AE-vat", invoice: untaxed(.reverseCharge, country: "DE", reason: "Reverse charge")),
        Sample(
            name: "AE-legal",
            invoice: untaxed(.reverseCharge, country: "DE", reason: "Reverse charge") {
                $0.invoice.buyer.vatID = nil
                $0.invoice.buyer.legalID = "HRB 4711"
            }
        ),
        Sample(name: "K", invoice: untaxed(.intraCommunity, country: "DE", reason: "Intra-community supply")),
        Sample(name: "G", invoice: untaxed(.export, country: "US", reason: "Export") { $0.invoice.buyer.vatID = nil }),
        Sample(
            name: "O",
            invoice: untaxed(.outsideScope, country: "US", reason: "Not subject to VAT") {
                $0.invoice.buyer.vatID = nil
                $0.issuer.vatID = nil
            }
        ),
    ]

    /// Currencies without decimals, with three, and amounts of nothing.
    private static let currencies: [Sample] = [
        Sample(
            name: "JPY",
            invoice: consumption(
                "JPY",
                lines: [("3", "0.5"), ("0.4", "1"), ("0", "0.25"), ("1000", "12"), ("7", "0.2857142857")]
            )
        ),
        Sample(name: "KWD", invoice: consumption("KWD", lines: [("3", "1.125"), ("1", "0.005"), ("2", "0.0049")])),
        Sample(name: "tax-currency", invoice: accounted),
        Sample(name: "zero", invoice: consumption("EUR", lines: [("0", "5"), ("12", "0")])),
        Sample(
            name: "tiny-and-huge",
            invoice: consumption(
                "EUR",
                lines: [("0.000000000000001", "0.000000000001"), ("123456789", "9876.54321"), ("0.015", "1")]
            )
        ),
    ]

    /// Texts that are hard to carry.
    private static let texts: [Sample] = [
        Sample(name: "po-200", invoice: contract(rate: "20", shown: Text(String(repeating: "0123456789", count: 20)))),
        Sample(name: "po-line", invoice: contract(rate: "20", shown: "4500012345", line: "00010")),
        Sample(name: "po-line-odd", invoice: contract(rate: "20", shown: "4500012345", line: " 1.A <&>\"' 🧾")),
        Sample(name: "po-odd", invoice: contract(rate: "20", shown: "00 A  B <&>\"' 🧾 מספר ﷼ e\u{301}")),
        Sample(
            name: "texts-odd",
            invoice: contract(rate: "20") {
                $0.invoice.buyer.name = "  Müller & Söhne <GmbH>  "
                $0.invoice.buyer.address.street = "Line one\nline\ttwo\r\nthree"
                $0.invoice.buyer.address.city = " \u{A0}"
                $0.invoice.buyer.buyerReference = " "
                $0.invoice.buyer.email = ""
                $0.invoice.lines[0].product.title = "bell \u{7} nul \0 end \u{FFFF} ]]>"
                $0.invoice.lines[0].charge.description = "﷽ 👩‍👩‍👧 &amp; &#65;"
            }
        ),
        Sample(
            name: "own-fields",
            invoice: contract(rate: "20", shown: "PO-7") {
                $0.invoice.buyer.fields = fields(["x_Region": "Süd <1>", "x_cost_center": "  4711 & Co "])
                $0.invoice.lines[0].fields = fields(["x_": "no name", "x_wbs_element": "P-100.1"])
            }
        ),
        Sample(name: "own-fields-of-use", invoice: fieldsOfUse),
        Sample(
            name: "blank-obligatory",
            invoice: contract(rate: "20") {
                $0.invoice.buyer.name = " "
                $0.invoice.lines[0].product.title = "\u{2003}"
            }
        ),
    ]

    /// What may be there or not.
    private static let shapes: [Sample] = [
        Sample(name: "bare", invoice: bare),
        Sample(
            name: "bank-SEK",
            invoice: contract(rate: "20", currency: "SEK") {
                $0.issuer.bankAccount = Issuer.BankAccount(iban: "FR7630006000011234567890189")
            }
        ),
        Sample(name: "no-bank", invoice: contract(rate: "20") { $0.issuer.bankAccount = nil }),
        Sample(
            name: "due-at-once",
            invoice: contract(rate: "20") { $0.invoice.paymentDueOn = $0.invoice.businessDate }
        ),
        Sample(name: "second-revision", invoice: contract(rate: "20", shown: "PO 8") { $0.revision = 2 }),
        Sample(
            name: "net-1-day",
            invoice: contract(rate: "20") { $0.invoice.paymentDueOn = $0.invoice.businessDate.adding(days: 1) }
        ),
        Sample(
            name: "upfront-two-lines",
            invoice: contract(rate: "20", shown: "PO 7") {
                $0.invoice.lines = [
                    line(dimension: "seats", description: "Named users", quantity: "25", price: "12.5"),
                    line(dimension: "support", quantity: "1", price: "99.995"),
                ]
            }
        ),
        Sample(name: "instalment-of-a-plan", invoice: instalmentOfPlan),
        Sample(
            name: "letterhead",
            invoice: contract(rate: "20", currency: "SEK") {
                $0.issuer.taxRegistration = "Tax office 12/345"
                $0.issuer.legalInformation = "Share capital 50,000 EUR, RCS Paris 123 456 789"
                $0.issuer.notes = [
                    Issuer.Note(text: "Late payment costs 40 EUR."),
                    Issuer.Note(subject: "AAI", text: "Thank you <3"),
                ]
                $0.issuer.letterhead = Issuer.Letterhead(
                    logo: "data:image/png;base64,iVBORw0KGgo=",
                    accent: "#1a6b54",
                    footer: ["Chair: A. Durand", "Bank & Söhne"]
                )
            }
        ),
        Sample(
            name: "many-lines",
            invoice: consumption("EUR", lines: (1...40).map { ("\($0).25", "0.0\($0 + 10)") })
        ),
    ]

    /// What is given back: the whole of a contract, one that names the invoice, and use in yen of which a part was asked
    /// too little.
    private static let credits: [Sample] = [
        Sample(
            name: "credit-note",
            invoice: contract(rate: "20", shown: "PO 7") {
                $0.invoice.lines = [line(dimension: "seats", quantity: "-25", price: "12.5")]
            }
        ),
        Sample(
            name: "credit-po-line",
            invoice: contract(rate: "20", shown: "PO 7", line: "10") {
                $0.invoice.lines = [line(dimension: "seats", quantity: "-25", price: "12.5")]
            }
        ),
        Sample(
            name: "credit-for-an-invoice",
            invoice: contract(rate: "20") {
                $0.precedingInvoice = PrecedingInvoice(
                    number: InvoiceNumber(prefix: "INV", year: 2025, sequence: 4711),
                    issueDate: YearMonth(year: 2025, month: 12).day(31)
                )
                $0.invoice.lines = [line(quantity: "-1", price: "1199.94")]
            }
        ),
        Sample(
            name: "credit-full",
            invoice: credit(
                of: consumption("EUR", lines: [("3", "10.5"), ("1250.5", "0.0125"), ("-1", "2")]),
                reason: "The wrong account was billed.\nSee the ticket <4711> & the call of 3 November."
            )
        ),
        Sample(
            name: "credit-full-JPY",
            invoice: credit(
                of: consumption("JPY", lines: [("3", "0.5"), ("120", "9.9917"), ("7", "0.2")]),
                reason: "Billed twice"
            )
        ),
        Sample(
            name: "credit-part",
            invoice: credit(of: contract(rate: "20", shown: "PO 7"), reason: "Goodwill") {
                $0.invoice.lines = [line(instalment: 2, quantity: "-1", price: "100.01")]
            }
        ),
        Sample(
            name: "credit-one-line",
            invoice: credit(
                of: contract(rate: "20", shown: "PO 7"),
                reason: "Seats were ordered by mistake"
            ) {
                $0.invoice.lines = [
                    line(dimension: "support", description: "Support, 24 × 7", quantity: "-12", price: "99.995")
                ]
                $0.invoice.lines[0].creditedLine = 2
            }
        ),
        // What is left of the tax may be a minor unit away from the tax on what is left.
        Sample(
            name: "credit-rest",
            invoice: credit(of: contract(rate: "20"), reason: "The rest", tax: -1) {
                $0.invoice.lines = [line(quantity: "-1", price: "0.07")]
                $0.invoice.lines[0].creditedLine = 1
            }
        ),
        Sample(
            name: "credit-tax-currency",
            invoice: credit(of: accounted, reason: "Goodwill") {
                $0.invoice.lines = [line("GBP", instalment: 2, quantity: "-1", price: "100")]
                $0.invoice.accountingTax = tax("-23.47", rate: "1.1734")
            }
        ),
        Sample(name: "credit-JPY", invoice: consumption("JPY", lines: [("-3", "0.5"), ("-1000", "12"), ("2", "3")])),
    ]
}
