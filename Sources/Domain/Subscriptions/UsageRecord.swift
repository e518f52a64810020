/// One metered use of a subscription. Compact: a night may bring millions.
public struct UsageRecord: Sendable {
    // In an order that leaves no gaps: 48 bytes.
    public let quantity: Quantity
    /// The record's id, in the export's `usageIDs`.
    public let id: TextStore.Reference
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
}
