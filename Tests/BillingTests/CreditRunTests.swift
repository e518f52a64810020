import Billing
import Domain
import TestSupport
import Testing

@Suite("What a night gives back")
struct CreditRunTests {
    /// Invoice INV-1 with lines at 19 %, what is asked for on one night, and what becomes of it.
    struct Row: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var lines: [String]
        var requests: [String]
        var expected: [String]

        init(_ name: String, _ lines: [String], _ requests: [String], _ expected: [String]) {
            (testDescription, self.lines, self.requests, self.expected) = (name, lines, requests, expected)
        }
    }

    static let rows = [
        Row("all of it", ["100.00"], ["c1 INV-1"], ["c1 INV-1: 100.00 + 19.00 (1: 100.00)"]),
        Row(
            "three parts",
            ["100.00"],
            ["c1 INV-1 33.33", "c2 INV-1 33.33", "c3 INV-1 33.34"],
            [
                "c1 INV-1: 33.33 + 6.33 (1: 33.33)", "c2 INV-1: 33.33 + 6.34 (1: 33.33)",
                "c3 INV-1: 33.34 + 6.33 (1: 33.34)",
            ]
        ),
        Row(
            "an amount, then all that is left",
            ["100.00"],
            ["c2 INV-1", "c1 INV-1 0.01"],
            ["c1 INV-1: 0.01 + 0.00 (1: 0.01)", "c2 INV-1: 99.99 + 19.00 (1: 99.99)"]
        ),
        Row("a line", ["100.00", "50.00"], ["c1 INV-1 line 2 20.00"], ["c1 INV-1: 20.00 + 3.80 (2: 20.00)"]),
        Row("a whole line", ["100.00", "50.00"], ["c1 INV-1 line 2"], ["c1 INV-1: 50.00 + 9.50 (2: 50.00)"]),
        Row(
            "more than is left",
            ["100.00"],
            ["c1 INV-1 60.00", "c2 INV-1 60.00"],
            ["c1 INV-1: 60.00 + 11.40 (1: 60.00)", "c2 NB463"]
        ),
        Row(
            "all that there is, to the cent",
            ["100.00"],
            ["c1 INV-1 100.00"],
            ["c1 INV-1: 100.00 + 19.00 (1: 100.00)"]
        ),
        Row("a cent too much", ["100.00"], ["c1 INV-1 100.01"], ["c1 NB463"]),
        Row(
            "more than is left of a line",
            ["100.00", "50.00"],
            ["c1 INV-1 line 2 30.00", "c2 INV-1 line 2 20.01"],
            ["c1 INV-1: 30.00 + 5.70 (2: 30.00)", "c2 NB463"]
        ),
        Row(
            "a line of which all is given back",
            ["100.00", "50.00"],
            ["c1 INV-1 line 2", "c2 INV-1 line 2"],
            ["c1 INV-1: 50.00 + 9.50 (2: 50.00)", "c2 NB464"]
        ),
        Row(
            "a line after the invoice was given back",
            ["100.00", "50.00"],
            ["c1 INV-1", "c2 INV-1 line 2"],
            ["c1 INV-1: 150.00 + 28.50 (1: 100.00, 2: 50.00)", "c2 NB464"]
        ),
        Row(
            "a line, of which the invoice has less left",
            ["100.00", "50.00"],
            ["c1 INV-1 120.00", "c2 INV-1 line 2"],
            ["c1 INV-1: 120.00 + 22.80 (1: 80.00, 2: 40.00)", "c2 INV-1: 30.00 + 5.70 (2: 30.00)"]
        ),
        Row("a credit note", ["100.00"], ["c1 CN-2026-00000001"], ["c1 NB461"]),
        Row("an unknown number", ["100.00"], ["c1 INV-2", "c2 anything"], ["c1 NB460", "c2 NB460"]),
        Row(
            "an unknown line",
            ["100.00"],
            ["c1 INV-1 line 2", "c2 INV-1 line 1 1"],
            ["c2 INV-1: 1.00 + 0.19 (1: 1.00)", "c1 NB462"]
        ),
        Row(
            "nothing left",
            ["100.00"],
            ["c1 INV-1", "c2 INV-1", "c3 INV-1 1.00"],
            ["c1 INV-1: 100.00 + 19.00 (1: 100.00)", "c2 NB464", "c3 NB464"]
        ),
        Row("an invoice of zero", ["0.00"], ["c1 INV-1"], ["c1 NB464"]),
        Row(
            "before the invoice",
            ["100.00"],
            ["c1 INV-1 on 2026-02-28", "c2 INV-1 1 on 2026-03-01"],
            ["c2 INV-1: 1.00 + 0.19 (1: 1.00)", "c1 NB465"]
        ),
        Row(
            "later, whatever it asks for",
            ["100.00"],
            ["c1 INV-1 on 2026-03-11", "c2 anything on 2026-03-11", "c3 INV-1 on 2026-03-10"],
            ["c3 INV-1: 100.00 + 19.00 (1: 100.00)", "later 2"]
        ),
        Row(
            "decimals by value",
            ["100.00"],
            ["c1 INV-1 1.5000", "c2 INV-1 1.001"],
            ["c1 INV-1: 1.50 + 0.29 (1: 1.50)", "c2 NB108"]
        ),
        Row(
            "corrections, then operators, then rows",
            ["100.00"],
            ["c1 INV-1", "op INV-1 30.00", "fix INV-1 20.00"],
            [
                "fix INV-1: 20.00 + 3.80 (1: 20.00)", "op INV-1: 30.00 + 5.70 (1: 30.00)",
                "c1 INV-1: 50.00 + 9.50 (1: 50.00)",
            ]
        ),
        Row(
            "corrections of lines in their order",
            ["100.00", "50.00", "25.00"],
            ["fix INV-1 line 3 5.00", "fix INV-1 line 1 1.00", "fix INV-1 line 2 2.00"],
            [
                "fix INV-1: 1.00 + 0.19 (1: 1.00)", "fix INV-1: 2.00 + 0.38 (2: 2.00)",
                "fix INV-1: 5.00 + 0.95 (3: 5.00)",
            ]
        ),
        Row(
            "a share for each line",
            ["100.00", "50.00", "25.00"],
            ["c1 INV-1 70.00"],
            ["c1 INV-1: 70.00 + 13.30 (1: 40.00, 2: 20.00, 3: 10.00)"]
        ),
        Row(
            "what rounding leaves goes to the largest remainders",
            ["1.00", "1.00", "1.00"],
            ["c1 INV-1 1.00", "c2 INV-1 0.01"],
            ["c1 INV-1: 1.00 + 0.19 (1: 0.34, 2: 0.33, 3: 0.33)", "c2 INV-1: 0.01 + 0.00 (2: 0.01)"]
        ),
        Row(
            "a share of what is left of each line",
            ["100.00", "0.00", "50.00"],
            ["c1 INV-1 line 1 75.00", "c2 INV-1 15.00", "c3 INV-1"],
            [
                "c1 INV-1: 75.00 + 14.25 (1: 75.00)", "c2 INV-1: 15.00 + 2.85 (1: 5.00, 3: 10.00)",
                "c3 INV-1: 60.00 + 11.40 (1: 20.00, 3: 40.00)",
            ]
        ),
        Row(
            "a line of which shares were given back, whole",
            ["100.00", "100.00"],
            ["c1 INV-1 100.00", "c2 INV-1 line 1 100.00"],
            ["c1 INV-1: 100.00 + 19.00 (1: 50.00, 2: 50.00)", "c2 INV-1: 100.00 + 19.00 (1: 100.00)"]
        ),
    ]

    @Test("is judged row by row, in whatever order they come", arguments: rows)
    func judged(row: Row) {
        var invoices = [creditable(row.lines)]
        var subjects = invoices.subjects
        subjects["CN-2026-00000001"] = .creditNote
        let requests = row.requests.map { CreditRequest($0) }
        for requests in [requests, requests.reversed()] {
            var run = CreditRun(on: day("2026-03-10"), subjects: subjects, carriedOut: [:], firstSequence: 1)
            run.carryOut(requests)
            #expect(run.outcome.told == row.expected)
            #expect(run.outcome.count == requests.count)
        }
        _ = invoices.credit(requests)
        #expect(invoices[0].creditedNet.minorUnits <= invoices[0].issued.invoice.net.minorUnits)
    }

    @Test("Notes are in the order of their invoices, years before sequences, and numbered from the first one")
    func order() {
        var invoices = [creditable(["10.00"], sequence: 10), creditable(["10.00"], sequence: 9)]
        let outcome = invoices.credit(["a INV-10", "b INV-9 1", "c INV-9 2"].map { CreditRequest($0) }, first: 7)
        #expect(
            outcome.notes.map(\.shorthand) == [
                "b INV-9: 1.00 + 0.19 (1: 1.00)", "c INV-9: 2.00 + 0.38 (1: 2.00)", "a INV-10: 10.00 + 1.90 (1: 10.00)",
            ]
        )
        #expect(outcome.notes.map { $0.draft.charges[0].kind } == [.credit(7), .credit(8), .credit(9)])
        #expect(outcome.done == 3)
    }

    @Test("A row that was carried out is done; with another content it is refused, for good")
    func carriedOut() throws {
        var invoices = [creditable(["100.00"])]
        let note = InvoiceNumber(prefix: "CN", year: 2026, sequence: 3, series: .creditNotes)
        let request = CreditRequest("c1 INV-1 10.00")
        let before: [Text: CarriedOutCredit] = ["c1": CarriedOutCredit(note: note, request: request)]
        for (words, told) in [
            ("c1 INV-1 10.00", []), ("c1 INV-1 10", []), ("c1 INV-1 10.01", ["c1 NB466"]), ("c1 INV-1", ["c1 NB466"]),
            ("c1 INV-2 10.00", ["c1 NB466"]), ("c1 INV-1 line 1 10.00", ["c1 NB466"]),
            ("c1 INV-1 10.00 on 2026-03-06", ["c1 NB466"]),
        ] {
            let outcome = invoices.credit([CreditRequest(words)], carriedOut: before)
            #expect(outcome.told == told, "\(words)")
            #expect(outcome.count == 1)
        }
        var other = request
        other.reason = "another reason"
        #expect(invoices.credit([other], carriedOut: before).told == [])
        // An operator and a correction have no credit_id, and ask each time.
        let nameless: [Text: CarriedOutCredit] = ["": CarriedOutCredit(note: note, request: request)]
        #expect(invoices.credit([CreditRequest("op INV-1 1")], carriedOut: nameless).notes.count == 1)
        #expect(invoices[0].creditedNet == amount("1.00"))
    }

    @Test(
        "Amounts have the digits of an invoice in their currency",
        arguments: [
            ("JPY", ["1000", "1"], "c1 INV-1 500", ["c1 INV-1: 500 + 95 (1: 500)"]),
            ("JPY", ["1000"], "c1 INV-1 0.5", ["c1 NB108"]),
            ("KWD", ["10.00"], "c1 INV-1 1.23", ["c1 INV-1: 1.23 + 0.23 (1: 1.23)"]),
            ("KWD", ["10.00"], "c1 INV-1 1.234", ["c1 NB108"]),
        ] as [(String, [String], String, [String])]
    )
    func currencies(code: String, lines: [String], request: String, told: [String]) {
        var invoices = [creditable(lines, in: code)]
        let outcome = invoices.credit([CreditRequest(request)])
        #expect(outcome.told == told)
    }

    @Test("A note is a document of its own: of the invoice's buyer, for its charges, due at once")
    func document() throws {
        let invoice = creditable(["100.00", "50.00"])
        var invoices = [invoice]
        let note = try #require(invoices.credit([CreditRequest("c1 INV-1 120.00")]).notes.first)
        let (document, issued) = (note.draft.invoice, invoice.issued.invoice)
        #expect(document.buyer == issued.buyer)
        #expect(document.kind == .contract)
        #expect(document.businessDate == day("2026-03-10"))
        #expect(document.paymentDueOn == document.businessDate)
        #expect(document.total == amount("-142.80"))
        #expect(
            document.taxes == [TaxSubtotal(treatment: issued.buyer.tax, base: amount("-120.00"), tax: amount("-22.80"))]
        )
        #expect(document.lines.map(\.creditedLine) == [1, 2])
        #expect(document.lines.map(\.charge.unitPrice) == [price("80.00"), price("40.00")])
        #expect(document.lines.allSatisfy { $0.charge.quantity == Quantity.one.negated })
        #expect(note.credited == [ChargeReference(id: 10)])
        #expect(note.draft.charges.map(\.net) == [amount("-120.00")])
        #expect(note.invoice == PrecedingInvoice(number: invoice.issued.number, issueDate: day("2026-03-01")))
    }

    @Test("A line that is given back whole is the line as it was billed")
    func wholeLine() throws {
        var invoices = [CreditableInvoice(Self.use(), sequence: 1, firstCharge: 4)]
        let notes = invoices.credit([CreditRequest("c1 INV-1 line 2"), CreditRequest("c2 INV-1")]).notes
        #expect(notes.map(\.shorthand) == ["c1 INV-1: 2.00 + 0.38 (2: 2.00)", "c2 INV-1: 1.00 + 0.19 (1: 1.00)"])
        let line = try #require(notes.first?.draft.invoice.lines.first?.charge)
        #expect(line.quantity == quantity("8").negated)
        #expect(line.unitPrice == price("0.25"))
        // Of two charges each note gives back the one whose line it is.
        #expect(notes.map(\.credited) == [[ChargeReference(id: 5)], [ChargeReference(id: 4)]])
        #expect(notes.map { $0.draft.charges.map(\.subscription) } == [["t"], ["s"]])
    }

    /// An invoice for the use of two subscriptions.
    private static func use() -> DraftInvoice {
        var scene = Scene("2026-03-01", metered("s"), metered("t"))
        scene.use("r1", at: "2026-02-10T12:00:00Z", "4")
        scene.use("r2", at: "2026-02-10T12:00:00Z", "8", of: 1)
        return scene.decide().drafts[0]
    }
}
