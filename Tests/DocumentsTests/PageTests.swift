import Domain
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

/// The invoice as people read it.
@Suite("The invoice as a page")
struct PageTests {
    // MARK: Purchase order

    private static func contract(
        _ rule: PurchaseOrderRule,
        _ number: Text?,
        _ change: (inout IssuedInvoice) -> Void = { _ in }
    ) -> IssuedInvoice {
        Samples.contract(rate: "20") {
            let requested = number.map { RequestedNumber(number: $0, source: .subscription) }
            $0.purchaseOrderDecision = PurchaseOrderDecision(rule, requested: requested)
            change(&$0)
        }
    }

    /// A rule, whether the payer has the integration, how the sentences begin and end, and whether they are in a box: where
    /// somebody can act.
    private static let rules: [(PurchaseOrderRule, isIntegrated: Bool, begin: String, end: String, isBox: Bool)] = [
        (.payAsYouGo, true, "No PO number: usage (pay as you go)", "is always billed without one.", false),
        (.notAvailable, true, "No PO number: only SaaS products", "take one.", false),
        (.noneRequested, true, "No PO number was given for this purchase. To have one added, send it to", again, false),
        (
            .noneRequested, false, "No PO number was given for this purchase. The purchase order integration", later,
            false
        ),
        (.invalidNumber, true, "PO number 4711 holds a control character, so it is not valid. To have", again, true),
        (.invalidNumber, false, "PO number 4711 holds a control character, so it is not valid. The", later, false),
        (.notPermitted, true, "PO number 4711 was entered by somebody who lacks the permission", again, true),
        (.notPermitted, false, "PO number 4711 was entered by somebody who lacks the permission", later, false),
        (.notIntegrated, false, "PO number 4711 was asked for. The purchase order integration", later, false),
        (.suspended, true, "PO number 4711 is suspended. To have it added, ask Marché Logiciel SAS", again, true),
    ]
    private static let again = "We can then issue this invoice again under the same number."
    private static let later = "Once its management account enables it, later invoices carry their numbers."

    @Test(
        "Without a number the page says why, and advises nothing that a later rule would refuse",
        arguments: rules.indices
    )
    func noNumber(row: Int) throws {
        let (rule, isIntegrated, begin, end, isBox) = Self.rules[row]
        let invoice = Self.contract(rule, rule == .noneRequested ? nil : "4711") {
            $0.purchaseOrderDecision.payer = Payer(
                account: "p",
                organization: "o",
                purchaseOrderIntegration: isIntegrated
            )
        }
        let page = try Page(invoice)
        let said = try #require(page.lines.first { $0.hasPrefix(begin) }, "\(page.lines)")
        #expect(said.hasSuffix(end), "\(said)")
        #expect(page.source.contains("<p class=\"box\">") == isBox)
        #expect(page.below("Invoice")[0] == "Invoice number")
    }

