import Domain
import TestSupport
import Testing

@Suite("The journal and the FOCUS rows of a document")
struct JournalEntryTests {
    private static let codes = AccountCodes(
        receivable: "1400",
        contractRevenue: "8400",
        instalmentRevenue: "8401",
        consumptionRevenue: "8402",
        tax: "1776",
        taxByRate: ["7": "1771"]
    )
    private static let standard = TaxTreatment(category: .standard, rate: rate("19"))
    private static let reduced = TaxTreatment(category: .standard, rate: rate("7.00"))
    private static let exempt = TaxTreatment(category: .exempt, rate: .zero, exemptionReason: "none due")

    /// A line by its net, its tax treatment, and which instalment it is.
    private typealias Line = (net: String, tax: TaxTreatment, instalment: Int?)

    private static let served = period("2026-01-15", "2027-01-14")

    private static func line(_ line: Line, _ net: Money) -> InvoiceLine {
        InvoiceLine(
            subscription: "=s \"1\"",
            product: Product(id: "p", title: "-Suite", type: .saas, pricing: .contract),
            instalment: line.instalment,
            charge: ChargeLine(
                dimension: "seats",
                description: nil,
                quantity: .one,
                unitCode: "C62",
                unitPrice: net.unitPrice,
                amount: net,
                period: served
            ),
            tax: line.tax
        )
    }

    /// A document of lines with the tax of each treatment; `credits`: it is a credit note.
    private static func document(
        _ kind: InvoiceKind,
        _ lines: [Line],
        taxes: [(TaxTreatment, String)],
        code: String = "EUR",
        credits: Bool = false,
        decision: PurchaseOrderDecision = PurchaseOrderDecision(.noneRequested),
        name: Text = "Buyer"
    ) -> IssuedInvoice {
        let sign: Int64 = credits ? -1 : 1
        func money(_ text: String) -> Money {
            Money(minorUnits: sign * amount(text, code).minorUnits, currency: currency(code))
        }
        let invoiceLines = lines.map { Self.line($0, money($0.net)) }
        let subtotals = taxes.map { TaxSubtotal(treatment: $0.0, base: money("0"), tax: money($0.1)) }
        let zero = Money.zero(currency(code))
        let net = Money.sum(invoiceLines.map(\.charge.amount), in: currency(code)) ?? zero
        let tax = Money.sum(subtotals.map(\.tax), in: currency(code)) ?? zero
        let account = Account(
            id: "@acc",
            name: name,
            address: PostalAddress(country: "FR"),
            tax: lines.first?.tax ?? standard
        )
        let invoice = Invoice(
            kind: kind,
            businessDate: day("2026-01-15"),
            paymentDueOn: day("2026-02-14"),
            currency: currency(code),
            buyer: account,
            lines: invoiceLines,
            taxes: subtotals,
            net: net,
            tax: tax,
            total: Money(minorUnits: net.minorUnits + tax.minorUnits, currency: currency(code)),
            period: Self.served
        )
        var issued = IssuedInvoice(
            number: InvoiceNumber(
                prefix: credits ? "CN" : "INV",
                year: 2026,
                sequence: 7,
                series: credits ? .creditNotes : .invoices
            ),
            issuer: SharedIssuer(Issuer(name: "Issuer", address: PostalAddress(country: "FR"), legalID: "1")),
            format: "ubl",
            invoice: invoice,
            purchaseOrderDecision: decision
        )
        if credits {
            issued.precedingInvoice = PrecedingInvoice(
                number: InvoiceNumber(prefix: "INV", year: 2025, sequence: 3),
                issueDate: day("2025-12-31")
            )
        }
        return issued
    }

    private static let entries: [(document: IssuedInvoice, lines: [String])] = [
        (
            document(.contract, [("100.00", standard, nil), ("20.00", standard, nil)], taxes: [(standard, "22.80")]),
            ["1400 142.80 D", "8400 120.00 C", "1776 22.80 C"]
        ),
        (
            document(.contract, [("100.00", reduced, 2)], taxes: [(reduced, "7.00")]),
            ["1400 107.00 D", "8401 100.00 C", "1771 7.00 C"]
        ),
        (document(.consumption, [("0.01", exempt, nil)], taxes: [(exempt, "0")]), ["1400 0.01 D", "8402 0.01 C"]),
        // A credit note posts to the other sides, and no amount is below zero.
        (
            document(.contract, [("100.00", standard, nil)], taxes: [(standard, "19.00")], credits: true),
            ["1400 119.00 C", "8400 100.00 D", "1776 19.00 D"]
        ),
        // Of the kinds and treatments on one document each has a line; what comes to zero has none.
        (
            document(
                .contract,
                [("1.00", standard, nil), ("2.00", standard, 1), ("3.00", reduced, nil), ("0", exempt, nil)],
                taxes: [(standard, "0.57"), (reduced, "0.21"), (exempt, "0")]
            ),
            ["1400 6.78 D", "8400 1.00 C", "8401 2.00 C", "8400 3.00 C", "1776 0.57 C", "1771 0.21 C"]
        ),
        (document(.consumption, [("0", standard, nil)], taxes: [(standard, "0")]), []),
        (
            document(.contract, [("3333", standard, nil)], taxes: [(standard, "633")], code: "JPY"),
            ["1400 3966 D", "8400 3333 C", "1776 633 C"]
        ),
    ]

