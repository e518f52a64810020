/// A line of an invoice: a charge's line with its product and its tax.
public struct InvoiceLine: Hashable, Sendable {
    public var subscription: Text
    public var product: Product
    /// Which payment of a schedule the line is; nil for other charges.
    public var instalment: Int?
    public var charge: ChargeLine
    public var tax: TaxTreatment

    /// A line for a subscription's charge.
    public init(
        subscription: Text,
        product: Product,
        instalment: Int?,
        charge: ChargeLine,
        tax: TaxTreatment
    ) {
        self.subscription = subscription
        self.product = product
        self.instalment = instalment
        self.charge = charge
        self.tax = tax
    }
}
