/// The identity under which a charge is billed once: its subscription and the kind of charge. A charge for usage is
/// unique only together with the business date that billed it.
public struct ChargeKey: Hashable, Codable, Sendable {
    public var subscription: Text
    public var kind: ChargeKind

    /// A charge of a subscription.
    public init(subscription: Text, kind: ChargeKind) {
        self.subscription = subscription
        self.kind = kind
    }

    /// The name of the charge with its subscription, for people; the PO book records it as the cause of an event.
    public var name: String { "\(kind.name) of \(subscription)" }
}

extension Charge {
    /// What identifies the charge.
    public var key: ChargeKey { ChargeKey(subscription: subscription, kind: kind) }
}