    @Test("An entry is balanced, by account code and side", arguments: entries.indices)
    func entry(row: Int) {
        let (document, lines) = Self.entries[row]
        let entry = JournalEntry(document, Self.codes)
        let digits = document.invoice.currency.invoiceDigits
        let found = entry.lines.map { line in
            let units = line.debit > 0 ? line.debit : line.credit
            let side = line.debit > 0 ? "D" : "C"
            return "\(line.accountCode) \(PlainDecimal.plain(units, decimalPlaces: digits)) \(side)"
        }
        #expect(found == lines)
        #expect(entry.lines.allSatisfy { $0.debit >= 0 && $0.credit >= 0 })
        #expect(entry.balance == entry.lines.reduce(0) { $0 + $1.debit })
    }

    @Test("An entry whose sides differ has no balance")
    func unbalanced() {
        var document = Self.document(.contract, [("1.00", Self.standard, nil)], taxes: [(Self.standard, "0.19")])
        document.invoice.total = amount("1.20")
        #expect(JournalEntry(document, Self.codes).balance == nil)
    }

    @Test("Rows of the journal are for people: no spreadsheet takes a cell for a formula")
    func journalRows() {
        let decision = PurchaseOrderDecision(
            .shown,
            requested: RequestedNumber(number: "=1+1", source: .subscription),
            payer: Payer(account: "+hq", organization: nil, purchaseOrderIntegration: true)
        )
        let document = Self.document(
            .contract,
            [("100.00", Self.standard, 2)],
            taxes: [(Self.standard, "19.00")],
            credits: true,
            decision: decision,
            name: "=cmd, \"x\""
        )
        var rows = SpreadsheetRows(header: JournalRows.columns.map(\.name))
        rows.clear()
        JournalRows.append(document, JournalEntry(document, Self.codes), to: &rows)
        let head = "2026-01-15,CN-2026-00000007,credit-note"
        #expect(
            String(decoding: rows.bytes, as: UTF8.self) == """
                \(head),1,receivable,1400,,119.00,EUR,'@acc,'+hq,'=1+1,,,,2026-02-14,INV-2025-00000003,,,"'=cmd, ""x\"""
                \(head),2,revenue,8401,100.00,,EUR,'@acc,'+hq,'=1+1,instalment,S,19,2026-02-14,INV-2025-00000003,,,'-Suite
                \(head),3,tax,1776,19.00,,EUR,'@acc,'+hq,'=1+1,,S,19,2026-02-14,INV-2025-00000003,,,S 19 %

                """
        )
    }

    @Test("No cell of FOCUS is a formula")
    func focusRows() {
        let decision = PurchaseOrderDecision(
            .suspended,
            requested: RequestedNumber(number: "=1+1", source: .subscription),
            payer: Payer(account: "+hq", organization: nil, purchaseOrderIntegration: true)
        )
        let document = Self.document(
            .contract,
            [("100.00", Self.standard, 2), ("0", Self.exempt, nil)],
            taxes: [(Self.standard, "19.00"), (Self.exempt, "0")],
            credits: true,
            decision: decision
        )
        var bytes: [UInt8] = []
        let (count, units) = FocusRows.append(document, to: &bytes)
        #expect(count == 3 && units == -11_900)
        let (number, of, at) = ("CN-2026-00000007", "INV-2025-00000003", "2026-01-15T00:00:00Z")
        func row(_ place: String, _ words: String, _ grain: String, _ tax: String) -> String {
            let month = "2026-01-01T00:00:00Z,2026-02-01T00:00:00Z"
            let end = "2026-01-15T00:00:00Z,2027-01-14T00:00:00Z,\(tax)"
            return "\(number)/\(place),\(number),\(of),Issuer,\(at),Issued,'@acc,EUR,\(month),"
                + "\(words),\(grain),\(at),\(at),"
                + "2026-02-14T00:00:00Z,Net 30,,,suspended,'=1+1,'+hq,credit-note,\(end)\n"
        }
        let grain =
            "\"\"ContractId\"\":\"\"=s \\\"\"1\\\"\"\"\","
            + "\"\"ServiceName\"\":\"\"-Suite\"\",\"\"SkuMeter\"\":\"\"seats\"\""
        let tax = "\"{\"\"x_TaxCategory\"\":\"\"S\"\",\"\"x_TaxRate\"\":\"\"19\"\"}\""
        let expected =
            row("1", "Purchase,-100.00,'-Suite: seats", "\"{\(grain),\"\"x_Instalment\"\":\"\"2\"\"}\"", "S,19")
            + row("2", "Purchase,0.00,'-Suite: seats", "\"{\(grain)}\"", "E,0")
            + row("T1", "Tax,-19.00,Tax S 19 %", tax, "S,19")
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        #expect(FocusRows.columns.count == 28)
    }

    @Test(
        "A code of an account is short, and no formula",
        arguments: [
            ("1400", true), ("8400-EU.1/x_2", true), ("a", true), (String(repeating: "1", count: 32), true),
            ("", false),
            (String(repeating: "1", count: 33), false), ("-1400", false), ("=1", false), ("14 00", false),
            ("1400é", false),
            ("1400,", false), ("/1", false),
        ]
    )
    func code(text: String, isCode: Bool) {
        #expect(AccountCodes.isCode(text) == isCode)
    }
}
