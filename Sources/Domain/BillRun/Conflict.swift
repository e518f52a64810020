/// Something billed that tonight's export tells otherwise. The ledger stands; the subscription's unbilled contract
/// charges wait until the export fits again or an operator accepts it.
public struct Conflict: Hashable, Sendable {
    public var subscription: Text
    /// `upfront`, `opening`, `instalment 2`, or `usage` and the record's id.
    public var what: Text
    /// What differs, with both values and the invoice that used the old one, for a person.
    public var message: Text
    /// All of tonight's content: what an acceptance accepts.
    public var content: Text
    /// The row that tells it.
    public var row: RowReference

    /// A difference from what was billed.
    public init(subscription: Text, what: Text, message: Text, content: Text, row: RowReference) {
        self.subscription = subscription
        self.what = what
        self.message = message
        self.content = content
        self.row = row
    }
}