    @Test("A number is the first of the facts, with its line and where it came from")
    func number() throws {
        let page = try Page(Samples["po-line"])
        #expect(
            page.below("Invoice").prefix(5)
                == ["PO number", "4500012345", "PO line 00010", "Given at checkout.", "Invoice number"]
        )
        #expect(!page.source.contains("<p class=\"box\">"))
        #expect(Set(Self.rules.map(\.0)).union([.shown]) == Set(PurchaseOrderRule.allCases))
    }

    @Test("The number that was asked for is quoted as it was, one that is too long by its beginning")
    func asked() throws {
        func sentence(_ number: Text) throws -> String {
            try #require(Page(Self.contract(.invalidNumber, number)).lines.first { $0.hasPrefix("PO number") })
        }
        let beginning = String(repeating: "x", count: 40)
        #expect(
            try sentence(Text(String(repeating: "x", count: 201)))
                .hasPrefix("PO number \(beginning)… has 201 characters, and 200 are allowed.")
        )
        #expect(try sentence("4\u{1}7").hasPrefix("PO number 4\u{FFFD}7 holds a control character"))
        let withdrawn = Self.contract(.noneRequested, nil) { $0.issuer.contact = nil }
        #expect(try Page(withdrawn).lines.contains { $0.contains("send it to Marché Logiciel SAS. We can") })
    }

    // MARK: What is billed

    @Test("An instalment says what was bought, and how much of the contract it is")
    func instalment() throws {
        let page = try Page(Samples["instalment-of-a-plan"])
        #expect(page.below("Instalment 2 of 4").prefix(2) == ["25 × Named users", "12 months × support"])
        let plan = page.below("Payment plan (amounts without VAT)").map { $0.replacing("\u{A0}", with: " ") }
        #expect(
            plan.prefix(11) == [
                "Invoiced before", "1 January 2026", "€1,199.94", "This invoice", "1 October 2026", "€1,199.94",
                "Still to be invoiced", "1 January 2027 €1,199.94 · 1 April 2027 €500.00", "€1,699.94",
                "Contract total",
                "€4,099.82",
            ]
        )
        let equal = Samples.contract(rate: "20") {
            $0.invoice.plan = Samples["instalment-of-a-plan"].invoice.plan
            $0.invoice.plan?.payments.removeLast()
            $0.invoice.lines[0].instalment = 1
        }
        let later = try Page(equal).below("Still to be invoiced").first?.replacing("\u{A0}", with: " ")
        #expect(later == "1 October 2026 · 1 January 2027 (2 × €1,199.94)")
    }

    @Test("Lines are in the order of the invoice, under a heading wherever it changes")
    func order() throws {
        let page = try Page(Samples["own-fields-of-use"])
        let numbers = page.source.matches(of: /<td class="no">([0-9]+)</).map(\.output.1)
        #expect(numbers == ["1", "2", "3"])
        #expect(page.source.matches(of: /<tr class="group">/).count == 3)
    }

    @Test("On paper, sums are carried over from page to page")
    func carried() throws {
        let few = try Page(Samples.consumption("EUR", lines: [("1", "2"), ("3", "4")]))
        #expect(!few.lines.contains("Carried forward"))
        var long = Samples.consumption("EUR", lines: (1...60).map { _ in ("1", "1") })
        for index in long.invoice.lines.indices { long.invoice.lines[index].subscription = "sub-1" }
        let rows = try Page(long).source.split(separator: "<tr").map(String.init)
        let carried = rows.indices.filter { rows[$0].hasPrefix(" class=\"carry carried\"") }
        #expect(carried.count == 2)
        for row in carried {
            // The line before, the sum up to it, the same again on the next page, and the heading.
            let line = try #require(Int(rows[row - 1].firstMatch(of: /class="no">([0-9]+)/)?.output.1 ?? ""))
            #expect(rows[row].contains(">\(line).00<") && rows[row + 1].contains(">\(line).00<"))
            #expect(
                rows[row + 1].hasPrefix(" class=\"carry brought\"") && rows[row + 2].hasPrefix(" class=\"group carry\"")
            )
        }
    }

    @Test("A tax in another currency is below the totals")
    func accountingTax() throws {
        let currency = try #require(Currency.named("SEK"))
        let invoice = Samples.contract(rate: "20") {
            $0.invoice.accountingTax = AccountingTax(
                amount: Money(minorUnits: 269_613, currency: currency),
                rate: try! ExchangeRate("11.2345"),
                rateValidOn: $0.invoice.businessDate
            )
        }
        let below = try Page(invoice).below("VAT (SEK)").map { $0.replacing("\u{A0}", with: " ") }
        #expect(below.prefix(2) == ["1 EUR = 11.2345 SEK, rate valid from 1 November 2026", "SEK 2,696.13"])
    }

    /// A sample, and the words of its one tax.
    private static let taxes = [
        ("S-19", ["VAT 19%"]), ("Z", ["VAT 0%"]), ("E", ["VAT · Exempt from VAT", "Exempt, article 261 CGI"]),
        ("AE-vat", ["VAT · Reverse charge"]), ("G", ["VAT · Export"]),
        ("O", ["VAT · Outside the scope of VAT", "Not subject to VAT"]),
    ]

    @Test("A tax is said in words, never by codes", arguments: taxes.indices)
    func tax(row: Int) throws {
        let (sample, words) = Self.taxes[row]
        let page = try Page(Samples[sample])
        #expect(page.lines.contains(words[0]), "\(page.lines)")
        #expect(Array(page.below(words[0]).prefix(words.count - 1)) == Array(words.dropFirst()))
        #expect(!page.source.contains("VATEX"))
    }

    // MARK: Letterhead

    @Test("A letterhead gives the picture, the colour of rules, notes and the foot")
    func letterhead() throws {
        let page = try Page(Samples["letterhead"])
        #expect(
            page.source.contains(
                "<img class=\"logo\" alt=\"Marché Logiciel SAS\" src=\"data:image/png;base64,iVBORw0KGgo=\">"
            )
        )
        #expect(page.source.contains("--accent: #1a6b54;"))
        #expect(page.below("Notes").prefix(2) == ["Late payment costs 40 EUR.", "Thank you <3"])
        #expect(
            page.lines.suffix(3)
                == ["Share capital 50,000 EUR, RCS Paris 123 456 789", "Chair: A. Durand", "Bank & Söhne"]
        )
        let wrong = Samples.contract(rate: "20") { $0.issuer.letterhead = Issuer.Letterhead(accent: "red}b{") }
        #expect(try !Page(wrong).source.contains("red}"))
    }

    // MARK: Figures

    /// Digits are grouped as text; as numbers of XPath these would lose some.
    @Test("Figures keep every digit")
    func figuresKeepEveryDigit() throws {
        var invoice = Samples.consumption(
            "EUR",
            lines: [("900719925474.123456789012345", "0.000000000001"), ("0.000000000000001", "1000"), ("1", "1")]
        )
        let currency = invoice.invoice.currency
        invoice.invoice.lines[0].charge.amount = Money(minorUnits: 900_719_925_474_099_301, currency: currency)
        invoice.invoice.lines[1].charge.amount = Money(minorUnits: -5, currency: currency)
        invoice.invoice.total = Money(minorUnits: .max, currency: currency)
        let page = try Page(invoice)
        for figure in [
            "900,719,925,474.123456789012345", "0.000000000001", "9,007,199,254,740,993.01",
            "0.000000000000001", "1,000.00", "−0.05", "€92,233,720,368,547,758.07",
        ] {
            #expect(page.lines.contains(figure), "\(figure) is not in \(page.lines)")
        }
    }

    @Test("Figures have the decimals of their currency")
    func figuresHaveTheDecimalsOfTheCurrency() throws {
        let page = try Page(Samples.consumption("JPY", lines: [("3", "0.5"), ("7", "0.2"), ("1200", "1")]))
        #expect(page.lines.contains("1,200"))
        #expect(page.lines.contains("rounding +0.50"))
        #expect(page.lines.contains("rounding −0.40"))
        #expect(try Page(Samples.contract(rate: "20")).lines.contains("1,199.94"))
        #expect(try !Page(Samples["KWD"]).lines.contains { $0.hasPrefix("rounding") })
    }

    // MARK: Documents

    @Test("A credit note asks for no payment")
    func creditNotesAskForNothing() throws {
        var note = Samples.contract(rate: "20")
        let number = InvoiceNumber(prefix: "INV", year: 2026, sequence: 7)
        note.precedingInvoice = PrecedingInvoice(number: number, issueDate: note.invoice.businessDate)
        note.invoice.total = Money(minorUnits: -143_993, currency: note.invoice.currency)
        let page = try Page(note)
        #expect(page.source.contains("<title>Credit note INV-2026-00000001 – Marché Logiciel SAS</title>"))
        #expect(page.below("For invoice").prefix(2) == ["INV-2026-00000007", "1\u{A0}November\u{A0}2026"])
        #expect(page.below("Payment").first == "Nothing is to be paid: this credit note gives €1,439.93 back.")
        for word in ["Due date", "IBAN", "Total due", "Reason"] { #expect(!page.lines.contains(word)) }
    }

    /// The rule of the invoice's PO decision, and what is said of the number on a credit note for it.
    private static let creditedNumbers: [(PurchaseOrderRule, String)] = [
        (.shown, "As on the invoice that is credited."),
        (.noneRequested, "The invoice that is credited carries no PO number."),
        (.suspended, "The invoice that is credited carries no PO number."),
        (.notIntegrated, "The invoice that is credited carries no PO number."),
        (
            .payAsYouGo,
            "No PO number: usage (pay as you go) is always billed without one."
        ),
    ]

    @Test("A credit note says why it is given, and for which line", arguments: creditedNumbers)
    func creditNotesSayWhatTheyCredit(rule: PurchaseOrderRule, said: String) throws {
        var note = Samples["credit-one-line"]
        let requested = RequestedNumber(number: "PO 7", source: .subscription)
        note.purchaseOrderDecision = PurchaseOrderDecision(rule, requested: requested)
        let page = try Page(note)
        #expect(page.below("Reason").first == "Seats were ordered by mistake")
        #expect(page.lines.contains(said), "\(page.lines)")
        #expect(page.below("PO number").first == (rule == .shown ? "PO 7" : nil))
        #expect(page.lines.contains("Credited charges") && page.lines.contains("Line 2 of INV-2026-00000001"))
    }

    @Test("Dates are written out")
    func datesAreWrittenOut() throws {
        let page = try Page(Samples.contract(rate: "20") { $0.invoice.period = YearMonth(year: 2026, month: 2).period })
        #expect(page.below("Due date").first == "1\u{A0}December\u{A0}2026")
        #expect(page.below("Period of service").first == "1–28\u{A0}February\u{A0}2026")
        #expect(page.source.contains("<time datetime=\"2026-12-01\">"))
    }

    @Test("A page fetches nothing and runs nothing")
    func nothingIsFetchedAndNothingRuns() throws {
        let odd = Samples.contract(rate: "20") {
            $0.invoice.buyer.name = "<script>alert(1)</script>"
            $0.invoice.lines[0].product.title = "\"><img src=x onerror=alert(1)>"
            $0.issuer.contact?.email = "javascript:alert(1)"
        }
        let page = try Page(odd)
        for tag in ["<script", "<img", "<link", "<iframe", "url(", "@import", "href=\"javascript", "http:", "https:"] {
            #expect(!page.source.contains(tag), "\(tag)")
        }
        #expect(page.below("Bill to").first == "<script>alert(1)</script>")
    }

    /// What is asked for on every line must not pass all lines.
    @Test("The work for a page grows as its lines do")
    func growth() throws {
        let entry = try TemplateLibrary(folder: nil).entry("html")
        let stylesheet = try Stylesheet(text: entry.text, file: entry.file)
        var record = NeutralRecord(schema: .shared)
        record.fill(Samples.consumption("EUR", lines: (1...4_000).map { _ in ("1", "2") }))
        var limits = Stylesheet.Limits()
        limits.lookups = 4_000 * 2_500
        #expect(try stylesheet.write(record.tree(), within: limits).messages == [])
    }

    /// A long invoice stays far from the limits of templates.
    @Test("500 lines are far below the limits of templates")
    func fiveHundredLinesAreNothing() throws {
        let entry = try TemplateLibrary(folder: nil).entry("html")
        let stylesheet = try Stylesheet(text: entry.text, file: entry.file)
        var record = NeutralRecord(schema: .shared)
        record.fill(Samples.consumption("EUR", lines: (1...500).map { ("\($0).25", "0.01\($0)") }))
        var limits = Stylesheet.Limits()
        limits.instructions /= 100
        limits.lookups /= 100
        limits.budget.megabytes /= 20
        limits.budget.milliseconds /= 20
        #expect(try stylesheet.write(record.tree(), within: limits).messages == [])
    }
}
