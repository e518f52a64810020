import Domain

extension Term {
    /// What a quantity costs, rounded once; nil where the product leaves 64 bits.
    func amount(of quantity: Quantity, in currency: Currency) -> Money? {
        Money.product(quantity, unitPrice, in: currency, rounding: .halfAwayFromZero)
    }
}

extension ChargeLine {
    /// A quantity of what a term prices, rounded once; nil where the product leaves 64 bits.
    init?(_ term: Term, _ quantity: Quantity, in currency: Currency, period: Period) {
        guard let amount = term.amount(of: quantity, in: currency) else { return nil }
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
