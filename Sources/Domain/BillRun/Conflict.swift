/// Something billed that tonight's export contradicts. The ledger wins; the subscription's unbilled contract charges
/// are held until the export agrees again or an operator accepts the new content.
public struct Conflict: Hashable, Codable, Sendable {
    /// What was billed.
    public var key: BilledItemKey
    /// What differs, with both values and the invoice that used the old one, as text for an operator.
    public var message: Text
    /// Tonight's whole content: what an acceptance accepts.
    public var content: BilledContent
    /// The row that has that content.
    public var row: RowReference

    public var subscription: Text { key.subscription }

    /// A difference from what was billed.
    public init(key: BilledItemKey, message: Text, content: BilledContent, row: RowReference) {
        self.key = key
        self.message = message
        self.content = content
        self.row = row
    }
}
