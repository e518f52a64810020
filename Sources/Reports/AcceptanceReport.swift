public import Domain

/// The conflicts of a subscription that an operator accepted.
public struct AcceptanceReport: Report {
    public let subscription: Text
    /// What differed; a sentence each.
    public let accepted: [Text]

    /// Accepted conflicts.
    public init(subscription: Text, accepted: [Text]) {
        (self.subscription, self.accepted) = (subscription, accepted)
    }

    public func answer(width: Int) -> Answer {
        .text(accepted.map { "accepted: subscription \"\(subscription)\": \($0)" }.joined(separator: "\n"))
    }
}
