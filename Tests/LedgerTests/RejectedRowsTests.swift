import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Rejected rows in the ledger")
struct RejectedRowsTests {
    private static func reject(_ line: Int, _ cells: String, subscription: Text? = nil) -> RejectedRow {
        RejectedRow(
            line: line,
            code: "NB107",
            message: "a \"\u{301} b",
            hint: "mend, it",
            subscription: subscription,
            record: subscription.map { _ in "u" },
            cells: Array(cells.utf8)
        )
    }

    private static func night(_ text: String, _ rows: [RejectedRow], digest: String) throws -> NightEntry {
        var night = HandMade.night(try HandMade.day(text), [])
        let file = NightEntry.RejectedRows(name: "usage.csv", columns: Array(",a,b".utf8)) { body in
            for row in rows { try body(row) }
        }
        night.rejects = NightEntry.Rejects(files: [file], digest: digest)
        night.rows = [RowCounts(file: "usage.csv", rejected: rows.count)]
        return night
    }

    @Test("They are published byte for byte, on nights on which they changed")
    func published() throws {
        try HandMade.withLedger { ledger, _ in
            let rows = [Self.reject(2, ",x,\"y\"\"\""), Self.reject(9, "", subscription: "s")]
            _ = try ledger.commit(try Self.night("2026-01-01", rows, digest: "1"))
            _ = try ledger.commit(try Self.night("2026-01-02", rows, digest: "1"))
            let files = try ledger.night(try HandMade.day("2026-01-01")).rejects
            let why = "NB107,\"a \"\"\u{301} b\",\"mend, it\""
            let expected = """
                nb_file,nb_line,nb_code,nb_message,nb_hint,a,b
                usage.csv,2,\(why),x,"y\"""
                usage.csv,9,\(why)

                """
            #expect(files.map(\.name) == ["usage.csv"])
            #expect(try files.map { try $0.bytes() } == [Array(expected.utf8)])
            #expect(try ledger.night(try HandMade.day("2026-01-02")).rejects.isEmpty)
            let standing = try ledger.records(of: "s").rejects
            #expect(standing.map(\.row.line) == [9])
            #expect(standing.map(\.row.record) == ["u"])
            #expect(try ledger.faults().isEmpty)
        }
    }

    @Test("Many rows come in pieces, none lost at their borders")
    func pieces() throws {
        try HandMade.withLedger { ledger, _ in
            let cells = "," + String(repeating: "x", count: 100)
            let rows = (2..<8_002).map { Self.reject($0, cells) }
            _ = try ledger.commit(try Self.night("2026-01-01", rows, digest: "1"))
            let file = try #require(try ledger.night(try HandMade.day("2026-01-01")).rejects.first)
            var pieces: [Int] = []
            var all: [UInt8] = []
            try file.write { piece in
                pieces.append(piece.count)
                all += piece
            }
            #expect(pieces.count > 3 && pieces.allSatisfy { $0 < 400_000 })
            #expect(all.count { $0 == UInt8(ascii: "\n") } == 8_001)
            #expect(throws: CancellationError.self) { try file.write { _ in throw CancellationError() } }
        }
    }

    @Test("A night that an earlier version closed keeps its files, until the rows change")
    func earlier() throws {
        try HandMade.withLedger { ledger, path in
            _ = try ledger.commit(try Self.night("2026-01-01", [], digest: "old"))
            let old = Array("nb_file,nb_line,broken \"\n".utf8)
            try ledger.write { database in
                try database.execute(
                    sql: """
                        DELETE FROM rejected_file;
                        INSERT INTO reject_file (business_date, name, body) VALUES ('2026-01-01', 'usage.csv', ?);
                        """,
                    arguments: [Data(old)]
                )
            }
            _ = try ledger.commit(try Self.night("2026-01-02", [], digest: "old"))
            #expect(try ledger.night(try HandMade.day("2026-01-01")).rejects.map { try $0.bytes() } == [old])
            #expect(try ledger.records(of: "s").earlierRejects.map(\.body) == [old])
            let row = Self.reject(3, ",x", subscription: "s")
            _ = try ledger.commit(try Self.night("2026-01-03", [row], digest: "new"))
            #expect(try ledger.records(of: "s").earlierRejects.isEmpty)
            #expect(try ledger.records(of: "s").rejects.map(\.row.line) == [3])
            #expect(try ledger.night(try HandMade.day("2026-01-01")).rejects.map { try $0.bytes() } == [old])
        }
    }
}

extension RejectedRowsFileOfNight {
    /// All bytes at once.
    fileprivate func bytes() throws -> [UInt8] {
        var all: [UInt8] = []
        try write { all += $0 }
        return all
    }
}
