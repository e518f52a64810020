import Domain
import TestSupport
import Testing

@testable import Intake

/// The columns by which a buyer says what it demands of its invoices.
@Suite("Columns of what a buyer demands")
struct DemandColumnTests {
    /// The clean export with columns added to a table: `cell` in the row that begins with `start`, nothing in others.
    private static func export(_ file: String, _ column: String, _ start: String, _ cell: String) throws -> ExportFiles
    {
        var export = try ExportFiles.base()
        let lines = export[file].split(separator: "\n").enumerated().map { place, line in
            place == 0 ? "\(line),\(column)" : "\(line),\(line.hasPrefix(start) ? cell : "")"
        }
        export[file] = lines.joined(separator: "\n") + "\n"
        return export
    }

    @Test(
        "An account demands a PO number or not",
        arguments: [("", "no"), ("no", "no"), ("yes", "yes"), (" ", "no"), ("Yes", "NB111"), ("true", "NB111")]
    )
    func required(cell: String, expected: String) throws {
        let report = try Self.export("accounts.csv", "purchase_order_required", "A-1", cell).read()
        let account = report.export.accounts.compactMap(\.account).first { $0.id == "A-1" }
        let outcome = account.map { $0.requiresPurchaseOrder ? "yes" : "no" } ?? report.codes.first?.rawValue
        #expect(outcome == expected)
        #expect(report.export.mayDemandPurchaseOrders)
        #expect(try !ExportFiles.base().read().export.mayDemandPurchaseOrders)
    }

    @Test(
        "A subscription has terms of payment of its own",
        arguments: [
            ("", nil), ("0", 0), ("007", 7), ("3650", 3_650), ("3651", -1), ("-1", -1), ("30.0", -1), ("x", -1),
        ] as [(String, Int?)]
    )
    func terms(cell: String, expected: Int?) throws {
        let report = try Self.export("subscriptions.csv", "payment_terms_days", "S-upfront", cell).read()
        guard expected != -1 else {
            #expect(report.codes.first == .badDays && report.agreement("S-upfront") == nil)
            return
        }
        #expect(try #require(report.agreement("S-upfront")).subscription.paymentTermsDays == expected)
    }

    @Test(
        "A subscription is held for a reason of up to 1,000 characters",
        arguments: [
            ("", nil), (" ", nil), ("Disputed", "Disputed"), (" kept as it is ", " kept as it is "),
            (String(repeating: "é", count: 1_000), String(repeating: "é", count: 1_000)),
            (String(repeating: "x", count: 1_001), "NB123"), ("a\u{1}b", "NB104"),
        ] as [(String, String?)]
    )
    func hold(cell: String, expected: String?) throws {
        let report = try Self.export("subscriptions.csv", "hold", "S-upfront", cell).read()
        let agreement = report.agreement("S-upfront")
        #expect((agreement == nil ? report.codes.first?.rawValue : agreement?.subscription.hold?.string) == expected)
        // Nothing of it is held as a row.
        #expect(agreement?.contractHold == nil)
    }

    /// What a line number of a cell becomes.
    private static let lines: [(cell: String, line: String?)] = [
        ("", nil), (" ", nil), ("10", "10"), (" 00010\u{A0}", "00010"), ("1.A é", "1.A é"),
        (String(repeating: "é", count: 200), String(repeating: "é", count: 200)),
        (String(repeating: "1", count: 201), "NB124"), ("1\u{1}2", "NB124"), ("1\u{85}2", "NB124"),
        ("1\u{2028}2", "NB124"),
    ]

    @Test("A subscription, a payment and a change request may name a line of the PO", arguments: lines.indices)
    func orderLine(_ index: Int) throws {
        let (cell, expected) = Self.lines[index]
        func expect(_ report: IntakeReport, _ line: Text?, _ message: String) {
            let isRejected = report.codes.contains(.unshowableLine)
            #expect((isRejected ? "NB124" : line?.string) == expected, "\(message)")
        }
        var report = try Self.export("subscriptions.csv", "purchase_order_line", "S-upfront", cell).read()
        expect(report, report.agreement("S-upfront")?.subscription.purchaseOrderLine, "subscription")
        report = try Self.export("payment_schedules.csv", "purchase_order_line", "S-schedule,2026-02", cell).read()
        expect(report, report.agreement("S-schedule")?.schedule.first?.purchaseOrderLine, "payment")
        report = try Self.export("purchase_order_changes.csv", "new_purchase_order_line", "C-1", cell).read()
        expect(report, report.agreement("S-schedule")?.changes.first?.newLine, "change request")
    }

    @Test(
        "A change request names a number or takes it off",
        arguments: [
            ("PO 9", "", "PO 9"), ("PO 9", "no", "PO 9"), (" PO 9 ", " ", "PO 9"), ("", "yes", "none"),
            (" ", "yes", "none"),
            ("PO 9", "yes", "NB442"), ("", "", "NB442"), ("\u{A0}", "no", "NB442"), ("", "Yes", "NB111"),
        ]
    )
    func withdrawal(number: String, withdraw: String, expected: String) throws {
        var export = try ExportFiles.base()
        export["purchase_order_changes.csv"] = """
            change_id,subscription_id,charge_on,new_purchase_order_number,new_purchase_order_line,withdraw,requested_on,reason
            C-1,S-schedule,2026-08-01,\(number),\(withdraw == "yes" ? "7" : ""),\(withdraw),2026-03-01,as asked

            """
        let report = try export.read()
        let changes = try #require(report.agreement("S-schedule")).changes
        #expect((changes.first.map { $0.newNumber?.string ?? "none" } ?? report.codes.first?.rawValue) == expected)
        #expect(changes.allSatisfy { $0.newLine == nil })
    }

    @Test("A file of withdrawals alone needs no column for numbers")
    func withdrawalsAlone() throws {
        var export = try ExportFiles.base()
        export["purchase_order_changes.csv"] = """
            change_id,subscription_id,charge_on,withdraw,requested_on,reason
            C-1,S-schedule,,yes,2026-01-01,as asked

            """
        let report = try export.read()
        #expect(report.codes.isEmpty && report.agreement("S-schedule")?.changes.count == 1)
    }

    @Test("Rows that say the same in other words are one")
    func repeated() throws {
        var export = try Self.export("accounts.csv", "purchase_order_required", "A-1", "no")
        let row = export["accounts.csv"].split(separator: "\n")[1].dropLast(2)
        export.add("\(row)", to: "accounts.csv")
        #expect(try export.read().tally("accounts.csv") == "3/2/0/0/1")
    }
}
