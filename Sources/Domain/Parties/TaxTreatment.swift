/// How an account's charges are taxed: a category of UNCL 5305, its rate, and the reason where nothing is due.
public struct TaxTreatment: Hashable, Codable, Sendable {
    public var category: TaxCategory
    /// The rate in percent; zero for every category but S.
    public var rate: TaxRate
    /// Why no tax is due (BT-120); for E, AE, K, G and O.
    public var exemptionReason: Text?

    /// A category with its rate and reason.
    public init(category: TaxCategory, rate: TaxRate, exemptionReason: Text? = nil) {
        self.category = category
        self.rate = rate
        self.exemptionReason = exemptionReason
    }
}
