import Domain
import GRDB

/// The rejected rows of one input file on a night, in the form in which they are published. Their bytes are made while
/// they are written: a night may have gigabytes of them.
public struct RejectedRowsFileOfNight: Sendable {
    /// The input file's name.
    public let name: String
    private let path: LedgerPath
    private let database: DatabaseQueue
    private let source: Source

    fileprivate enum Source {
        /// The id of the file whose rows are kept separately.
        case rows(Int64)
        /// The night of a file that an earlier version kept as a whole.
        case whole(String)
    }

    /// The approximate size of a piece in bytes.
    private static let pieceSize = 1 << 18

    /// Passes the file's bytes to `body` piece by piece, until it throws.
    public func write(to body: (ArraySlice<UInt8>) throws -> Void) throws {
        try Ledger.guardedOnly(path) {
            try database.read { database in
                switch source {
                case .rows(let id): try writeRows(id, in: database, to: body)
                case .whole(let date):
                    let place = "business_date = ? AND name = ?"
                    try body(try blob(database, of: "reject_file", "body", place, [date, name])[...])
                }
            }
        }
    }

    private func writeRows(
        _ id: Int64,
        in database: Database,
        to body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        var piece: [UInt8] = []
        let columns = try blob(database, of: "rejected_file", "columns", "id = ?", [id])
        RejectedRowsFile.appendHeader(columns, to: &piece)
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT file, line, code, message, hint, cells FROM rejected_row WHERE file = ? ORDER BY line",
            arguments: [id]
        )
        while let row = try rows.next() {
            let stored = StoredRow(row, of: "rejected_row")
            RejectedRowsFile.append(try RejectedRow(stored, cells: stored["cells"]), of: name, to: &piece)
            guard piece.count >= Self.pieceSize else { continue }
            try body(piece[...])
            piece.removeAll(keepingCapacity: true)
        }
        if !piece.isEmpty { try body(piece[...]) }
    }

    private func blob(
        _ database: Database,
        of table: String,
        _ column: String,
        _ condition: String,
        _ arguments: StatementArguments
    ) throws -> [UInt8] {
        let sql = "SELECT * FROM \(table) WHERE \(condition)"
        guard let row = try StoredRow.fetchOne(of: table, database, sql: sql, arguments: arguments) else {
            throw LedgerError.damaged(
                path: path.name,
                what: "the rejected rows of \(Text(name).visiblyQuoted) are missing"
            )
        }
        return try row[column]
    }

    fileprivate init(name: String, _ source: Source, _ ledger: Ledger) {
        self.name = name
        self.source = source
        path = ledger.path
        database = ledger.database
    }
}

extension Ledger {
    /// The files of rejected rows that a night publishes, by name; none where they are unchanged since the night
    /// before.
    func rejects(of date: String, in database: Database) throws -> [RejectedRowsFileOfNight] {
        try StoredRow.fetchAll(
            of: "rejected_file",
            database,
            sql: """
                SELECT name, id FROM rejected_file WHERE business_date = :date
                UNION ALL SELECT name, NULL FROM reject_file WHERE business_date = :date ORDER BY name
                """,
            arguments: ["date": date]
        )
        .map { row in
            let id: Int64? = try row["id"]
            return RejectedRowsFileOfNight(name: try row["name"], id.map { .rows($0) } ?? .whole(date), self)
        }
    }

    /// The night whose rejected rows apply after the last one; nil: there are none. Rejected rows are written when they
    /// change: those of the last such night apply, unless the last night had none.
    func nightOfRejects(_ database: Database) throws -> String? {
        try String.fetchOne(
            database,
            sql: """
                SELECT max(business_date) FROM
                    (SELECT business_date FROM rejected_file UNION ALL SELECT business_date FROM reject_file)
                WHERE (SELECT rejects_digest FROM night ORDER BY business_date DESC LIMIT 1) <> ''
                """
        )
    }

    /// The current rejected rows that name a subscription, by file and line.
    func standingRejects(of subscription: Text, _ database: Database) throws -> [RecordedReject] {
        guard let date = try nightOfRejects(database) else { return [] }
        return try StoredRow.fetchAll(
            of: "rejected_row",
            database,
            sql: """
                SELECT name, file, line, code, message, hint, record_id FROM rejected_row
                JOIN rejected_file ON rejected_file.id = rejected_row.file
                WHERE subscription_id = ? AND business_date = ? ORDER BY name, line
                """,
            arguments: [subscription.string, date]
        )
        .map { row in
            var reject = try RejectedRow(row, cells: [])
            reject.subscription = subscription
            reject.record = try row["record_id"]
            return RecordedReject(file: try row["name"], row: reject)
        }
    }

    /// The current rejected rows as an earlier version kept them: whole files.
    func earlierRejects(_ database: Database) throws -> [(name: String, body: [UInt8])] {
        guard let date = try nightOfRejects(database) else { return [] }
        return try StoredRow.fetchAll(
            of: "reject_file",
            database,
            sql: "SELECT business_date, name, body FROM reject_file WHERE business_date = ? ORDER BY name",
            arguments: [date]
        )
        .map { (try $0["name"], try $0["body"]) }
    }
}

extension RejectedRow {
    /// A row as it is kept.
    init(_ row: StoredRow, cells: [UInt8]) throws {
        self.init(
            line: try row["line"],
            code: try row["code"],
            message: try row["message"],
            hint: try row["hint"],
            subscription: nil,
            record: nil,
            cells: cells
        )
    }
}

extension NightWriter {
    /// Keeps the night's rejected rows where they differ from those of the night before.
    func writeRejects(after previous: String?) throws {
        guard night.rejects.digest != previous ?? "" else { return }
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO rejected_row (file, line, code, message, hint, subscription_id, record_id, cells)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        var written = 0
        for file in night.rejects.files {
            try run(
                "INSERT INTO rejected_file (business_date, name, columns) VALUES (?, ?, ?)",
                [date, file.name, file.columns.databaseValue]
            )
            let id = database.lastInsertedRowID
            try file.forEachRow { row in
                try statement.execute(arguments: [
                    id, row.line, row.code, row.message, row.hint, row.subscription?.string, row.record?.string,
                    row.cells.databaseValue,
                ])
                written += 1
            }
        }
        let counted = night.rows.rejectedRows + night.rows.replacedRows
        guard night.rejects.files.isEmpty || written == counted else {
            throw LedgerError.notReconciled("\(written) rejected rows were written, \(counted) counted")
        }
    }
}
