import Domain
import Ledger
public import Reports

/// Reads a whole ledger; a damaged one is a failure that lists everything wrong with it.
public struct CheckLedger: Operation {
    public var ledger: String

    /// The ledger at a path.
    public init(ledger: String) {
        self.ledger = ledger
    }

    public func perform() throws -> LedgerCheckReport {
        let faults = try Ledger.reading(ledger).faults()
        guard faults.isEmpty else {
            let lines = ["\(DisplayText.text(ledger)) is damaged:"] + faults
            throw CommandFailure(.inputOutput, lines.joined(separator: "\n  "))
        }
        return LedgerCheckReport(ledger: ledger)
    }
}
