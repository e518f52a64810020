/// The content of a usage record: what a later export must not contradict once the record is billed.
public struct UsageContent: Hashable, Codable, Sendable, CustomStringConvertible {
    public var subscription: Text
    public var dimension: Text
    public var usedAt: Instant
    public var quantity: Quantity

    /// The content of a record.
    public init(subscription: Text, dimension: Text, usedAt: Instant, quantity: Quantity) {
        self.subscription = subscription
        self.dimension = dimension
        self.usedAt = usedAt
        self.quantity = quantity
    }

    /// The whole content in one line, as text for an operator. Contents are compared as values, never by this text.
    public var description: String {
        "subscription \(subscription), \(dimension), \(usedAt), quantity \(quantity)"
    }
}

/// A usage record that was billed.
public struct BilledUsageRecord: Hashable, Codable, Sendable {
    public var content: UsageContent
    /// The invoice that asks for it.
    public var invoice: Text
    /// The charge that bills it; nil: this run billed it.
    public var charge: ChargeReference?

    /// A record with the content that was billed.
    public init(content: UsageContent, invoice: Text, charge: ChargeReference? = nil) {
        self.content = content
        self.invoice = invoice
        self.charge = charge
    }
}
