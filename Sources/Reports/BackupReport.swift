import Domain

/// A ledger that was copied.
public struct BackupReport: Report {
    public let ledger: String
    public let copy: String

    /// The ledger at a path, copied to another.
    public init(ledger: String, copy: String) {
        (self.ledger, self.copy) = (ledger, copy)
    }

    public func answer(width: Int) -> Answer {
        .text("\(DisplayText.text(ledger)) copied to \(DisplayText.text(copy))")
    }
}
