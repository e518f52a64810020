/// A billed charge whose content of tonight's export takes the place of what was billed, and what that comes to.
public struct Correction: Hashable, Codable, Sendable {
    /// The charge whose content differs: of a contract, or one that bills use.
    public var corrected: ChargeReference
    /// Its subscription and kind.
    public var key: ChargeKey
    /// What applies from now on.
    public var content: Content
    /// The charges of tonight that bill what is more than before, by their keys.
    public var charges: [ChargeKey]
    /// What is given back of what was billed before.
    public var credits: [CreditRequest]
    /// The conflicts that it ends.
    public var conflicts: [Conflict]

    /// What applies from now on instead of what was billed.
    public enum Content: Hashable, Codable, Sendable {
        /// Of a contract charge; nil: the export has no such charge any more.
        case charge(ChargeContent?)
        /// Of a charge for use: the quantity that it bills, and the contents of its records that differ.
        case use(quantity: Quantity, records: [Record])
    }

    /// The content of a usage record.
    public struct Record: Hashable, Codable, Sendable {
        public var id: Text
        public var content: UsageContent
        /// The charge of tonight that bills it; nil: the corrected one still does.
        public var movedTo: ChargeKey?

        /// A record with its content.
        public init(id: Text, content: UsageContent, movedTo: ChargeKey? = nil) {
            (self.id, self.content, self.movedTo) = (id, content, movedTo)
        }
    }

    /// A correction of a charge.
    public init(
        corrected: ChargeReference,
        key: ChargeKey,
        content: Content,
        charges: [ChargeKey] = [],
        credits: [CreditRequest] = [],
        conflicts: [Conflict]
    ) {
        (self.corrected, self.key, self.content) = (corrected, key, content)
        (self.charges, self.credits, self.conflicts) = (charges, credits, conflicts)
    }
}
