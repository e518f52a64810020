import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Control totals")
struct DigestTests {
    /// A ledger of an older version with a row in every table, brought up to date.
    private static func withFullLedger(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ledger.sqlite").path
        let database = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(database, upTo: "2 a template per document")
        try database.write { try FullLedger.insert(into: $0) }
        try database.close()
        _ = try Ledger.open(path)
        // Tables that came later have no row yet.
        let upgraded = try DatabaseQueue(path: path)
        try upgraded.write { database in
            try database.execute(
                sql: """
                    INSERT INTO rejected_file VALUES (1, (SELECT min(business_date) FROM night), 'usage.csv', x'2C61');
                    INSERT INTO rejected_row VALUES (1, 2, 'NB101', 'has 1 cell', 'Look.', 's', 'u', x'2C62');
                    INSERT INTO input_column VALUES ('usage.csv', 'quantity', 3);
                    INSERT INTO export_row VALUES ('membership', 'a', '2026-01-01', 'o');
                    INSERT INTO night_order VALUES (unixepoch('2026-01-01') / 86400, 0, 1, 0, NULL, NULL, NULL, 1, 1, 0, 0);
                    INSERT INTO vanished VALUES ('NB503', 's', '', (SELECT min(business_date) FROM night), 'm');
                    INSERT INTO table_content VALUES ('open_fact', x'00');
                    INSERT INTO night_documents VALUES ((SELECT min(business_date) FROM night), 'INV', 'tar', NULL);
                    INSERT INTO document_kind VALUES (1, 'ubl', '.xml');
                    INSERT INTO document VALUES (
                        (SELECT unixepoch(min(business_date)) / 86400 FROM night), 1, 1, 5, zeroblob(32));
                    INSERT INTO night_manifest VALUES (
                        (SELECT min(business_date) FROM night), 'manifest.json', 5, zeroblob(32));
                    INSERT INTO night_finance VALUES ((SELECT min(business_date) FROM night), 1, 0, 1, 0, '{}');
                    INSERT INTO invoice (id, day, kind, buyer, due_on, currency, format, net, tax, period_start, period_end,
                            first_charge, charges, row_sum)
                        SELECT 120260000000001, day, kind, buyer, due_on, currency, format, -net, -tax, period_start, period_end,
                            3, 1, row_sum FROM invoice;
                    INSERT INTO shared_text (key, body) VALUES (0, 'credit');
                    INSERT INTO charge (id, subscription_id, kind, ordinal, day, invoice_id, product, charge_on, due_on, net,
                            decision, lines)
                        SELECT 3, subscription_id, (SELECT id FROM shared_text WHERE body = 'credit'), 1, day, 120260000000001,
                            product, charge_on, due_on, -net, decision, lines FROM charge WHERE invoice_id IS NOT NULL;
                    INSERT INTO credit_note_prefix SELECT day, 'CN', id FROM invoice WHERE net < 0;
                    INSERT INTO credit_note SELECT 120260000000001, min(id), 'export', 'c', NULL, NULL, NULL, '2026-01-01', 'r'
                        FROM invoice;
                    INSERT INTO exchange_rate VALUES (1, 'EUR', 'GBP', '2026-01-01', '0.5');
                    INSERT INTO accounting_tax SELECT id, 1, tax / 2 FROM invoice;
                    INSERT INTO amendment VALUES (3, 's', 1, 0, '[1]');
                    INSERT INTO credit_request VALUES (1, 'INV-2026-00000001', 1, '1', 'r', 'me', 't', NULL, NULL);
                    INSERT INTO correction_request VALUES (1, 's', 'r', 'me', 't', NULL);
                    INSERT INTO corrected_content VALUES ('s', 'upfront', 0, '2026-01-01', 'a', '2026-01-01', 'EUR', 1, '[]');
                    INSERT INTO corrected_record VALUES ('u', '2026-01-01', 1, 's', 'd', '2026-01-01T00:00:00Z', '1');
                    INSERT INTO corrected_use VALUES (1, '2026-01-01', '1');
                    INSERT INTO answer SELECT id, 1770000000, 'RE', '[]' FROM invoice WHERE net > 0;
                    """
            )
            try ControlTotals.refill(database)
        }
        try upgraded.close()
        try body(path)
    }

