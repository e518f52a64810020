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
        let start = "accepted: subscription \(subscription.visiblyQuoted)"
        return .text(accepted.map { "\(start): \($0.visible)" }.joined(separator: "\n"))
    }
}
