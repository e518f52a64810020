import GRDB
import GRDBSQLite
import System

/// How a ledger is opened to be read, by whom and wherever: also where its file and its folder may only be read.
///
/// SQLite reads a database that has a write-ahead log with the help of a file beside it, which it makes where there is none.
/// Where that cannot be, or would leave a file behind that the ledger's owner may not write, a ledger at rest is read whole
/// into memory; one that a run is writing has that file already.
enum LedgerReading {
    /// How often a ledger that is written meanwhile is tried again.
    private static let attempts = 10

    /// A connection to the ledger that only reads, or to a copy as it was at one moment.
    static func open(_ path: LedgerPath) throws -> DatabaseQueue {
        guard StillFile.mayBeWritten(path.file) else { return try openUnwritable(path) }
        do {
            return try connection(path)
        } catch let fault as DatabaseError where isRefusal(fault) {
            return try openUnwritable(path)
        }
    }

    private static func openUnwritable(_ path: LedgerPath) throws -> DatabaseQueue {
        var refusal: DatabaseError?
        for _ in 0..<attempts {
            if let bytes = try contents(path) { return try inMemory(bytes) }
            do {
                return try connection(path)
            } catch let fault as DatabaseError where isRefusal(fault) {
                refusal = fault
            }
        }
        guard path.hasLog else { throw refusal ?? DatabaseError(resultCode: .SQLITE_CANTOPEN) }
        throw LedgerError.unusable(
            path: path.name,
            reason:
                "a run that was killed left the log \(path.log), and only who may write beside it can read it; the next "
                + "run puts that right, or ask as the ledger's owner"
        )
    }

    private static func connection(_ path: LedgerPath) throws -> DatabaseQueue {
        try DatabaseQueue(path: path.file, configuration: Ledger.configuration(readOnly: true))
    }

    /// Whether SQLite could not make or write what it needs beside the file.
    private static func isRefusal(_ fault: DatabaseError) -> Bool {
        [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(fault.resultCode)
    }

    /// The ledger at rest; nil: somebody is writing it, or was killed at it.
    private static func contents(_ path: LedgerPath) throws -> [UInt8]? {
        do throws(SystemFault) {
            return try StillFile.contents(of: path.file) { !path.hasLog && !path.hasJournal }
        } catch {
            throw LedgerError.unusable(path: path.name, reason: error.reason)
        }
    }

    /// A database in memory, which cannot be changed, of the bytes of a file.
    private static func inMemory(_ file: [UInt8]) throws -> DatabaseQueue {
        var bytes = file
        // The header's file format versions: a database in memory has no write-ahead log, and this one's is empty.
        if bytes.count >= 100, bytes[18] == 2, bytes[19] == 2 { (bytes[18], bytes[19]) = (1, 1) }
        let queue = try DatabaseQueue(configuration: Ledger.configuration(readOnly: false))
        try queue.writeWithoutTransaction { database in
            guard let copy = sqlite3_malloc64(UInt64(max(bytes.count, 1))) else {
                throw DatabaseError(resultCode: .SQLITE_NOMEM)
            }
            bytes.withUnsafeBytes {
                copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
            }
            let flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY
            let code = sqlite3_deserialize(
                database.sqliteConnection,
                "main",
                copy.assumingMemoryBound(to: UInt8.self),
                Int64(bytes.count),
                Int64(bytes.count),
                UInt32(flags)
            )
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
            database.clearSchemaCache()
        }
        return queue
    }
}
