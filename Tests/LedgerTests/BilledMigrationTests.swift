import Domain
import Foundation
import GRDB
import System
import Testing

@testable import Ledger

@Suite("What an older version billed, in compact rows")
struct BilledMigrationTests {
    /// A ledger kept as SQL: version 4 has hand-made nights, version 9 the first night of the samples and those after it.
    private static func ledger(_ version: Int) throws -> DatabaseQueue {
        let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "Older/version-\(version).sql")
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let database = try DatabaseQueue(configuration: configuration)
        let sql = try String(contentsOf: dump, encoding: .utf8)
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
        try Schema.migrator.migrate(database, upTo: "9 attempts")
        return database
    }

    /// The rows of a table or view in the order of a key.
    private static func rows(_ name: String, _ key: String, _ database: DatabaseQueue) throws -> [Row] {
        try database.read { database in
            // Columns that a later migration added.
            let columns = try database.columns(in: name).map(\.name).filter {
                !["fields", "plan", "correction"].contains($0)
            }
            .joined(separator: ", ")
            return try Row.fetchAll(database, sql: "SELECT \(columns) FROM \(name) ORDER BY \(key)")
        }
    }

    /// The values of rows but those of columns that came later, in which what was billed before has nothing.
    private static func formerValues(_ rows: [Row]) -> [[String]] {
        rows.map { row in
            row.compactMap { name, value in
                if name == "po_line", value.isNull { nil } else { "\(name)=\(value)" }
            }
        }
    }

    private static let keys = [
        "invoice": "number", "invoice_tax": "invoice, position", "charge": "id", "charge_line": "charge, position",
        "billed_usage": "record_id", "fact_sheet": "id", "invoice_revision": "invoice, revision",
    ]

    @Test("The views show every row and every value of the former tables", arguments: [4, 9])
    func views(_ version: Int) throws {
        let database = try Self.ledger(version)
        let before = try Self.keys.mapValues { _ in [Row]() }
            .merging(Self.keys.map { ($0.key, try Self.rows($0.key, $0.value, database)) }) { $1 }
        try Schema.migrator.migrate(database)
        for (table, key) in Self.keys {
            let view = table == "invoice_revision" ? table : "v_\(table)"
            let after = try Self.rows(view, key, database)
            #expect(Self.formerValues(after) == Self.formerValues(before[table] ?? []), "\(table)")
            #expect(!after.isEmpty || table == "invoice_revision", "\(table)")
        }
        let faults = try database.read { try DigestCheck.faults($0) }
        #expect(faults == [])
    }

    @Test("Parts that are not the usual ones are kept: taxes, periods, moments with decimals, numbers that need quotes")
    func unusual() throws {
        let database = try Self.ledger(9)
        try database.write { database in
            try database.execute(
                sql: """
                    UPDATE invoice SET account_id = 'other' WHERE sequence = 1;
                    INSERT INTO invoice_tax SELECT invoice, 2, 'E', '0', 'none "due"', 0, 0 FROM invoice_tax WHERE position = 1;
                    UPDATE charge SET po_number = 'a "b"', number_facts = NULL WHERE id = 1;
                    UPDATE charge SET period_start = '2020-02-29', period_end = '2031-12-31' WHERE id = 2;
                    UPDATE charge_line SET period_end = '2019-01-01', period_start = '2018-01-01' WHERE charge = 3;
                    UPDATE charge_line SET dimension = NULL, description = 'line' || char(10) || '"two"';
                    UPDATE charge SET usage_first = '2026-06-30T23:59:60Z', usage_last = '2026-07-01T00:00:00.25Z'
                        WHERE kind = 'usage';
                    UPDATE billed_usage SET used_at = '2026-01-16T10:00:00.000000001Z', quantity = '-0.5';
                    """
            )
        }
        let before = try Self.keys.map { ($0.key, try Self.rows($0.key, $0.value, database)) }
        try Schema.migrator.migrate(database)
        for (table, rows) in before {
            let view = table == "invoice_revision" ? table : "v_\(table)"
            let after = try Self.rows(view, Self.keys[table] ?? "1", database)
            #expect(Self.formerValues(after) == Self.formerValues(rows), "\(table)")
        }
    }

    @Test("Charges of an invoice that do not follow each other are damage, and the ledger stays as it is")
    func scattered() throws {
        let database = try Self.ledger(9)
        try database.write { try $0.execute(sql: "UPDATE charge SET invoice = 'INV-2026-00000001' WHERE id > 4") }
        let fault = #expect(throws: DamagedRow.self) { try Schema.migrator.migrate(database) }
        #expect(fault?.what.contains("do not follow each other") == true)
        let applied = try database.read { try Schema.migrator.appliedIdentifiers($0) }
        #expect(!applied.contains("12 billed"))
    }

    @Test("A night that this version writes looks in the views as one that the versions before wrote")
    func written() throws {
        try HandMade.withLedger { ledger, path in
            let date = try HandMade.day("2026-02-01")
            let contract = try HandMade.invoice("s", instalment: 2, on: date, cents: 12_345)
            let usage = try HandMade.usageInvoice("u", ["r 1", "r-2"], on: date)
            _ = try ledger.commit(HandMade.night(date, [contract, usage]))
            let database = try DatabaseQueue(path: path)
            func row(_ sql: String) throws -> [String: String] {
                let row = try database.read { try Row.fetchOne($0, sql: sql) }
                return try #require(row).reduce(into: [:]) { $0[$1.0] = String.fromDatabaseValue($1.1) ?? "\($1.1)" }
            }
            let invoice = try row("SELECT * FROM v_invoice WHERE sequence = 1")
            #expect(invoice["number"] == "T-2026-00000001")
            #expect(invoice["account_id"] == HandMade.account.id.string)
            #expect(invoice["due_on"] == "2026-03-03")
            #expect(invoice["total"] == "12345")
            let charge = try row("SELECT * FROM v_charge WHERE id = 1")
            #expect(charge["kind"] == "instalment")
            #expect(charge["instalment"] == "2")
            #expect(charge["business_date"] == "2026-02-01")
            #expect(charge["billed_on"] == "")
            #expect(charge["po_rule"] == "shown")
            #expect(charge["po_number"] == "00  é\u{0301} 🧾")
            #expect(charge["po_payer"] == "head")
            #expect(charge["po_integration"] == "1")
            #expect(charge["period_end"] == "2026-03-03")
            let used = try row("SELECT * FROM v_charge WHERE id = 2")
            #expect(used["billed_on"] == "2026-02-01")
            #expect(used["month"] == "2026-01")
            #expect(used["usage_count"] == "2")
            #expect(used["usage_first"] == "2026-01-20T12:00:00.5Z")
            let line = try row("SELECT * FROM v_charge_line WHERE charge = 1")
            #expect(line["description"] == "Payment")
            #expect(line["unit_price"] == "123.45")
            #expect(line["amount"] == "12345")
            let tax = try row("SELECT * FROM v_invoice_tax WHERE invoice = 'T-2026-00000001'")
            #expect(tax["reason"] == "none due")
            #expect(tax["base"] == "12345")
        }
    }
}
