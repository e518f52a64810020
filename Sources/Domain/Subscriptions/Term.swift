/// A price agreed in a subscription: for a contracted quantity, or per unit of use.
public struct Term: Hashable, Sendable {
    public var kind: TermKind
    public var dimension: Text
    public var description: Text?
    /// The contracted quantity; nil for use.
    public var quantity: Quantity?
    /// UN/ECE Recommendation 20/21.
    public var unitCode: Text
    /// In major units of the subscription's currency.
    public var unitPrice: UnitPrice

    /// A term; `quantity` is nil for use.
    public init(
        kind: TermKind,
        dimension: Text,
        description: Text? = nil,
        quantity: Quantity? = nil,
        unitCode: Text = UnitCode.standard,
        unitPrice: UnitPrice
    ) {
        self.kind = kind
        self.dimension = dimension
        self.description = description
        self.quantity = quantity
        self.unitCode = unitCode
        self.unitPrice = unitPrice
    }
}

/// What a term prices.
public enum TermKind: String, CaseIterable, Sendable {
    case contract
    case usage
}
