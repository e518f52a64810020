import Foundation
import TestSupport
import Testing

/// Rows of `credits.csv`, night by night, with the real program. INV-2026-00000001 is 1299.99 + 260.00 EUR in two lines,
/// 00000002 is 9999 + 2000 JPY, 00000003 is 1000.01 + 200.00 KWD; all three are of 2026-01-10. 00000004 is 50.00 + 10.00
/// EUR, of 2026-01-13.
@Suite("Credits, night by night")
struct CreditTests {
    /// What credits come to by 2026-01-15: three nights are closed with them.
    struct Row: CustomTestStringConvertible, Sendable {
        var testDescription: String
        /// The end of an invoice's number, line, amount, and the day in January; the first row is credit c-1.
        var credits: [(invoice: String, line: String, amount: String, day: Int)]
        /// Date, number, invoice, net, tax, currency and PO of each note.
        var notes: [String] = []
        /// Night, code and credit of each row that is in a folder of rejects.
        var refused: [String] = []
        /// The exit status of each night.
        var status: [Int32] = [0, 0, 0]
    }

    static let rows = [
        Row(
            testDescription: "in full",
            credits: [("1", "", "", 13)],
            notes: ["01-13 CN-2026-00000001 INV-2026-00000001 -1299.99 -260.00 EUR PO-1001"]
        ),
        Row(
            testDescription: "in three parts on one night",
            credits: [("1", "", "433.33", 13), ("1", "", "433.33", 13), ("1", "", "", 13)],
            notes: [
                "01-13 CN-2026-00000001 INV-2026-00000001 -433.33 -86.67 EUR PO-1001",
                "01-13 CN-2026-00000002 INV-2026-00000001 -433.33 -86.66 EUR PO-1001",
                "01-13 CN-2026-00000003 INV-2026-00000001 -433.33 -86.67 EUR PO-1001",
            ]
        ),
        Row(
            testDescription: "in three parts on three nights",
            credits: [("1", "", "0.03", 15), ("1", "", "1299.93", 13), ("1", "", "0.03", 14)],
            notes: [
                "01-13 CN-2026-00000001 INV-2026-00000001 -1299.93 -259.99 EUR PO-1001",
                "01-14 CN-2026-00000002 INV-2026-00000001 -0.03 0.00 EUR PO-1001",
                "01-15 CN-2026-00000003 INV-2026-00000001 -0.03 -0.01 EUR PO-1001",
            ]
        ),
        Row(
            testDescription: "one line, and then the rest of the other",
            credits: [("1", "2", "", 13), ("1", "1", "200.00", 14), ("1", "1", "", 15)],
            notes: [
                "01-13 CN-2026-00000001 INV-2026-00000001 -99.99 -20.00 EUR PO-1001",
                "01-14 CN-2026-00000002 INV-2026-00000001 -200.00 -40.00 EUR PO-1001",
                "01-15 CN-2026-00000003 INV-2026-00000001 -1000.00 -200.00 EUR PO-1001",
            ]
        ),
        Row(
            testDescription: "more than is left, of the invoice or of its line: the rest stands",
            credits: [
                ("1", "", "1300.00", 13), ("1", "", "1.00", 13), ("1", "2", "100.00", 13), ("1", "1", "1200.00", 13),
                ("1", "", "98.99", 14), ("1", "2", "", 15),
            ],
            notes: [
                "01-13 CN-2026-00000001 INV-2026-00000001 -1.00 -0.20 EUR PO-1001",
                "01-13 CN-2026-00000002 INV-2026-00000001 -1200.00 -240.00 EUR PO-1001",
                "01-14 CN-2026-00000003 INV-2026-00000001 -98.99 -19.80 EUR PO-1001",
            ],
            refused: [
                "01-13 NB463 c-1", "01-13 NB463 c-3", "01-14 NB463 c-1", "01-14 NB463 c-3", "01-15 NB464 c-1",
                "01-15 NB464 c-3", "01-15 NB464 c-6",
            ],
            status: [3, 3, 3]
        ),
        Row(
            testDescription: "of a credit note",
            credits: [("1", "", "1.00", 13), ("CN-2026-00000001", "", "1.00", 14)],
            notes: ["01-13 CN-2026-00000001 INV-2026-00000001 -1.00 -0.20 EUR PO-1001"],
            refused: ["01-14 NB461 c-2"],
            status: [0, 3, 3]
        ),
        Row(
            testDescription: "of an unknown invoice, as that of the night itself and a number in other digits",
            credits: [("99", "", "", 14), ("INV-2026-4", "", "", 14), ("4", "", "", 13)],
            notes: ["01-14 CN-2026-00000001 INV-2026-00000004 -50.00 -10.00 EUR"],
            refused: ["01-13 NB460 c-3", "01-14 NB460 c-1", "01-14 NB460 c-2"],
            status: [3, 3, 3]
        ),
        Row(
            testDescription: "of an unknown line, and before the invoice",
            credits: [("1", "3", "", 13), ("1", "0", "", 13), ("1", "", "1.00", 9)],
            refused: ["01-13 NB128 c-2", "01-13 NB462 c-1", "01-13 NB465 c-3"],
            status: [3, 3, 3]
        ),
        Row(
            testDescription: "in JPY, which has no decimals",
            credits: [("2", "", "3334", 13), ("2", "", "1.5", 13), ("2", "", "3333", 14), ("2", "1", "", 15)],
            notes: [
                "01-13 CN-2026-00000001 INV-2026-00000002 -3334 -667 JPY PO-1002",
                "01-14 CN-2026-00000002 INV-2026-00000002 -3333 -666 JPY PO-1002",
                "01-15 CN-2026-00000003 INV-2026-00000002 -3332 -667 JPY PO-1002",
            ],
            refused: ["01-13 NB108 c-2"],
            status: [3, 3, 3]
        ),
        Row(
            testDescription: "in KWD, whose amounts have two decimals",
            credits: [("3", "", "333.33", 13), ("3", "", "333.34", 13), ("3", "", "0.001", 13), ("3", "", "", 15)],
            notes: [
                "01-13 CN-2026-00000001 INV-2026-00000003 -333.33 -66.67 KWD",
                "01-13 CN-2026-00000002 INV-2026-00000003 -333.34 -66.66 KWD",
                "01-15 CN-2026-00000003 INV-2026-00000003 -333.34 -66.67 KWD",
            ],
            refused: ["01-13 NB108 c-3"],
            status: [3, 3, 3]
        ),
        Row(
            testDescription: "of several invoices: in the order of their numbers",
            credits: [("3", "", "3.00", 13), ("1", "", "1.00", 13), ("2", "", "2", 13), ("4", "", "4.00", 14)],
            notes: [
                "01-13 CN-2026-00000001 INV-2026-00000001 -1.00 -0.20 EUR PO-1001",
                "01-13 CN-2026-00000002 INV-2026-00000002 -2 0 JPY PO-1002",
                "01-13 CN-2026-00000003 INV-2026-00000003 -3.00 -0.60 KWD",
                "01-14 CN-2026-00000004 INV-2026-00000004 -4.00 -0.80 EUR",
            ]
        ),
    ]

