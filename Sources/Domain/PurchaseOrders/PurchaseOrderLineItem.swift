/// One contract charge under a purchase order; each charge is a separate line item, even with the same number.
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
    /// What its charge did to the PO on its night; nil: there are events of their own for that, as when a
    /// regeneration moved it here.
    public var effect: LineItemEffect?

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
        tax: Money,
        effect: LineItemEffect? = nil
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
        self.effect = effect
    }

    /// A charge as a line item.
    public init(_ charge: PostedCharge, position: LineItemPosition, effect: LineItemEffect? = nil) {
        self.init(
            key: position.order,
            number: position.number,
            subscription: charge.subscription,
            product: charge.product,
            kind: charge.kind,
            period: charge.period,
            quantity: charge.quantity,
            amount: charge.amount,
            tax: charge.tax,
            effect: effect
        )
    }
}

/// Where a line item is: its PO, and its number within that.
public struct LineItemPosition: Hashable, Sendable {
    public var order: PurchaseOrderKey
    /// From 1.
    public var number: Int

    /// A line item of a PO.
    public init(order: PurchaseOrderKey, number: Int) {
        self.order = order
        self.number = number
    }
}
