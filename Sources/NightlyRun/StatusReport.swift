public import Ledger

/// Where billing stands, read from a ledger.
public enum StatusReport {
    /// The status of the ledger at a path.
    public static func read(ledger path: String) throws(RunFailure) -> Ledger.Status {
        try failing { () throws(LedgerError) in try Ledger.reading(path).status() }
    }
}
