/// Which part of a subscription was billed, as far as a later export can contradict it.
public enum BilledItem: Hashable, Sendable {
    /// The whole contract.
    case upfront
    /// The opening of the payment schedule.
    case opening
    /// Payment k of the schedule, from 1.
    case instalment(Int)
    /// A usage record by its id.
    case usageRecord(Text)

    /// The item that a contract charge bills; nil for usage, whose items are its records.
    public init?(_ kind: ChargeKind) {
        switch kind {
        case .upfront: self = .upfront
        case .opening: self = .opening
        case .instalment(let number): self = .instalment(number)
        case .consumption: return nil
        }
    }
}

/// A billed item of a subscription: what a conflict is about and what an acceptance accepts.
public struct BilledItemKey: Hashable, Sendable {
    public var subscription: Text
    public var item: BilledItem

    /// An item of a subscription.
    public init(subscription: Text, item: BilledItem) {
        self.subscription = subscription
        self.item = item
    }
}
