import Domain
import Reports

/// Exchange rates that invoices were converted by long after the day on which they became valid: whoever delivers rates may have
/// stopped.
struct AgedRates {
    /// How many days a rate is used without a word: authorities publish theirs for each day or each month.
    private static let usual: Int32 = 31
    /// The oldest use of each currency, by its code.
    private var oldest: [String: (rate: DatedExchangeRate, night: CivilDate)] = [:]

    private static func days(_ use: (rate: DatedExchangeRate, night: CivilDate)) -> Int32 {
        use.night.daysSinceEpoch - use.rate.validOn.daysSinceEpoch
    }

    /// Notes the rates by which the invoices of a night were converted.
    mutating func add(_ sums: [CurrencySums], on night: CivilDate, _ rates: ExchangeRates, in currency: Currency?) {
        guard let currency else { return }
        for sum in sums where sum.invoices > 0 && sum.currency != currency {
            guard case .rate(let rate) = rates.answer(for: sum.currency, on: night) else { continue }
            let use = (rate, night)
            guard Self.days(use) > Self.usual else { continue }
            if oldest[sum.currency.code].map({ Self.days($0) < Self.days(use) }) ?? true {
                oldest[sum.currency.code] = use
            }
        }
    }

    /// A line for each currency, in the order of the codes.
    func notices(in currency: Currency?) -> [String] {
        guard let currency else { return [] }
        return oldest.sorted { $0.key < $1.key }.map { code, use in
            "the invoices of \(use.night) in \(code) state their tax in \(currency.code) at a rate of \(use.rate.validOn), \(Self.days(use)) days old: "
                + "exchange_rates.csv has no later one; add one, so that later nights use it"
        }
    }
}
