import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Reading a column")
struct StoredRowTests {
    /// A row of one column `value`, and one `number` that tells it from others.
    private static func row(_ expression: String) throws -> StoredRow {
        let row = try DatabaseQueue().read { database in
            try Row.fetchOne(database, sql: "SELECT 'INV-1' AS number, \(expression) AS value")
        }
        return StoredRow(try #require(row), of: "invoice")
    }

    private static let readings: [String: @Sendable (StoredRow) throws -> Void] = [
        "text": { let _: Text = try $0["value"] },
        "whole": { let _: Int64 = try $0["value"] },
        "count": { let _: Int = try $0["value"] },
        "flag": { let _: Bool = try $0["value"] },
        "blob": { let _: [UInt8] = try $0["value"] },
        "date": { let _: CivilDate = try $0["value"] },
        "moment": { let _: Instant = try $0["value"] },
        "currency": { let _: Currency = try $0["value"] },
        "quantity": { let _: Quantity = try $0["value"] },
        "kind": { let _: InvoiceKind = try $0["value"] },
        "date, if any": { let _: CivilDate? = try $0["value"] },
        "facts": { let _: Account = try $0.facts("value") },
        "money": { _ = try $0.money("value", try #require(Currency.named("EUR"))) },
        "absent": { let _: Text = try $0["other"] },
    ]

    @Test(
        "What the schema promises is read",
        arguments: [
            ("text", "''"), ("text", "'x'"), ("whole", "-9223372036854775808"), ("count", "0"), ("flag", "1"),
            ("blob", "x'00'"), ("date", "'2026-02-28'"), ("moment", "'2026-01-01T00:00:00Z'"), ("currency", "'EUR'"),
            ("quantity", "'-1.5'"), ("kind", "'contract'"), ("date, if any", "NULL"), ("money", "-1"),
        ]
    )
    func sound(_ reading: String, _ expression: String) throws {
        let row = try Self.row(expression)
        let read = try #require(Self.readings[reading])
        try read(row)
    }

    @Test(
        "What the file breaks is told with table, row and column",
        arguments: [
            ("text", "NULL", "NULL where text is expected"), ("text", "1", "1 where text is expected"),
            ("text", "x'61'", "a blob of 1 bytes where text is expected"),
            ("whole", "'1'", "\"1\" where a whole number is expected"),
            ("whole", "1.0", "1.0 where a whole number is expected"),
            ("count", "-1", "-1 where a count is expected"),
            ("count", "9223372036854775807", "9223372036854775807 where a count is expected"),
            ("flag", "2", "2 where 0 or 1 is expected"), ("blob", "''", "(empty) where a blob is expected"),
            ("date", "'2026-02-29'", "\"2026-02-29\" where a date is expected"),
            ("date", "'2026-1-1'", "\"2026-1-1\" where a date is expected"),
            ("date, if any", "''", "(empty) where a date is expected"),
            ("moment", "'yesterday'", "\"yesterday\" where a timestamp is expected"),
            ("currency", "'EUS'", "\"EUS\" where a currency is expected"),
            ("quantity", "'1e5'", "\"1e5\" where a decimal is expected"),
            (
                "quantity", "'-170141183460469231731687.303715884105728'",
                "\"-170141183460469231731687.303715884105728\" where a decimal is expected"
            ),
            ("kind", "'cont\nract'", "\"cont\\nract\" where a known InvoiceKind is expected"),
            ("facts", "'{'", "the stored facts cannot be read"),
            ("facts", "'{\"id\":1}'", "the stored facts cannot be read"),
            ("money", "-9223372036854775808", "-9223372036854775808 is out of range"),
        ]
    )
    func damaged(_ reading: String, _ expression: String, _ words: String) throws {
        let row = try Self.row(expression)
        let read = try #require(Self.readings[reading])
        let fault = try #require(throws: DamagedRow.self) { try read(row) }
        #expect(fault.what == "table invoice, row number \"INV-1\", column value: \(words)")
    }

    @Test("A column that is not there is damage as well")
    func absent() throws {
        let row = try Self.row("1")
        let read = try #require(Self.readings["absent"])
        let fault = try #require(throws: DamagedRow.self) { try read(row) }
        #expect(fault.what == "table invoice, row number \"INV-1\", column other: NULL where text is expected")
    }

    @Test(
        "A stored number that nothing can be computed with is damage, not a crash",
        arguments: [
            ("UPDATE invoice SET currency = kind", "column currency"),
            ("UPDATE charge SET currency = kind", "column currency"),
            (
                "UPDATE shared_text SET body = '{\"rule\":\"never\"}' WHERE id = (SELECT decision FROM charge)",
                "column po_rule"
            ),
            ("UPDATE charge SET lines = json_set(lines, '$[0][3]', -9223372036854775808)", "column amount"),
            ("UPDATE charge SET period_start = 400", "column period_end"),
            ("UPDATE charge SET lines = '[[1,2'", "JSON cannot be read"),
            ("UPDATE fact_sheet SET body = '[]'", "column body"),
            ("DELETE FROM charge", "the invoice has no charge"),
        ]
    )
    func computing(_ change: String, _ words: String) throws {
        try HandMade.withLedger { ledger, path in
            let date = try HandMade.day("2026-03-31")
            _ = try ledger.commit(HandMade.night(date, [try HandMade.invoice("s", instalment: 1, on: date, cents: 5)]))
            try changing(path, change)
            let fault = #expect(throws: LedgerError.self) {
                _ = try ledger.nextSequence(in: 2026)
                _ = try ledger.night(date)
            }
            #expect(fault?.description.contains("is damaged: table ") == true, "\(String(describing: fault))")
            #expect(fault?.description.contains(words) == true, "\(String(describing: fault))")
        }
    }
}

/// Changes a ledger as no command would: without its checks, and without its control totals.
func changing(_ path: String, _ sql: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + sql)
    }
    try database.close()
}