    @Test("A credit that only an earlier night of a catch-up refused is reported with that night")
    func carriedOutLater() throws {
        try CreditExport.within { place in
            try place.write("\(Self.header)\nk-1,INV-2026-00000001,,1,2026-01-10,Early\n", to: "credits.csv")
            let outcome = try place.run(asOf: "2026-01-12")
            #expect(outcome.status == 3)
            #expect(outcome.errors.hasPrefix("notice: NB460 after the night of 2026-01-10: "), "\(outcome.errors)")
            #expect(outcome.errors.hasSuffix("; the night of 2026-01-11 carried it out\n"), "\(outcome.errors)")
        }
    }

    @Test("Invoices do not take a prefix under which the ledger has credit notes")
    func takenPrefix() throws {
        try CreditExport.within { place in
            place.environment["NIGHTBILL_INVOICE_PREFIX"] = "CN"
            #expect(try place.run(asOf: "2026-01-09").status == 0)
            place.environment["NIGHTBILL_INVOICE_PREFIX"] = "INV"
            try place.write("\(Self.header)\nk-1,INV-2026-00000001,,1,2026-01-11,Early\n", to: "credits.csv")
            #expect(try place.run(asOf: "2026-01-12").status == 0)
            let before = try place.documents()
            place.environment["NIGHTBILL_INVOICE_PREFIX"] = "CN"
            let refused = try place.run(asOf: "2026-01-13")
            #expect(refused.status == 78)
            #expect(
                refused.errors.contains("invoice_prefix: the ledger has credit notes with the prefix CN; use another"),
                "\(refused.errors)"
            )
            #expect(try place.documents() == before)
        }
    }

    static let header = "credit_id,invoice_number,line,amount,credited_on,reason"

    private static func text(_ row: Row, isReversed: Bool = false) -> String {
        let lines = row.credits.enumerated().map { number, credit in
            let digits = String(repeating: "0", count: max(0, 8 - credit.invoice.count)) + credit.invoice
            let invoice = credit.invoice.contains("-") ? credit.invoice : "INV-2026-\(digits)"
            let day = credit.day < 10 ? "0\(credit.day)" : "\(credit.day)"
            return "c-\(number + 1),\(invoice),\(credit.line),\(credit.amount),2026-01-\(day),as agreed"
        }
        return ([header] + (isReversed ? lines.reversed() : lines)).joined(separator: "\n") + "\n"
    }

    /// The rows of credits in the folders of rejects.
    static func refused(_ place: Nightbill) throws -> [String] {
        let files = try contents(of: place.output).filter { $0.key.hasSuffix("/credits.csv") }
        return files.flatMap { path, bytes in
            String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return "\(path.split(separator: "/")[1].suffix(5)) \(cells[2]) \(cells[cells.count - 6])"
            }
        }.sorted()
    }

    @Test("Each row ends in its credit note or among the rejects", arguments: rows)
    func table(_ row: Row) throws {
        try CreditExport.within { place in
            #expect(try place.run(asOf: "2026-01-12").status == 0)
            try place.write(Self.text(row), to: "credits.csv")
            let status = try (13...15).map { try place.run(asOf: "2026-01-\($0)").status }
            #expect(status == row.status)
            let notes = try place.published(from: "2026-01-13").filter { $0.contains(" CN-") }
            #expect(notes == row.notes)
            #expect(try Self.refused(place) == row.refused)
            try place.expectSound()
            // A night that has nothing more to do leaves no trace of credits that were carried out.
            let again = try place.run(asOf: "2026-01-16")
            #expect(!again.output.contains("given back") && again.status == row.status[2], "\(again.output)")
        }
    }

    @Test(
        "The order of the rows is nowhere, and late nights are as nights on time",
        arguments: rows.filter { Set($0.credits.map(\.day)).count > 1 && $0.notes.count > 2 }
    )
    func catchUp(_ row: Row) throws {
        try CreditExport.within { onTime in
            try onTime.write(Self.text(row), to: "credits.csv")
            let dates = (10...15).map { "2026-01-\($0)" }
            let status = try dates.map { try onTime.run(asOf: $0).status }
            try CreditExport.within { late in
                try late.write(Self.text(row), to: "credits.csv")
                #expect(try late.run(asOf: "2026-01-15").status == status.max())
                try expectSame(onTime.output, late.output)
                #expect(try onTime.billingStatus() == late.billingStatus())
            }
            try CreditExport.within { turned in
                try turned.write(Self.text(row, isReversed: true), to: "credits.csv")
                #expect(try turned.run(asOf: "2026-01-15").status == status.max())
                #expect(try turned.published(from: "2026-01-01") == onTime.published(from: "2026-01-01"))
                if row.refused.isEmpty { try expectSame(onTime.output, turned.output) }
            }
        }
    }

    /// What happened to the PO of INV-2026-00000001 before it was credited, and the number that the credit note has.
    private static let fates: [(name: String, commands: [[String]], changes: String, number: String, state: String)] = [
        ("nothing", [], "", "PO-1001", "ACTIVE"),
        ("suspended", [["po", "suspend", "alder-hq", "PO-1001"]], "", "PO-1001", "SUSPENDED"),
        ("expired", [["po", "expire", "alder-hq", "PO-1001", "--on", "2025-12-31"]], "", "PO-1001", "EXPIRED"),
        (
            "renamed by a change request and regenerated", [["regenerate", "INV-2026-00000001", "--output", "again"]],
            "PO-2002", "PO-2002", "ACTIVE"
        ),
        ("renamed by a change request alone", [], "PO-2002", "PO-1001", "ACTIVE"),
        (
            "renamed, and then suspended",
            [
                ["regenerate", "INV-2026-00000001", "--output", "again"], ["po", "suspend", "alder-hq", "PO-2002"],
            ], "PO-2002", "PO-2002", "SUSPENDED"
        ),
    ]

    @Test(
        "A PO that was renamed, suspended or expired since: the number as on the newest revision",
        arguments: fates.indices
    )
    func orders(row: Int) throws {
        let fate = Self.fates[row]
        try CreditExport.within { place in
            try place.run(asOf: "2026-01-11")
            if !fate.changes.isEmpty {
                try place.write(
                    """
                    change_id,subscription_id,charge_on,new_purchase_order_number,requested_on,reason
                    r-1,s-1,2026-01-10,\(fate.changes),2026-01-12,typed wrong

                    """,
                    to: "purchase_order_changes.csv"
                )
            }
            #expect(try place.run(asOf: "2026-01-12").status == 0)
            for words in fate.commands {
                let outcome = try place.command(words + ["--ledger", "ledger.sqlite", "--reason", "as asked"])
                #expect(outcome.status == 0, "\(outcome.errors)")
            }
            func book() throws -> [[String: String]] { Nightbill.rows(try place.po("list", "--csv").output) }
            func order(_ book: [[String: String]]) throws -> [String: String] {
                try #require(book.first { $0["purchase_order_number"] == fate.number })
            }
            let before = try order(try book())
            #expect(before["state"] == fate.state, "\(before)")
            try place.write(Self.header + "\nc-1,INV-2026-00000001,,,2026-01-13,as agreed\n", to: "credits.csv")
            #expect(try place.run(asOf: "2026-01-13").status == 0)
            let note = "01-13 CN-2026-00000001 INV-2026-00000001 -1299.99 -260.00 EUR \(fate.number)"
            #expect(try place.published(from: "2026-01-13").contains(note))
            // One more line item on the same PO, whose state and expiry nobody moved.
            var after = try order(try book())
            #expect(after["line_items"] == "2" && before["line_items"] == "1", "\(after)")
            after["line_items"] = "1"
            #expect(after == before)
            let shown = try place.po("show", "alder-hq", fate.number).output
            #expect(!shown.contains("extended by CN-") && shown.contains("CN-2026-00000001"), "\(shown)")
            try place.expectSound()
        }
    }
}
