import Domain
import GRDB

/// The billed usage records, night by night in the order of their ids.
///
/// A night's records are a run of blocks, each of many records that follow each other (``UsageBlockRows``): a row of
/// `usage_block` has what the ids of a block begin with and the rest of each record in a list (``UsageBlock``). So an id takes few
/// bytes, whatever its length, and a run is read in order. That no id is in two runs is proved when a night is written
/// (``BilledRows``).
struct UsageRuns {
    private let database: Database
    private let runs: [ClosedRange<Int64>]
    private let firstOfBlock: Statement
    private let lastOfBlock: Statement

    init(_ database: Database) throws {
        self.database = database
        runs = try Row.fetchAll(database, sql: "SELECT first_block, last_block FROM usage_run ORDER BY day").map {
            let row = StoredRow($0, of: "usage_run")
            let (first, last): (Int64, Int64) = (try row["first_block"], try row["last_block"])
            guard first <= last else { throw row.damage("the run ends before it starts", in: "last_block") }
            return first...last
        }
        firstOfBlock = try database.cachedStatement(sql: "SELECT prefix || first FROM usage_block WHERE id = ?")
        lastOfBlock = try database.cachedStatement(
            sql: "SELECT prefix || (records ->> '$[#-1][0]') FROM usage_block WHERE id = ?"
        )
    }

    /// Whether no record was billed yet.
    var isEmpty: Bool { runs.isEmpty }

    /// Whether a record is billed.
    func contains(_ id: Text) throws -> Bool {
        let bytes = Array(id.string.utf8)
        return try runs.contains { run in
            guard let number = try block(of: id, in: run) else { return false }
            let blocks = try UsageBlocks(number...number, in: database)
            guard var block = try blocks.next() else { return false }
            while try block.next() != nil {
                if block.id == bytes { return true }
            }
            return false
        }
    }

    /// The last block of a run whose first id is not after an id; nil: the id is before all of them.
    private func block(of id: Text, in run: ClosedRange<Int64>) throws -> Int64? {
        var (low, high) = (run.lowerBound - 1, run.upperBound)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if try text(firstOfBlock, middle) <= id { low = middle } else { high = middle - 1 }
        }
        return low < run.lowerBound ? nil : low
    }

    private func text(_ statement: Statement, _ block: Int64) throws -> Text {
        guard let text = try String.fetchOne(statement, arguments: [block]) else {
            throw DamagedRow(what: "table usage_block, row id \(block): it is missing or has no record")
        }
        return Text(text)
    }

    // MARK: In order

    /// Passes the blocks that may have ids from one to another, some at a time, in the order of their numbers.
    func forEachBlocks(from first: Text, to last: Text, _ body: ([UsageBlock]) throws -> Void) throws {
        for run in runs {
            guard try text(firstOfBlock, run.lowerBound) <= last, try text(lastOfBlock, run.upperBound) >= first else {
                continue
            }
            let start = try block(of: first, in: run) ?? run.lowerBound
            let end = try block(of: last, in: run) ?? run.upperBound
            let blocks = try UsageBlocks(start...end, in: database)
            while case let some = try blocks.next(upTo: 64), !some.isEmpty { try body(some) }
        }
    }

    /// What two ids begin with, in whole characters; all ids between them begin so, too.
    static func commonPrefix(_ one: Text, _ other: Text) -> String {
        var prefix = String.UnicodeScalarView()
        for (left, right) in zip(one.string.unicodeScalars, other.string.unicodeScalars) {
            guard left == right else { break }
            prefix.append(left)
        }
        return String(prefix)
    }
}
