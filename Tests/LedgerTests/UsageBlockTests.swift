import Domain
import GRDB
import TestSupport
import Testing

@testable import Ledger

@Suite("Blocks of usage records")
struct UsageBlockTests {
    /// A record as the ledger's view shows it.
    private struct Shown: Equatable {
        var id: String
        var charge: Int64
        var usedAt: String
        var quantity: String
    }

    /// Records with ids that JSON has to escape, moments and quantities with decimals, and numbers at the ends.
    private static let records: [(id: Text, charge: Int64, usedAt: String, quantity: String)] = [
        ("", 9, "1969-12-31T23:59:58Z", "0"),
        ("a \u{1}\u{1F}\t\n", 7, "2026-01-20T12:00:00Z", "-5"),
        ("a \"quoted\" \\ id", 8, "2026-01-20T12:00:00.25Z", "1.5"),
        ("a/b", 12, "2026-02-20T12:00:00Z", "9223372036854775807"),
        ("a/b{}[],:", 3, "0001-01-01T00:00:00Z", "-9223372036854775808"),
        ("aé", 3, "9999-12-31T23:59:59Z", "9223372036854775808"),
        ("aé🌙", 4, "2026-01-20T12:00:00Z", "0.000001"),
    ]

    private static func write(
        _ records: [(id: Text, charge: Int64, usedAt: String, quantity: String)],
        _ database: Database
    )
        throws
    {
        try UsageBlockRows(database, nil).write(on: 20_000, count: records.count) { place in
            let record = records[place]
            return UsageBlockRows.Record(
                id: record.id,
                charge: record.charge,
                usedAt: UsageBlockRows.Moment(try #require(Instant(record.usedAt))),
                quantity: UsageBlockRows.Amount(try #require(Quantity(stored: record.quantity)))
            )
        }
    }

    private static func read(_ database: Database) throws -> [Shown] {
        var shown: [Shown] = []
        let blocks = try UsageBlocks(.min ... .max, in: database)
        while var block = try blocks.next() {
            while let record = try block.next() {
                func text(_ value: UsageBlock.Value, _ number: (Int64) -> String) -> String {
                    switch value {
                    case .number(let whole): number(whole)
                    case .text(let place): block.text(place)
                    }
                }
                shown.append(
                    Shown(
                        id: String(decoding: block.id, as: UTF8.self),
                        charge: record.charge,
                        usedAt: text(record.usedAt) { Instant(seconds: $0).description },
                        quantity: text(record.quantity) { String($0) }
                    )
                )
            }
        }
        return shown
    }

    private static func view(_ database: Database) throws -> [Shown] {
        try Row.fetchAll(database, sql: "SELECT * FROM v_billed_usage ORDER BY record_id").map {
            Shown(id: $0["record_id"], charge: $0["charge"], usedAt: $0["used_at"], quantity: $0["quantity"])
        }
    }

    private static func withDatabase(_ body: (Database) throws -> Void) throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue)
        try queue.write(body)
    }

    @Test("are read as they were written, and as SQLite's own functions read them")
    func readAndShown() throws {
        try Self.withDatabase { database in
            try Self.write(Self.records, database)
            let wanted = Self.records.map {
                Shown(id: $0.id.string, charge: $0.charge, usedAt: $0.usedAt, quantity: $0.quantity)
            }
            #expect(try Self.read(database) == wanted)
            #expect(try Self.view(database).map(\.id) == wanted.map(\.id))
            // SQLite's dates begin with the year 0; its text of a moment is that of the program.
            #expect(try Self.view(database) == wanted)
            let runs = try UsageRuns(database)
            for record in Self.records { #expect(try runs.contains(record.id), "\(record.id)") }
            for id: Text in ["a", "a/", "a/b{", "b", "aé🌙 "] { #expect(try !runs.contains(id), "\(id)") }
        }
    }

    @Test("have so many records that a run of drawn ids is of several blocks, each with a prefix of its own")
    func manyBlocks() throws {
        try Self.withDatabase { database in
            var random = SeededGenerator(seed: 20_261_201)
            func number(below end: Int) -> Int { Int.random(in: 0..<end, using: &random) }
            var ids: Set<Text> = []
            while ids.count < 5_000 { ids.insert(Text("r\(number(below: 20))/\(number(below: 1_000_000))")) }
            let records = ids.sorted().map { id in
                (
                    id: id, charge: Int64(number(below: 500)), usedAt: "2026-01-20T12:00:00Z",
                    quantity: "\(number(below: 100))"
                )
            }
            try Self.write(records, database)
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM usage_block") == 5)
            #expect(try Self.read(database) == Self.view(database).sorted { Text($0.id) < Text($1.id) })
            #expect(try Self.read(database).map { Text($0.id) } == records.map(\.id))
            let runs = try UsageRuns(database)
            for record in records where number(below: 50) == 0 { #expect(try runs.contains(record.id)) }
            #expect(try !runs.contains("r1/x"))
        }
    }

    @Test(
        "that are damaged are refused with the block and the fault",
        arguments: [
            "", "[", "[]", "{}", #"[["a",1,2,3]"#, #"[["a",1,2]]"#, #"[["a",1,2,3],]"#, #"[["a",1,2,3]]x"#,
            #"[["a,1,2,3]]"#,
            #"[["a",,2,3]]"#, #"[["a",-,2,3]]"#, #"[["\n",1,2,3]]"#, #"[["\u0041",1,2,3]]"#,
            #"[["a",9223372036854775808,2,3]]"#,
            #"[["a",9223372036854775807,2,3]]"#, #"[["a",1,"2,3]]"#, #"[["a",1.5,2,3]]"#,
        ]
    )
    func damaged(_ list: String) throws {
        var block = UsageBlock(7, prefix: [], leastCharge: 5, earliest: 0, step: 1, list: Array(list.utf8))
        let error = #expect(throws: DamagedRow.self) { while try block.next() != nil {} }
        #expect(error?.what == "table usage_block, row id 7, column records: it is not a list of records")
    }
}
