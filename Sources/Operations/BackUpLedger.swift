import Ledger
public import Reports

/// Copies a ledger to a new file, also while it is in use.
public struct BackUpLedger: Operation {
    public var ledger: String
    /// The new file.
    public var copy: String

    /// The ledger at a path, to be copied to another.
    public init(ledger: String, to copy: String) {
        (self.ledger, self.copy) = (ledger, copy)
    }

    public func perform() throws -> BackupReport {
        try Ledger.reading(ledger).backUp(to: copy)
        return BackupReport(ledger: ledger, copy: copy)
    }
}
