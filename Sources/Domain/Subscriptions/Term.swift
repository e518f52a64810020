/// A price agreed in a subscription: for a contracted quantity, or per unit of use.
public struct Term: Hashable, Codable, Sendable {
    public var kind: TermKind
    public var dimension: Text
    public var description: Text?
    /// The contracted quantity; nil for use.
    public var quantity: Quantity?
    /// UN/ECE Recommendation 20/21.
    public var unitCode: Text
    /// In major units of the subscription's currency.
    public var unitPrice: UnitPrice
    /// Its place among the terms of the subscription on invoices, from 1; nil: behind those that have one.
    public var position: Int?

    /// A term; `quantity` is nil for use.
    public init(
        kind: TermKind,
        dimension: Text,
        description: Text? = nil,
        quantity: Quantity? = nil,
        unitCode: Text = UnitCode.standard,
        unitPrice: UnitPrice,
        position: Int? = nil
    ) {
        self.kind = kind
        self.dimension = dimension
        self.description = description
        self.quantity = quantity
        self.unitCode = unitCode
        self.unitPrice = unitPrice
        self.position = position
    }

    /// The order of terms on invoices: by position, then by dimension in natural order (``Text/naturallyPrecedes(_:)``).
    public func precedes(_ other: Term) -> Bool {
        let (mine, theirs) = (position ?? .max, other.position ?? .max)
        return mine == theirs ? dimension.naturallyPrecedes(other.dimension) : mine < theirs
    }
}

/// What a term prices.
public enum TermKind: String, CaseIterable, Sendable {
    case contract
    case usage
}
