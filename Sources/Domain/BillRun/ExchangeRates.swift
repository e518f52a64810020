/// What one unit of a currency is worth in the currency in which the seller accounts for tax, from a day on.
public struct DatedExchangeRate: Hashable, Codable, Sendable {
    public var currency: Currency
    /// The first day on which it is valid; it is until the next rate of the currency.
    public var validOn: CivilDate
    public var rate: ExchangeRate

    /// A rate from a day on.
    public init(currency: Currency, validOn: CivilDate, rate: ExchangeRate) {
        (self.currency, self.validOn, self.rate) = (currency, validOn, rate)
    }
}

/// The exchange rates of an export, by currency and day.
public struct ExchangeRates: Codable, Sendable {
    /// A row that cannot be used: what it would say is not known, so no earlier rate counts in its place.
    public struct RejectedRow: Codable, Sendable {
        /// What its cell begins with.
        public var currency: Text
        /// Whether the cell may go on.
        public var isCurrencyCut: Bool
        /// Nil: the day is not known, and may be any.
        public var validOn: CivilDate?
        public var hold: Hold

        /// A row by what is known of it.
        public init(currency: Text, isCurrencyCut: Bool, validOn: CivilDate?, hold: Hold) {
            (self.currency, self.isCurrencyCut) = (currency, isCurrencyCut)
            (self.validOn, self.hold) = (validOn, hold)
        }

        fileprivate func mayBe(of code: Text) -> Bool {
            isCurrencyCut ? code.begins(with: currency) : code == currency
        }
    }

    /// What applies to a currency on a day.
    public enum Answer: Hashable, Sendable {
        case rate(DatedExchangeRate)
        /// A row that has to be corrected first.
        case held(Hold)
        /// There is no rate yet; `first`: the day of the first one, nil: there is none at all.
        case missing(first: CivilDate?)
    }

    /// By currency, each by day.
    private let rates: [Currency: [DatedExchangeRate]]
    private let rejected: [RejectedRow]

    /// Rates in any order, one for each currency and day, and the rows that cannot be used.
    public init(_ rates: some Sequence<DatedExchangeRate> = [], rejected: [RejectedRow] = []) {
        self.rates = Dictionary(grouping: rates, by: \.currency).mapValues { $0.sorted { $0.validOn < $1.validOn } }
        self.rejected = rejected
    }

    /// The currencies that have a rate on any day.
    public var currencies: [Currency] { Array(rates.keys) }

    /// The rate of a currency on a day: the latest that is valid on or before it.
    public func answer(for currency: Currency, on date: CivilDate) -> Answer {
        let known = rates[currency] ?? []
        let latest = known.last { $0.validOn <= date }
        let code = Text(currency.code)
        let holds = rejected.lazy.filter { row in
            guard row.mayBe(of: code) else { return false }
            guard let validOn = row.validOn else { return true }
            return validOn <= date && latest.map { $0.validOn < validOn } ?? true
        }
        let first = holds.map(\.hold).min { ($0.code, $0.message, $0.row) < ($1.code, $1.message, $1.row) }
        if let first { return .held(first) }
        return latest.map(Answer.rate) ?? .missing(first: known.first?.validOn)
    }

    /// The first day after a date on which another answer may be given; nil: there is none.
    public func nextChange(after date: CivilDate) -> CivilDate? {
        let days = rates.values.joined().lazy.map(\.validOn)
        return (Array(days) + rejected.compactMap(\.validOn)).filter { $0 > date }.min()
    }
}
