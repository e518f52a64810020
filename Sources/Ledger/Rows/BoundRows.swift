import Domain
import GRDB
import GRDBSQLite

/// The rows of a query, read by the place of each column: for millions of rows, of which names of columns would cost more
/// than the rows. Reading throws a ``DamagedRow`` where a value is not of the form that is asked for.
final class BoundRows {
    private let statement: Statement
    private let handle: OpaquePointer
    private let database: Database
    private let table: String
    /// Stepping on behind the last row would begin again.
    private var isDone = false

    /// A query on a table.
    init(_ sql: String, of table: String, in database: Database, arguments: [String] = []) throws {
        statement = try database.makeStatement(sql: sql)
        try statement.setArguments(StatementArguments(arguments))
        handle = statement.sqliteStatement
        (self.database, self.table) = (database, table)
    }

    deinit {
        sqlite3_reset(handle)
    }

    /// Goes to the next row; false: there is none.
    func next() throws -> Bool {
        guard !isDone else { return false }
        let code = sqlite3_step(handle)
        guard code == SQLITE_ROW || code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(database.sqliteConnection))
            )
        }
        isDone = code == SQLITE_DONE
        return !isDone
    }

    /// Whether a column has a whole number.
    func isNumber(_ column: Int32) -> Bool {
        sqlite3_column_type(handle, column) == SQLITE_INTEGER
    }

    func number(_ column: Int32) throws -> Int64 {
        guard isNumber(column) else { throw damage("a whole number is expected", column) }
        return sqlite3_column_int64(handle, column)
    }

    func text(_ column: Int32) throws -> Text {
        try withText(column) { bytes in Text(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }) }
    }

    /// The bytes of a text.
    func bytes(_ column: Int32) throws -> [UInt8] {
        try withText(column) { bytes in bytes.withUnsafeBufferPointer { Array($0) } }
    }

    /// Passes the bytes of a text, which are gone with the next row.
    func withText<Value>(_ column: Int32, _ body: (Span<UInt8>) throws -> Value) throws -> Value {
        guard sqlite3_column_type(handle, column) == SQLITE_TEXT, let text = sqlite3_column_text(handle, column) else {
            throw damage("text is expected", column)
        }
        let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, column)))
        return try body(bytes.span)
    }

    func contentDigest(_ column: Int32) throws -> ContentDigest {
        guard sqlite3_column_type(handle, column) == SQLITE_BLOB, let blob = sqlite3_column_blob(handle, column),
            sqlite3_column_bytes(handle, column) == 16
        else { throw damage("a digest of 16 bytes is expected", column) }
        return ContentDigest(
            high: UInt64(bigEndian: blob.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: blob.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
    }

    /// A fault of a column.
    func damage(_ what: String, _ column: Int32) -> DamagedRow {
        let name = sqlite3_column_name(handle, column).map { String(cString: $0) } ?? "\(column)"
        return DamagedRow(what: "table \(table), column \(name): \(what)")
    }
}
