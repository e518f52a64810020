public import Domain
import Ledger

/// The conflicts of a subscription whose difference the next night bills or credits.
public struct CorrectionRequestReport: Report {
    public let subscription: Text
    /// What differs, and is corrected; a sentence each.
    public let corrected: [Text]
    /// What differs otherwise, and stays a conflict; a sentence each.
    public let open: [Text]
    /// Whether it was requested before, so that nothing was recorded.
    public let isRequestedAlready: Bool

    /// A correction that was requested.
    public init(subscription: Text, conflicts: [RecordedConflict], isRequestedAlready: Bool) {
        self.subscription = subscription
        corrected = conflicts.filter(\.isCorrectable).map(\.message)
        open = conflicts.filter { !$0.isCorrectable }.map(\.message)
        self.isRequestedAlready = isRequestedAlready
    }

    public func answer(width: Int) -> Answer {
        let done = isRequestedAlready ? "requested already" : "requested"
        let start = "\(done): subscription \(subscription.visiblyQuoted)"
        let end = "the next night that is closed bills or credits the difference"
        guard !corrected.isEmpty else { return .text("\(start): \(end)") }
        return .text(corrected.map { "\(start): \($0.visible); \(end)" }.joined(separator: "\n"))
    }

    public var notices: [String] {
        open.map {
            "subscription \(subscription.visiblyQuoted): \($0.visible); that stays a conflict until `nightbill accept` is run without "
                + "--bill-difference"
        }
    }
}
