/// A line of an invoice: a charge's line with its product and its tax.
public struct InvoiceLine: Hashable, Codable, Sendable {
    public var subscription: Text
    public var product: Product
    /// Which payment of a schedule the line is; nil for other charges.
    public var instalment: Int?
    public var charge: ChargeLine
    public var tax: TaxTreatment
    /// The position of the line of the invoice that a line of a credit note gives back, from 1; nil where it gives back
    /// of the invoice as a whole, and where nothing is credited.
    public var creditedLine: Int?
    /// What the exporter's own columns said of the subscription on the night; nil: nothing.
    public var fields: OwnFields?

    /// A line for a subscription's charge.
    public init(
        subscription: Text,
        product: Product,
        instalment: Int?,
        charge: ChargeLine,
        tax: TaxTreatment,
        creditedLine: Int? = nil,
        fields: OwnFields? = nil
    ) {
        self.subscription = subscription
        self.product = product
        self.instalment = instalment
        self.charge = charge
        self.tax = tax
        self.creditedLine = creditedLine
        self.fields = fields
    }
}
