/// A charge by what bills it once: its subscription and which of the subscription's charges it is. A charge for usage is
/// unique only together with the business date that billed it.
public struct ChargeKey: Hashable, Codable, Sendable {
    public var subscription: Text
    public var kind: ChargeKind

    /// A charge of a subscription.
    public init(subscription: Text, kind: ChargeKind) {
        self.subscription = subscription
        self.kind = kind
    }

    /// What a person calls the charge, with its subscription; the PO book names it so as the cause of what it did.
    public var name: String { "\(kind.name) of \(subscription)" }
}

extension Charge {
    /// What identifies the charge.
    public var key: ChargeKey { ChargeKey(subscription: subscription, kind: kind) }
}
