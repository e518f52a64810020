import Ledger
public import Reports

/// Reports the state of billing.
public struct ShowStatus: Operation {
    public var ledger: String

    /// The status of the ledger at a path.
    public init(ledger: String) {
        self.ledger = ledger
    }

    public func perform() throws -> StatusReport {
        let ledger = try Ledger.reading(ledger)
        return StatusReport(try ledger.status(), review: try NightReview.ofLastNight(ledger))
    }
}
