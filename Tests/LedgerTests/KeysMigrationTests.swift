import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A ledger that version 4 wrote, kept as SQL: nights 2026-01-30 to 2026-02-03, POs that were created, revived, moved and
/// edited, four conflicts that were accepted and two that were not.
enum VersionFour {
    /// Runs a body with the path of the ledger, as that version left it.
    static func withLedger<Value>(_ body: (String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ledger.sqlite").path
        let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Older/version-4.sql")
        // Rows refer to rows that come later in the text.
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let database = try DatabaseQueue(path: path, configuration: configuration)
        let sql = try String(contentsOf: dump, encoding: .utf8)
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
        try database.close()
        return try body(path)
    }
}

@Suite("A ledger of version 4 gets keys")
struct KeysMigrationTests {
    private static func charge(
        _ account: Text,
        _ dimension: Text?,
        _ quantity: String,
        _ price: String,
        _ cents: Int64
    ) throws -> BilledContent {
        .charge(
            ChargeContent(
                account: account,
                chargeOn: try HandMade.day("2026-01-30"),
                net: try HandMade.euros(cents),
                lines: [
                    ChargeContent.Line(
                        dimension: dimension,
                        quantity: try #require(Quantity(stored: quantity)),
                        unitPrice: try #require(UnitPrice(stored: price))
                    )
                ]
            )
        )
    }

    private static func usage(_ quantity: String) throws -> BilledContent {
        .usage(
            UsageContent(
                subscription: "seats",
                dimension: "calls",
                usedAt: try #require(Instant("2026-01-20T12:00:00.5Z")),
                quantity: try #require(Quantity(stored: quantity))
            )
        )
    }

    private static func accepted(_ path: String) throws -> AcceptedContents {
        try Ledger.reading(path).billed(of: Export()).accepted
    }

    @Test("Each charge finds the events of POs that it caused on its night, and no other")
    func events() throws {
        try VersionFour.withLedger { path in
            let ledger = try Ledger.open(path)
            func kinds(_ subscription: Text) throws -> [[PurchaseOrderEventKind]] {
                try #require(try ledger.records(of: subscription).subscription).charges.compactMap(\.lineItem)
                    .map { $0.events.map(\.kind) }
            }
            #expect(try kinds("plan") == [[.created, .lineItemAdded], [.lineItemAdded]])
            #expect(try kinds("seats") == [[.lineItemAdded]])
            #expect(try kinds("again") == [[.lineItemAdded, .revived]])
            // Its line item was moved later; what the charge did, it did to the former PO.
            #expect(try kinds("moved") == [[]])
            #expect(try kinds("odd") == [])
        }
    }

    @Test("The history of a PO names the charge of each event that a charge caused")
    func history() throws {
        try VersionFour.withLedger { path in
            let ledger = try Ledger.reading(path)
            func charges(_ number: Text) throws -> [ChargeKey?] {
                let key = PurchaseOrderKey(payer: "mill", number: number)
                return try #require(try ledger.page(key)).history.map(\.event.charge)
            }
            let plan = ChargeKey(subscription: "plan", kind: .opening)
            let first = ChargeKey(subscription: "plan", kind: .instalment(1))
            let seats = ChargeKey(subscription: "seats", kind: .upfront)
            let moved = ChargeKey(subscription: "moved", kind: .upfront)
            #expect(try charges("PO-1") == [plan, plan, first, seats, nil, nil])
            #expect(try charges("PO-3") == [moved, moved, nil, nil])
            #expect(try charges("PO-4") == [nil, nil, nil])
        }
    }

