/// One contract charge under a purchase order; each is a line item of its own, whatever else has the same number.
public struct PurchaseOrderLineItem: Hashable, Sendable {
    public var key: PurchaseOrderKey
    /// From 1 within the PO.
    public var number: Int
    public var subscription: Text
    public var product: Product
    public var kind: ChargeKind
    /// The days of service that the charge pays for.
    public var period: Period
    public var quantity: Quantity
    /// Before tax.
    public var amount: Money
    public var tax: Money

    /// A line item of a PO.
    public init(
        key: PurchaseOrderKey,
        number: Int,
        subscription: Text,
        product: Product,
        kind: ChargeKind,
        period: Period,
        quantity: Quantity,
        amount: Money,
        tax: Money
    ) {
        self.key = key
        self.number = number
        self.subscription = subscription
        self.product = product
        self.kind = kind
        self.period = period
        self.quantity = quantity
        self.amount = amount
        self.tax = tax
    }
}
