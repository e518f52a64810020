/// The tax of an invoice in the currency in which the seller accounts for it (BT-6, BT-111).
public struct AccountingTax: Hashable, Codable, Sendable {
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

    /// A tax in another currency than an invoice's, by a rate; nil: it leaves 64 bits.
    public init?(of tax: Money, in currency: Currency, at rate: DatedExchangeRate) {
        guard let amount = tax.converted(at: rate.rate, to: currency, rounding: .halfAwayFromZero) else { return nil }
        self.init(amount: amount, rate: rate.rate, rateValidOn: rate.validOn)
    }

    /// The same rate applied to another tax of the invoice's currency; nil: it leaves 64 bits.
    public func converting(_ tax: Money) -> Money? {
        tax.converted(at: rate, to: amount.currency, rounding: .halfAwayFromZero)
    }
}
