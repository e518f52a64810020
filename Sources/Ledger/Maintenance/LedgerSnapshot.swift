import GRDB
import System

extension Ledger {
    /// Writes the ledger as it is, also one in memory, to a file that does not exist yet: for those who only read it.
    public func copy(to path: String) throws(LedgerError) {
        guard FileStatus(at: path) == nil else { throw .notCopied(to: path, reason: "it is there already") }
        do {
            let copy = try DatabaseQueue(path: path)
            try database.backup(to: copy)
            // A single file without a log.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            throw .notCopied(to: path, reason: "\(error)")
        }
    }
}
