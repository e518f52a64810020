/// A ledger that was read through and is sound; one that is not is a failure.
public struct LedgerCheckReport: Report {
    public let ledger: String

    /// The ledger at a path.
    public init(ledger: String) {
        self.ledger = ledger
    }

    public func answer(width: Int) -> Answer { .text("\(ledger) is sound") }
}
