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

    /// Each rule has a sentence of its own, not the one for rules that nobody has thought of.
    @Test("Every PO rule has a sentence of its own", arguments: PurchaseOrderRule.allCases)
    func everyRuleIsToldInItsOwnWords(rule: PurchaseOrderRule) throws {
        let below = try Page(Self.contract(rule, "4711")).below("Purchase order (PO) number")
        #expect(below.first == (rule == .shown ? "4711" : "None"))
        #expect(below[1].hasSuffix("."))
        #expect(below[1] != "This invoice carries no PO number.")
        #expect(below[2] == "From")
    }

    @Test("A suspended PO number says what to do")
    func aSuspendedNumberTellsWhatToDo() throws {
        func sentence(_ invoice: IssuedInvoice) throws -> String {
            try Page(invoice).below("Purchase order (PO) number")[1]
        }
        let middle = "is suspended. To have it on this invoice, ask Marché Logiciel SAS"
        let end = "to activate it; this invoice can then be issued again with it, under the same number."
        #expect(
            try sentence(Self.contract(.suspended, "4711"))
                == "PO 4711 \(middle) (billing@marche.example) \(end)"
        )
        // Nobody reads of a PO PO.
        #expect(
            try sentence(Self.contract(.suspended, "PO 7") { $0.issuer.contact = nil })
                == "PO 7 \(middle) \(end)"
        )
        let long = try sentence(Self.contract(.invalidNumber, Text(String(repeating: "x", count: 201))))
        let beginning = String(repeating: "x", count: 40)
        #expect(long.hasPrefix("PO \(beginning)… has 201 characters, and a PO number may have 200."))
        let odd = try sentence(Self.contract(.invalidNumber, "4\u{1}7"))
        #expect(odd.hasPrefix("PO 4\u{FFFD}7 holds a control character, so it cannot be a PO number."))
    }

    /// A rule, whether the payer has the integration, and how the sentence ends.
    static let remedies: [(rule: PurchaseOrderRule, isIntegrated: Bool, end: String)] = [
        (.noneRequested, true, "can then be issued again with it, under the same number."),
        (.noneRequested, false, "later invoices carry their numbers; this invoice stays as it is."),
        (.invalidNumber, true, "can then be issued again with it, under the same number."),
        (.invalidNumber, false, "later invoices carry their numbers; this invoice stays as it is."),
        (.notPermitted, true, "can then be issued again with it, under the same number."),
        (.notPermitted, false, "later invoices carry their numbers; this invoice stays as it is."),
        (.notIntegrated, false, "later invoices carry their numbers; this invoice stays as it is."),
    ]

    @Test("The page advises nothing that a later rule would refuse", arguments: remedies.indices)
    func remedy(row: Int) throws {
        let (rule, isIntegrated, end) = Self.remedies[row]
        let payer = Payer(account: "p", organization: "o", purchaseOrderIntegration: isIntegrated)
        let invoice = Self.contract(rule, rule == .noneRequested ? nil : "47\u{1}11") {
            $0.purchaseOrderDecision.payer = payer
        }
        let sentence = try Page(invoice).below("Purchase order (PO) number")[1]
        #expect(sentence.hasSuffix(end))
        #expect(sentence.contains("integration is not enabled") == !isIntegrated)
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
            "0.000000000000001", "1,000.00", "−0.05", "EUR\u{A0}92,233,720,368,547,758.07",
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
        #expect(try Page(Samples["S-19"]).lines.contains("19%"))
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
        #expect(page.below("Payment").first == "Nothing is to be paid: this credit note gives EUR\u{A0}1,439.93 back.")
        for word in ["Due date", "IBAN", "Total due", "Reason"] { #expect(!page.lines.contains(word)) }
    }

    /// The rule of the invoice's PO decision, and what is said of the number on a credit note for it.
    private static let creditedNumbers: [(PurchaseOrderRule, String)] = [
        (.shown, "As on the invoice that is credited."),
        (.noneRequested, "The invoice that is credited carries none."),
        (.suspended, "The invoice that is credited carries none."),
        (.notIntegrated, "The invoice that is credited carries none."),
        (
            .payAsYouGo,
            "This credit note is for usage (pay as you go), which is always billed without a PO number."
        ),
    ]

    @Test("A credit note says why it is given, and for which line", arguments: creditedNumbers)
    func creditNotesSayWhatTheyCredit(rule: PurchaseOrderRule, said: String) throws {
        var note = Samples["credit-one-line"]
        let requested = RequestedNumber(number: "PO 7", source: .subscription)
        note.purchaseOrderDecision = PurchaseOrderDecision(rule, requested: requested)
        let page = try Page(note)
        #expect(page.below("Reason").first == "Seats were ordered by mistake")
        #expect(page.below("Purchase order (PO) number")[1] == said)
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
