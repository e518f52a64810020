import GRDB
import System

extension Ledger {
    /// Copies the ledger to a new file while others may read and write it. The copy's permissions are not wider.
    public func backUp(to target: String) throws(LedgerError) {
        guard let ledger = FileStatus(at: path.file) else { throw .missing(path: path.name) }
        do {
            let backup = try StagedFile(for: target, like: ledger)
            try copy(to: backup.path, of: target)
            try backup.place()
        } catch let fault as LedgerError {
            throw fault
        } catch {
            throw .notCopied(to: target, reason: (error as? SystemFault)?.reason ?? "\(error)")
        }
    }

    private func copy(to file: String, of target: String) throws(LedgerError) {
        do {
            let copy = try DatabaseQueue(path: file)
            // From the file: a ledger of an older version is copied without migration.
            try LedgerReading.open(path).backup(to: copy)
            // A single file without a log.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            throw .notCopied(to: target, reason: Self.reason(error) + "; nothing was left behind")
        }
    }

    /// SQLite's message; for a copy that fails only the code.
    private static func reason(_ error: any Error) -> String {
        guard let fault = error as? DatabaseError else { return "\(error)" }
        return DatabaseError(resultCode: fault.resultCode).message ?? "\(fault.resultCode)"
    }
}
