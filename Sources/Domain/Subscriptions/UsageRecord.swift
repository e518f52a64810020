/// One metered use of a subscription. Compact: a night may bring millions.
public struct UsageRecord: Codable, Sendable {
    // In an order that leaves no gaps: 48 bytes.
    public let quantity: Quantity
    /// The record's id, in the export's `usageIDs`.
    public private(set) var id: TextStore.Reference
    /// The moment of use; ``Subscription/monthOfUse(at:)`` has its month.
    public let usedAt: Instant
    /// Index of the usage term in the agreement's `usageTerms`.
    public let term: UInt32
    /// Where the row is.
    public let row: RowReference

    /// A use of the dimension that the term prices.
    public init(
        id: TextStore.Reference,
        term: UInt32,
        row: RowReference,
        usedAt: Instant,
        quantity: Quantity
    ) {
        self.id = id
        self.term = term
        self.row = row
        self.usedAt = usedAt
        self.quantity = quantity
    }

    /// The same use with its id in another store.
    public func with(id: TextStore.Reference) -> UsageRecord {
        var other = self
        other.id = id
        return other
    }
}
