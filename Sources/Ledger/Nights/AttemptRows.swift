public import Domain
import GRDB
import System

extension Ledger {
    /// How many attempts are kept, besides the last success and the last that closed a night.
    private static let kept = 1_000

    /// Records that an attempt begins, in a transaction of its own, and forgets the oldest.
    ///
    /// - Returns: what ``endAttempt(_:_:)`` needs.
    public func beginAttempt(
        _ command: Text,
        asOf: CivilDate,
        at time: Instant
    ) throws(LedgerError) -> Int64 {
        try write { database in
            try database.execute(
                sql: "INSERT INTO attempt (command, as_of, started) VALUES (?, ?, ?)",
                arguments: [command.string, asOf.description, time.description]
            )
            let id = database.lastInsertedRowID
            try database.execute(
                sql: """
                    DELETE FROM attempt WHERE id <= ?
                    AND id IS NOT (SELECT max(id) FROM attempt WHERE \(Self.succeeded))
                    AND id IS NOT (SELECT max(id) FROM attempt WHERE \(Self.closed))
                    """,
                arguments: [id - Int64(Self.kept)]
            )
            return id
        }
    }

    /// Records how an attempt ended, in a transaction of its own.
    public func endAttempt(_ id: Int64, _ end: Attempt.End) throws(LedgerError) {
        try write { database in
            try database.execute(
                sql: "UPDATE attempt SET ended = ?, status = ?, nights = ?, reason = ? WHERE id = ?",
                arguments: [end.time.description, Int(end.status), end.nights, end.reason?.string, id]
            )
        }
    }

    /// The attempts from the last success on.
    func attempts(_ database: Database) throws -> AttemptHistory {
        let success = try lastAttempt(Self.succeeded, database)
        let failures = try StoredRow.fetchAll(
            of: "attempt",
            database,
            sql: "SELECT * FROM attempt WHERE id > ? ORDER BY id",
            arguments: [success?.id ?? 0]
        )
        let attempts = try failures.map { try Attempt($0) }
        let isOpen = attempts.last.map { $0.end == nil } ?? false
        return AttemptHistory(
            lastSuccess: success?.attempt,
            lastClosing: try lastAttempt(Self.closed, database)?.attempt,
            failures: attempts,
            isUnderWay: isOpen && HolderNote.current(at: path.holder)?.hasPrefix("run ") ?? false
        )
    }

    /// Everything was done, with rejected rows or without.
    private static let succeeded = "status IN (0, 3)"
    private static let closed = "nights > 0"

    private func lastAttempt(_ condition: String, _ database: Database) throws -> (id: Int64, attempt: Attempt)? {
        try StoredRow.fetchOne(
            of: "attempt",
            database,
            sql: "SELECT * FROM attempt WHERE \(condition) ORDER BY id DESC LIMIT 1"
        ).map { row in (try row["id"], try Attempt(row)) }
    }
}

extension Ledger.Attempt {
    fileprivate init(_ row: StoredRow) throws {
        (command, asOf, started) = (try row["command"], try row["as_of"], try row["started"])
        guard let ended: Instant = try row["ended"] else { return }
        end = End(
            time: ended,
            status: Int32(try row["status"] as Int),
            nights: try row["nights"],
            reason: try row["reason"]
        )
    }
}
