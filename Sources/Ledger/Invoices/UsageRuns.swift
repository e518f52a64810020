import Domain
import GRDB

/// The billed usage records, night by night in the order of their ids.
///
/// A night's records are a run of blocks, each of up to ``blockSize`` records that follow each other: `usage_block` has what
/// the ids of a block begin with, `usage_record` the rest of each. So an id takes few bytes, whatever its length, and a run is
/// read in order. That no id is in two runs is proved when a night is written (``BilledRows``).
struct UsageRuns {
    /// How many records a block has at most: consecutive ids have much in common.
    static let blockSize = 64

    private let database: Database
    private let runs: [ClosedRange<Int64>]
    private let firstOfBlock: Statement
    private let lastOfBlock: Statement
    private let inBlock: Statement

    init(_ database: Database) throws {
        self.database = database
        runs = try Row.fetchAll(database, sql: "SELECT first_block, last_block FROM usage_run ORDER BY day").map {
            let row = StoredRow($0, of: "usage_run")
            let (first, last): (Int64, Int64) = (try row["first_block"], try row["last_block"])
            guard first <= last else { throw row.damage("the run ends before it starts", in: "last_block") }
            return first...last
        }
        func end(_ function: String) -> String {
            """
            SELECT prefix || (SELECT \(function)(suffix) FROM usage_record WHERE block = usage_block.id) FROM usage_block
            WHERE id = ?
            """
        }
        firstOfBlock = try database.cachedStatement(sql: end("min"))
        lastOfBlock = try database.cachedStatement(sql: end("max"))
        inBlock = try database.cachedStatement(
            sql: """
                SELECT charge FROM usage_record JOIN usage_block ON usage_block.id = block
                WHERE block = ?1 AND suffix = substr(?2, length(prefix) + 1) AND prefix || suffix = ?2
                """
        )
    }

    /// Whether no record was billed yet.
    var isEmpty: Bool { runs.isEmpty }

    /// Whether a record is billed.
    func contains(_ id: Text) throws -> Bool {
        try runs.contains { run in
            guard let block = try block(of: id, in: run) else { return false }
            return try Int64.fetchOne(inBlock, arguments: [block, id.string]) != nil
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

    /// Ids in ascending order, by their places from 0.
    struct SortedIDs {
        var count: Int
        /// The text at a place.
        var text: (Int) -> Text
        /// The order of the text at a place and of other bytes: below 0 where it is before them, 0 where it has these bytes.
        var order: (Int, Span<UInt8>) -> Int
    }

    /// A billed record that is met: the columns of ``row`` are its charge, its moment and its quantity.
    struct Match {
        /// The place of its id among those that are looked for.
        var place: Int
        var row: BoundRows

        static let (charge, usedAt, quantity): (Int32, Int32, Int32) = (2, 3, 4)
    }

    /// Passes each of some ids that is billed, by going through the runs that may have them.
    func forEachMatch(of ids: SortedIDs, _ body: (Match) throws -> Void) throws {
        guard ids.count > 0 else { return }
        let (first, last) = (ids.text(0), ids.text(ids.count - 1))
        for run in runs {
            guard try text(firstOfBlock, run.lowerBound) <= last, try text(lastOfBlock, run.upperBound) >= first else {
                continue
            }
            let start = try block(of: first, in: run) ?? run.lowerBound
            let end = try block(of: last, in: run) ?? run.upperBound
            try merge(ids, start...end, body)
        }
    }

    private func merge(_ ids: SortedIDs, _ blocks: ClosedRange<Int64>, _ body: (Match) throws -> Void) throws {
        let rows = try BoundRows(
            """
            SELECT block, suffix, charge, used_at, quantity, prefix
            FROM usage_block JOIN usage_record ON usage_record.block = usage_block.id
            WHERE usage_block.id BETWEEN \(blocks.lowerBound) AND \(blocks.upperBound) ORDER BY usage_block.id, suffix
            """,
            of: "usage_record",
            in: database
        )
        var id: [UInt8] = []
        var (block, prefix, next) = (Int64.min, 0, 0)
        while try rows.next() {
            let own = try rows.number(0)
            if own != block {
                id.removeAll(keepingCapacity: true)
                try rows.withText(5) { text in for place in text.indices { id.append(text[place]) } }
                (block, prefix) = (own, id.count)
            }
            id.removeSubrange(prefix...)
            try rows.withText(1) { text in for place in text.indices { id.append(text[place]) } }
            var order = ids.order(next, id.span)
            while order < 0 {
                next += 1
                guard next < ids.count else { return }
                order = ids.order(next, id.span)
            }
            if order == 0 { try body(Match(place: next, row: rows)) }
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
