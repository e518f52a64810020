/// A charge by what bills it once: its subscription and which of the subscription's charges it is. A charge for usage is
/// unique only together with the business date that billed it.
public struct ChargeKey: Hashable, Sendable {
    public var subscription: Text
    public var kind: ChargeKind

    /// A charge of a subscription.
    public init(subscription: Text, kind: ChargeKind) {
        self.subscription = subscription
        self.kind = kind
    }
}

extension Charge {
    /// What identifies the charge.
    public var key: ChargeKey { ChargeKey(subscription: subscription, kind: kind) }
}
