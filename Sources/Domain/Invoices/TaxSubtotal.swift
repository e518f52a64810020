/// The tax of all lines of one category and rate.
public struct TaxSubtotal: Hashable, Codable, Sendable {
    public var treatment: TaxTreatment
    /// Sum of the lines of this category and rate.
    public var base: Money
    /// base × rate, rounded once.
    public var tax: Money

    /// A subtotal that computes the tax on its base.
    public init(treatment: TaxTreatment, base: Money, tax: Money) {
        self.treatment = treatment
        self.base = base
        self.tax = tax
    }
}
