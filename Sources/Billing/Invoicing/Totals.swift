public import Domain

/// Sums of an invoice: of rounded lines, with tax rounded once per category and rate (EN 16931, BR-CO-10 to 17).
public struct Totals: Hashable, Sendable {
    public var taxes: [TaxSubtotal]
    public var net: Money
    public var tax: Money
    public var total: Money

    /// The totals of lines in one currency; nil where a sum leaves 64 bits.
    public init?(of lines: [InvoiceLine], in currency: Currency) {
        var groups: [TaxTreatment] = []
        var bases: [Money] = []
        for line in lines {
            if let index = groups.firstIndex(where: { $0.category == line.tax.category && $0.rate == line.tax.rate }) {
                guard let base = bases[index].adding(line.charge.amount) else { return nil }
                bases[index] = base
            } else {
                groups.append(line.tax)
                bases.append(line.charge.amount)
            }
        }
        var taxes: [TaxSubtotal] = []
        for (treatment, base) in zip(groups, bases) {
            guard let tax = base.tax(at: treatment.rate, rounding: .halfAwayFromZero) else { return nil }
            taxes.append(TaxSubtotal(treatment: treatment, base: base, tax: tax))
        }
        guard let net = Money.sum(bases, in: currency), let tax = Money.sum(taxes.map(\.tax), in: currency),
            let total = net.adding(tax)
        else { return nil }
        self.taxes = taxes
        self.net = net
        self.tax = tax
        self.total = total
    }
}
