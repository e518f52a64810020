/// The part of a subscription that was billed and that a later export can contradict.
public enum BilledItem: Hashable, Codable, Sendable {
    /// That it had not ended when a contract charge was billed.
    case service
    /// A contract charge; its kind is a contract kind.
    case charge(ChargeKind)
    /// A usage record by its id.
    case usageRecord(Text)

    /// The item that a contract charge bills; nil for usage, whose items are its records.
    public init?(_ kind: ChargeKind) {
        guard kind.code.isContract else { return nil }
        self = .charge(kind)
    }
}

/// A billed item of a subscription: what a conflict is about and what an acceptance accepts.
public struct BilledItemKey: Hashable, Codable, Sendable {
    public var subscription: Text
    public var item: BilledItem

    /// An item of a subscription.
    public init(subscription: Text, item: BilledItem) {
        self.subscription = subscription
        self.item = item
    }
}
