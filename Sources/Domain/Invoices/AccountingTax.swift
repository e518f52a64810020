/// The tax of an invoice in the currency in which the seller accounts for it (BT-6, BT-111).
public struct AccountingTax: Hashable, Sendable {
    /// The tax in that currency, rounded once.
    public var amount: Money
    /// How many units of that currency one unit of the invoice's currency is worth.
    public var rate: ExchangeRate
    /// From which day on the rate is valid.
    public var rateValidOn: CivilDate

    /// A tax that was converted by a rate.
    public init(amount: Money, rate: ExchangeRate, rateValidOn: CivilDate) {
        self.amount = amount
        self.rate = rate
        self.rateValidOn = rateValidOn
    }
}
