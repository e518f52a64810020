import Ledger

/// Looking after a ledger.
public enum LedgerMaintenance {
    /// Copies a ledger to a new file, while nobody or anybody uses it.
    public static func backUp(_ path: String, to copy: String) throws(RunFailure) {
        try failing { () throws(LedgerError) in try Ledger.reading(path).backUp(to: copy) }
    }

    /// What is wrong with a ledger; empty: nothing.
    public static func faults(_ path: String) throws(RunFailure) -> [String] {
        try failing { () throws(LedgerError) in try Ledger.reading(path).faults() }
    }
}
