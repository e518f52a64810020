import Domain

/// The tax of a night's invoices in the currency in which the seller accounts for it.
struct TaxConversion: Sendable {
    private let currency: Currency?
    private let rates: ExchangeRates
    private let date: CivilDate
    /// Of the currencies that have rates.
    private let answers: [Currency: ExchangeRates.Answer]

    init(_ run: BillRun, _ rates: ExchangeRates) {
        (currency, self.rates, date) = (run.taxCurrency, rates, run.date)
        let known = run.taxCurrency == nil ? [] : rates.currencies
        answers = Dictionary(uniqueKeysWithValues: known.map { ($0, rates.answer(for: $0, on: run.date)) })
    }

    private func answer(for invoiced: Currency) -> ExchangeRates.Answer {
        answers[invoiced] ?? rates.answer(for: invoiced, on: date)
    }

    /// Why nothing in a currency can be invoiced tonight; nil: it can. `row`: of the subscription.
    func hold(_ invoiced: Currency, _ row: RowReference) -> Hold? {
        guard let currency, currency != invoiced else { return nil }
        switch answer(for: invoiced) {
        case .rate: return nil
        case .held(let hold): return hold
        case .missing(let first):
            let pair = "rate of \(invoiced.code) in \(currency.code)"
            return Hold(
                code: HoldCode.exchangeRate,
                message: Text(
                    first.map { "the first \(pair) in exchange_rates.csv is valid on \($0)" }
                        ?? "exchange_rates.csv has no \(pair)"
                ),
                row: row
            )
        }
    }

    /// An invoice with its tax in that currency where its own is another one; nil: the tax leaves 64 bits, or has no rate.
    func stated(on invoice: Invoice) -> Invoice? {
        guard let currency, currency != invoice.currency else { return invoice }
        guard case .rate(let rate) = answer(for: invoice.currency),
            let tax = AccountingTax(of: invoice.tax, in: currency, at: rate)
        else { return nil }
        var invoice = invoice
        invoice.accountingTax = tax
        return invoice
    }

    /// Whether every amount up to one surely fits 64 bits in that currency; it is in the invoice's.
    func fits(_ most: Money) -> Bool {
        guard let currency, currency != most.currency else { return true }
        guard case .rate(let rate) = answer(for: most.currency) else { return false }
        return AccountingTax(of: most, in: currency, at: rate) != nil
    }
}
