import Domain

/// What a currency is worth in that of the seller's tax, from a day on. No subscription is held because of a row that is
/// rejected: a night holds what is due in its currency, where the rate would be the one that counts.
struct ExchangeRateRule: RowRule {
    private typealias Columns = ExchangeRateColumn

    let limits: DayLimits

    func record(_ row: Row) -> DatedExchangeRate? {
        let currency = row.currency(Columns.currency)
        let validOn = row.date(Columns.validOn)
        let rate = rate(row)
        limits.note(row, .opens, (Columns.validOn, validOn))
        guard !row.isRejected, let currency, let validOn, let rate else { return nil }
        return DatedExchangeRate(currency: currency, validOn: validOn, rate: rate)
    }

    private func rate(_ row: Row) -> ExchangeRate? {
        guard let text = row.needed(Columns.rate) else { return nil }
        do {
            let rate = try ExchangeRate(text.string)
            if rate.units > 0 { return rate }
            row.reject(
                .badRate,
                cell: Columns.rate,
                "is not above zero",
                hint: "Write what one unit of the currency is worth in the tax currency, such as 1.1734."
            )
        } catch {
            row.reject(error, Columns.rate, decimals: ExchangeRate.decimalPlaces)
        }
        return nil
    }

    func plainFact(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> Void? {
        guard bytes.plainCurrency(cells[Columns.currency]) != nil,
            let validOn = bytes.plainDate(cells[Columns.validOn]), !limits.isDoubtful(validOn, .opens),
            let rate = bytes.plainDecimal(cells[Columns.rate], as: ExchangeRate.self), rate.units > 0
        else { return nil }
        return ()
    }

    func plainRecord(_ cells: ColumnCells, _ bytes: Span<UInt8>) -> DatedExchangeRate {
        guard let currency = bytes.plainCurrency(cells[Columns.currency]),
            let validOn = bytes.plainDate(cells[Columns.validOn]),
            let rate = bytes.plainDecimal(cells[Columns.rate], as: ExchangeRate.self)
        else { preconditionFailure(Self.changed) }
        return DatedExchangeRate(currency: currency, validOn: validOn, rate: rate)
    }
}

extension Resolver {
    /// The rates, with the rows that cannot be used: of a currency that is not known a row holds nothing.
    var rates: ExchangeRates {
        ExchangeRates(
            exchangeRates.records.map { $0.record },
            rejected: exchangeRates.unreplaced.map { row in
                ExchangeRates.RejectedRow(
                    currency: row[ExchangeRateColumn.currency].trimmed,
                    isCurrencyCut: row.mayBeCut(ExchangeRateColumn.currency),
                    validOn: row.mayBeCut(ExchangeRateColumn.validOn)
                        ? nil : CivilDate(row[ExchangeRateColumn.validOn].string),
                    hold: row.hold
                )
            }
        )
    }
}
