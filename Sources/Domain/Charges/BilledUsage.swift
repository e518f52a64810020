/// A usage record as it was billed.
public struct BilledUsage: Hashable, Codable, Sendable {
    public var id: Text
    public var usedAt: Instant
    public var quantity: Quantity

    /// A record with the facts that were billed.
    public init(id: Text, usedAt: Instant, quantity: Quantity) {
        self.id = id
        self.usedAt = usedAt
        self.quantity = quantity
    }
}