    @Test("What was accepted stays accepted, whatever ids and dimensions look like")
    func kept() throws {
        try VersionFour.withLedger { path in
            let accepted = try Self.accepted(path)
            func contains(_ subscription: Text, _ item: BilledItem, _ content: BilledContent) -> Bool {
                accepted.contains(content, for: BilledItemKey(subscription: subscription, item: item))
            }
            let odd: Text = "press, 2026-01-10, 1.00 EUR ()"
            #expect(contains("odd", .charge(.upfront), try Self.charge(odd, "seat: 10 × 5; x", "3", "30", 9_000)))
            #expect(contains("plan", .charge(.instalment(1)), try Self.charge("mill", nil, "1", "110", 11_000)))
            #expect(contains("seats", .charge(.upfront), try Self.charge("mill", "seat", "5", "10", 5_000)))
            #expect(contains("seats", .usageRecord("r 1"), try Self.usage("4.5")))
        }
    }

    @Test("What was not accepted is not accepted")
    func notWidened() throws {
        try VersionFour.withLedger { path in
            let accepted = try Self.accepted(path)
            func contains(_ subscription: Text, _ item: BilledItem, _ content: BilledContent) -> Bool {
                accepted.contains(content, for: BilledItemKey(subscription: subscription, item: item))
            }
            let first = try Self.charge("mill", nil, "1", "110", 11_000)
            #expect(!contains("plan", .charge(.instalment(2)), first))
            #expect(!contains("seats", .charge(.instalment(1)), first))
            #expect(!contains("plan", .charge(.instalment(1)), try Self.charge("mill", nil, "1", "120", 12_000)))
            #expect(!contains("plan", .charge(.instalment(1)), .absent))
            #expect(!contains("seats", .charge(.upfront), try Self.charge("mill", "seat", "10", "5", 5_000)))
            #expect(!contains("seats", .usageRecord("r 1"), try Self.usage("5")))
            #expect(!contains("seats", .usageRecord("r-2"), try Self.usage("4.5")))
        }
    }

    @Test("A conflict that was open is accepted as what it was about")
    func acceptedLater() throws {
        try VersionFour.withLedger { path in
            let ledger = try Ledger.open(path)
            #expect(try ledger.openConflicts().map(\.key.item) == [.charge(.instalment(1)), .usageRecord("r 1")])
            let note = OperatorNote(name: "ann", time: "2026-02-04T00:00:00Z", reason: "checked")
            #expect(try ledger.accept("plan", note).map(\.key.item) == [.charge(.instalment(1))])
            let accepted = try ledger.billed(of: Export()).accepted
            let key = BilledItemKey(subscription: "plan", item: .charge(.instalment(1)))
            #expect(accepted.contains(try Self.charge("mill", nil, "1", "120", 12_000), for: key))
            #expect(accepted.contains(try Self.charge("mill", nil, "1", "110", 11_000), for: key))
            #expect(try ledger.openConflicts().map(\.key.subscription) == ["seats"])
            #expect(try ledger.faults() == [])
        }
    }

    @Test("It is sound afterwards, and closes further nights")
    func sound() throws {
        try VersionFour.withLedger { path in
            let before = try Ledger.reading(path)
            let charges = try before.records(of: "plan").subscription?.charges.map(\.charge)
            let ledger = try Ledger.open(path)
            #expect(try ledger.faults() == [])
            #expect(try ledger.records(of: "plan").subscription?.charges.map(\.charge) == charges)
            let date = try HandMade.day("2026-02-04")
            _ = try ledger.commit(
                HandMade.night(date, [try HandMade.invoice("s", instalment: 1, on: date, cents: 100)])
            )
            #expect(try ledger.faults() == [])
        }
    }

    @Test("An item that no version named is damage, and the ledger stays as it is")
    func unknownItem() throws {
        try VersionFour.withLedger { path in
            try changing(path, "UPDATE acceptance SET what = 'all of it' WHERE subscription_id = 'odd'")
            let fault = #expect(throws: LedgerError.self) { _ = try Ledger.open(path) }
            #expect(
                fault?.description.contains("\"all of it\" is not a known item") == true,
                "\(String(describing: fault))"
            )
            let tables = try DatabaseQueue(path: path).read { try Schema.migrator.appliedIdentifiers($0) }
            #expect(!tables.contains("5 keys"))
        }
    }
}
