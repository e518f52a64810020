import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Usage records of an older version, in blocks")
struct UsageBlocksMigrationTests {
    /// A ledger that version 21 wrote: two nights with usage records, some with moments and quantities that have decimals.
    private static func ledger() throws -> DatabaseQueue {
        let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Older/version-21.sql")
        let database = try DatabaseQueue()
        let sql = try String(contentsOf: dump, encoding: .utf8)
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
        return database
    }

    private static func records(_ database: DatabaseQueue) throws -> [Row] {
        try database.read { try Row.fetchAll($0, sql: "SELECT * FROM v_billed_usage ORDER BY record_id") }
    }

    @Test("are shown as before, record by record, and the control totals are right")
    func moved() throws {
        let database = try Self.ledger()
        let before = try Self.records(database)
        try Schema.migrator.migrate(database)
        #expect(before.count == 74)
        #expect(try Self.records(database) == before)
        let blocks = try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM usage_block") }
        #expect(blocks == 2)
        let faults = try database.read { try UsageBlocks.faults($0) + DigestCheck.faults($0) }
        #expect(faults == [])
    }

    @Test("that were changed by hand are found afterwards, too")
    func changed() throws {
        let database = try Self.ledger()
        try database.write { try $0.execute(sql: "UPDATE usage_record SET quantity = 1 WHERE quantity = '4.5'") }
        try Schema.migrator.migrate(database)
        let faults = try database.read { try DigestCheck.faults($0) }
        #expect(faults.contains("usage_record: the rows differ from those that were written"))
    }

    @Test("of which one is in no run are damage, and the ledger stays as it is")
    func lost() throws {
        let database = try Self.ledger()
        try database.write { try $0.execute(sql: "INSERT INTO usage_record VALUES (9, 'x', 1, 0, 0)") }
        let fault = #expect(throws: DamagedRow.self) { try Schema.migrator.migrate(database) }
        #expect(fault?.what == "table usage_record: a record is of no night")
        #expect(try Self.records(database).count == 75)
    }
}
