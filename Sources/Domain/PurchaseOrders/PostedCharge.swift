/// A contract charge as a PO's line item has it, whichever PO that is.
public struct PostedCharge: Hashable, Codable, Sendable {
    public var subscription: Text
    public var kind: ChargeKind
    public var product: Product
    /// The days of service that the charge pays for.
    public var period: Period
    /// That of the charge's only line; one where it has none or several.
    public var quantity: Quantity
    /// Before tax.
    public var amount: Money
    public var tax: Money

    /// A charge with what its line item says.
    public init(
        subscription: Text,
        kind: ChargeKind,
        product: Product,
        period: Period,
        quantity: Quantity,
        amount: Money,
        tax: Money
    ) {
        self.subscription = subscription
        self.kind = kind
        self.product = product
        self.period = period
        self.quantity = quantity
        self.amount = amount
        self.tax = tax
    }

    /// A charge of a bill run with the tax on it.
    public init(_ charge: Charge, tax: Money) {
        self.init(
            subscription: charge.subscription,
            kind: charge.kind,
            product: charge.product,
            period: charge.period,
            quantity: charge.lines.count == 1 ? charge.lines[0].quantity : .one,
            amount: charge.net,
            tax: tax
        )
    }

    /// What bills it once.
    public var key: ChargeKey { ChargeKey(subscription: subscription, kind: kind) }

    /// What a person calls the charge, with its subscription.
    public var name: String { key.name }
}
