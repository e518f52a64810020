import GRDB
import GRDBSQLite

/// The bytes of one row's column, read from front to back: a file of a night may have a row for each of its invoices, and
/// whoever wants a part of it at a time need not hold all of it.
final class StoredBytes {
    private let database: Database
    private var handle: OpaquePointer?
    private let count: Int32
    private var place: Int32 = 0

    /// The bytes that a column has in the row of an id.
    init(of column: String, in table: String, row: Int64, _ database: Database) throws {
        self.database = database
        let code = sqlite3_blob_open(database.sqliteConnection, "main", table, column, row, 0, &handle)
        count = sqlite3_blob_bytes(handle)
        guard code == SQLITE_OK else { throw fault(code) }
    }

    deinit {
        sqlite3_blob_close(handle)
    }

    /// Reads the next bytes into a buffer, as many as it has room for; gives how many: 0 at the end.
    func read(into buffer: inout [UInt8]) throws -> Int {
        let length = min(Int32(clamping: buffer.count), count - place)
        let code = buffer.withUnsafeMutableBytes { sqlite3_blob_read(handle, $0.baseAddress, length, place) }
        guard code == SQLITE_OK else { throw fault(code) }
        place += length
        return Int(length)
    }

    private func fault(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(database.sqliteConnection))
        )
    }
}
