import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A ledger of the version before there were credit notes: two months of the first night's sample, with a conflict that was
/// accepted, a PO that was suspended, and an invoice whose PO number was decided again.
@Suite("What an older version billed, since it can be credited")
struct CreditMigrationTests {
    private static func withLedger(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ledger.sqlite").path
        let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Older/version-13.sql")
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let database = try DatabaseQueue(path: path, configuration: configuration)
        let sql = try String(contentsOf: dump, encoding: .utf8)
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
        try database.close()
        try body(path)
    }

    /// Every row of every view, by its columns.
    private static func views(_ path: String, like columns: [String: [String]]? = nil) throws -> [String: [String]] {
        try DatabaseQueue(path: path).read { database in
            let names = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name"
            )
            return try names.filter { columns?.keys.contains($0) ?? true }.reduce(into: [:]) { views, name in
                let list = columns?[name]?.joined(separator: ", ") ?? "*"
                views[name] = try Row.fetchAll(database, sql: "SELECT \(list) FROM \(name)").map(\.description).sorted()
            }
        }
    }

    private static func columns(_ path: String) throws -> [String: [String]] {
        try DatabaseQueue(path: path).read { database in
            let names = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'")
            return try names.reduce(into: [:]) { columns, name in
                columns[name] = try database.columns(in: name).map(\.name)
            }
        }
    }

    @Test("Every view shows the same rows, and the ledger is sound")
    func views() throws {
        try Self.withLedger { path in
            let columns = try Self.columns(path)
            let before = try Self.views(path, like: columns)
            _ = try Ledger.open(path)
            let after = try Self.views(path, like: columns)
            #expect(
                Set(before.keys).isSuperset(of: [
                    "v_invoice", "v_charge", "v_purchase_order_line", "v_purchase_order_event",
                ])
            )
            // The view without a letter before it is the program's own, and has sums of rows.
            for (name, rows) in before where name.hasPrefix("v_") { #expect(after[name] == rows, "\(name)") }
            #expect(try Ledger.reading(path).faults() == [])
        }
    }

    @Test("Its nights, their documents and its POs are read as before")
    func nights() throws {
        try Self.withLedger { path in
            func read() throws -> [String] {
                let ledger = try Ledger.reading(path)
                let nights = try ledger.closedNights().map { try ledger.night($0.date) }
                let numbers = nights.flatMap(\.invoices).map { $0.number.description }
                let invoices = try numbers.map { try ledger.regenerable($0) }
                let orders = try ledger.payers().flatMap { payer in
                    try ledger.numbers(of: Text(payer)).map { number in
                        try ledger.page(PurchaseOrderKey(payer: Text(payer), number: Text(number)))
                    }
                }
                return nights.map { "\($0)" } + invoices.map { String(describing: $0) }
                    + orders.map { String(describing: $0) }
            }
            let before = try read()
            _ = try Ledger.open(path)
            let after = try read()
            #expect(before == after)
            #expect(before.count > 64 + 7)
        }
    }

    @Test("Its invoices are credited in the revision that they have, at their place in the book")
    func credited() throws {
        try Self.withLedger { path in
            let ledger = try Ledger.open(path)
            let invoice = try HandMade.creditable("INV-2026-00000002", ledger)
            #expect(invoice.issued.revision == 2)
            #expect(invoice.issued.purchaseOrderNumber == "PO-NEW")
            #expect(invoice.position?.order.number == "PO-NEW")
            #expect(invoice.charges.map(\.lines) == [2])
            #expect(try ledger.prefixes(of: .creditNotes).isEmpty)
            let date = try HandMade.day("2026-03-06")
            var night = HandMade.night(date, [])
            night.creditNotes = [
                try HandMade.credit(10_000, of: invoice, try HandMade.row("c1", "INV-2026-00000002", "100"), on: date)
            ]
            #expect(try ledger.commit(night).map(\.description) == ["CN-2026-00000001"])
            #expect(try ledger.faults() == [])
            let again = try HandMade.creditable("INV-2026-00000002", ledger)
            #expect(again.left(ofLine: nil).left == (try HandMade.euros(1_340_050)))
        }
    }
}