    private static func tables(_ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { database in
            try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
            )
        }
    }

    private static func faults(_ path: String) throws -> [String] {
        try Ledger.reading(path).faults()
    }

    @Test("An older ledger gets them, and is sound")
    func filled() throws {
        try Self.withFullLedger { path in
            let faults = try Self.faults(path)
            #expect(faults == [])
        }
    }

    @Test("Every table is in them, and the sample has a row of every one")
    func complete() throws {
        try Self.withFullLedger { path in
            let digested = Set(DigestedTable.all.map(\.table))
            let own: Set = ["grdb_migrations", "table_digest", "night_digest", "attempt"]
            let tables = try Self.tables(path)
            #expect(Set(tables).subtracting(own) == digested)
            for table in tables {
                let count = try DatabaseQueue(path: path).read {
                    try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)")
                }
                #expect(count ?? 0 > 0 || table == "attempt", "\(table)")
            }
        }
    }

    @Test("Any cell that changes is found, and any row that is gone")
    func cells() throws {
        try Self.withFullLedger { path in
            let sound = try Data(contentsOf: URL(fileURLWithPath: path))
            let database = try DatabaseQueue(path: path)
            let columns = try database.read { database in
                try Self.tables(path).filter { !["grdb_migrations", "attempt"].contains($0) }
                    .map { ($0, try database.columns(in: $0)) }
            }
            try database.close()
            for (table, columns) in columns {
                var changes = columns.map { column in
                    switch column.type {
                    case "INTEGER": "UPDATE \(table) SET \(column.name) = coalesce(\(column.name), 0) + 100"
                    case "BLOB": "UPDATE \(table) SET \(column.name) = CAST(\(column.name) || x'00' AS BLOB)"
                    default: "UPDATE \(table) SET \(column.name) = coalesce(\(column.name), '') || 'x'"
                    }
                }
                changes.append("DELETE FROM \(table)")
                for change in changes {
                    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
                    try sound.write(to: URL(fileURLWithPath: path))
                    try changing(path, change)
                    #expect(Self.isFound(path), "\(change)")
                }
            }
        }
    }

    private static func isFound(_ path: String) -> Bool {
        do {
            return try !Ledger.reading(path).faults().isEmpty
        } catch {
            return error.description.contains("damaged")
        }
    }

    @Test(
        "Each says where",
        arguments: [
            ("UPDATE charge SET lines = '[]'", "INV-2026-00000001: it differs from what was issued"),
            (
                "UPDATE row_tally SET held = 1",
                "night 2026-01-01, row_tally: the rows differ from those that were written"
            ),
            ("UPDATE purchase_order SET state = 1", "purchase_order: the rows differ from those that were written"),
            ("UPDATE template SET body = x'20'", "its text was changed"),
            (
                "UPDATE night SET published = 1 - published",
                "night.published: the rows differ from those that were written"
            ),
            ("UPDATE night_digest SET digest = x'00'", "its digest does not follow from its rows and the night before"),
            ("CREATE TABLE other (a)", "schema: the rows differ from those that were written"),
        ]
    )
    func places(_ change: String, _ words: String) throws {
        try Self.withFullLedger { path in
            try changing(path, change)
            let faults = try Ledger.reading(path).faults()
            #expect(faults.contains { $0.contains(words) }, "\(faults)")
        }
    }

    @Test("Nights, notes and revisions keep them: what commands write is sound")
    func followed() throws {
        try HandMade.withLedger { ledger, path in
            for (index, text) in ["2026-01-01", "2026-01-02", "2026-01-03"].enumerated() {
                let date = try HandMade.day(text)
                let dated = try HandMade.invoice(Text("s\(index)"), instalment: 1, on: date, cents: 100)
                _ = try ledger.commit(HandMade.night(date, [dated]))
                try ledger.markPublished(date)
                #expect(try Self.faults(path) == [])
            }
        }
    }

    @Test("A night that is taken out without a trace of its own is missed by the next one")
    func chain() throws {
        try HandMade.withLedger { ledger, path in
            for text in ["2026-01-01", "2026-01-02", "2026-01-03"] {
                _ = try ledger.commit(HandMade.night(try HandMade.day(text), []))
            }
            try changing(
                path,
                """
                DELETE FROM night WHERE business_date = '2026-01-02';
                DELETE FROM table_digest WHERE business_date = '2026-01-02' OR name = 'night.published';
                DELETE FROM night_digest WHERE business_date = '2026-01-02';
                """
            )
            let faults = try Ledger.reading(path).faults()
            #expect(faults.contains { $0.hasPrefix("night 2026-01-03: its digest does not follow") }, "\(faults)")
        }
    }

    @Test("A night that is rolled back leaves no total behind")
    func rolledBack() throws {
        try HandMade.withLedger { ledger, path in
            let (first, second) = (try HandMade.day("2026-01-01"), try HandMade.day("2026-01-02"))
            let billed = try HandMade.invoice("s", instalment: 1, on: first, cents: 100)
            _ = try ledger.commit(HandMade.night(first, [billed]))
            #expect(throws: LedgerError.self) { _ = try ledger.commit(HandMade.night(second, [billed])) }
            _ = try ledger.commit(HandMade.night(second, []))
            #expect(try Self.faults(path) == [])
        }
    }
}
