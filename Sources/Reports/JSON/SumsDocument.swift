import Domain

/// Sums of invoices and credit notes in one currency, as in `manifest.json`.
struct SumsDocument: Codable, Sendable {
    /// ISO 4217.
    var currency: String
    /// How many invoices.
    var invoices: Int
    /// Decimals with the currency's invoice digits.
    var net: String
    var tax: String
    var total: String
    /// How many credit notes, and what they give back, above zero; absent where there is none.
    var creditNotes: Int?
    var creditedNet: String?
    var creditedTax: String?
    var creditedTotal: String?

    init(_ sums: CurrencySums) {
        (currency, invoices) = (sums.currency.code, sums.invoices)
        (net, tax, total) = (sums.net, sums.tax, sums.total)
        guard sums.creditNotes > 0 else { return }
        creditNotes = sums.creditNotes
        (creditedNet, creditedTax, creditedTotal) = (sums.creditedNet, sums.creditedTax, sums.creditedTotal)
    }
}

/// What is left of a currency's invoices once all credit notes are taken off.
struct LeftDocument: Codable, Sendable {
    /// ISO 4217.
    var currency: String
    var net: String
    var tax: String
    var total: String

    /// What is left by sums; nil where nothing was credited.
    static func all(_ sums: [CurrencySums]) -> [LeftDocument]? {
        sums.contains { $0.creditNotes > 0 } ? sums.map { LeftDocument($0.lessCredits) } : nil
    }

    private init(_ sums: CurrencySums) {
        currency = sums.currency.code
        (net, tax, total) = (sums.net, sums.tax, sums.total)
    }
}
