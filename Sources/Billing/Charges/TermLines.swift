import Domain

extension ChargeLine {
    /// A quantity of what a term prices, rounded once; nil where the product leaves 64 bits.
    init?(_ term: Term, _ quantity: Quantity, in currency: Currency, period: Period) {
        guard
            let amount = Money.product(quantity, term.unitPrice, in: currency, rounding: .halfAwayFromZero)
        else { return nil }
        self.init(
            dimension: term.dimension,
            description: term.description,
            quantity: quantity,
            unitCode: term.unitCode,
            unitPrice: term.unitPrice,
            amount: amount,
            period: period
        )
    }
}
