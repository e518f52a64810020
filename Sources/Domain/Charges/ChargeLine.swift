/// One priced line of a charge.
public struct ChargeLine: Hashable, Codable, Sendable {
    /// The contract or usage dimension; nil for an instalment.
    public var dimension: Text?
    public var description: Text?
    public var quantity: Quantity
    public var unitCode: Text
    public var unitPrice: UnitPrice
    /// quantity × unitPrice, rounded.
    public var amount: Money
    /// The days of service that the line pays for.
    public var period: Period

    /// A line whose amount is rounded.
    public init(
        dimension: Text?,
        description: Text?,
        quantity: Quantity,
        unitCode: Text,
        unitPrice: UnitPrice,
        amount: Money,
        period: Period
    ) {
        self.dimension = dimension
        self.description = description
        self.quantity = quantity
        self.unitCode = unitCode
        self.unitPrice = unitPrice
        self.amount = amount
        self.period = period
    }
}
