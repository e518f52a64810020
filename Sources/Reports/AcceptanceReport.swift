public import Domain

/// The conflicts of a subscription that an operator accepted.
public struct AcceptanceReport: Report {
    public let subscription: Text
    /// What differed; a sentence each.
    public let accepted: [Text]

    /// Whether the difference was to be billed or credited, and is not any more.
    public let isCorrectionWithdrawn: Bool

    /// Accepted conflicts.
    public init(subscription: Text, accepted: [Text], isCorrectionWithdrawn: Bool = false) {
        (self.subscription, self.accepted) = (subscription, accepted)
        self.isCorrectionWithdrawn = isCorrectionWithdrawn
    }

    public func answer(width: Int) -> Answer {
        let start = "accepted: subscription \(subscription.visiblyQuoted)"
        return .text(accepted.map { "\(start): \($0.visible)" }.joined(separator: "\n"))
    }

    public var notices: [String] {
        guard isCorrectionWithdrawn else { return [] }
        return [
            "subscription \(subscription.visiblyQuoted): the difference was to be billed or credited by the next night, and is not any "
                + "more: what was billed stands"
        ]
    }
}
