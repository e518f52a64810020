import Domain

/// Sums of invoices in one currency, as in `manifest.json`.
struct SumsDocument: Codable, Sendable {
    /// ISO 4217.
    var currency: String
    /// How many invoices.
    var invoices: Int
    /// Decimals with the currency's invoice digits.
    var net: String
    var tax: String
    var total: String

    init(_ sums: CurrencySums) {
        (currency, invoices) = (sums.currency.code, sums.invoices)
        (net, tax, total) = (sums.net, sums.tax, sums.total)
    }
}
