/// A contract charge as the line item of a PO, whichever PO that is.
public struct PostedCharge: Hashable, Codable, Sendable {
    public var subscription: Text
    public var kind: ChargeKind
    public var product: Product
    /// The days of service that the charge pays for.
    public var period: Period
    /// The quantity of the charge's only line; 1 where it has none or several.
    public var quantity: Quantity
    /// Before tax.
    public var amount: Money
    public var tax: Money

    /// A charge with the values of its line item.
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

    /// A charge of a bill run with its tax.
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

    /// The identity of the charge.
    public var key: ChargeKey { ChargeKey(subscription: subscription, kind: kind) }

    /// The name of the charge with its subscription, for people.
    public var name: String { key.name }
}
