/// In which currency receivers demand the tax of every invoice, as a table.
///
/// Sources: as of ``SellerRules``.
struct TaxCurrencyRules: Sendable {
    private let taxCurrency: Currency?
    /// The rows about the format.
    private let rows: [Rule]

    /// What a format's rules ask; `taxCurrency`: in which the seller accounts for tax, nil: that of each invoice.
    init(_ rules: FormatRules, taxIn taxCurrency: Currency?) {
        self.taxCurrency = taxCurrency
        rows = Self.table.filter { !$0.formats.isDisjoint(with: rules) }
    }

    /// What is wrong with every invoice in a currency.
    func faults(in currency: Currency) -> [SellerFault] {
        rows.lazy.filter { $0.currency != currency.code && $0.currency != (taxCurrency ?? currency).code }
            .map { rule in
                SellerFault(
                    .taxCurrency,
                    "needs the tax in \(rule.currency) of an invoice in \(currency.code) (\(rule.id))"
                )
            }
    }

    /// A row of the table.
    private struct Rule: Sendable {
        var id: String
        var formats: FormatRules
        /// In which the tax is stated, beside the invoice's own.
        var currency: String
    }

    private static let table = [Rule(id: "BR-FR-CO-12", formats: .french, currency: "EUR")]
}
