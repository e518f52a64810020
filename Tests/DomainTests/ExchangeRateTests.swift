import Domain
import TestSupport
import Testing

@Suite("Amounts in another currency")
struct ExchangeRateTests {
    @Test(
        "An amount is converted exactly and rounded once, half away from zero, to the digits of the other currency",
        arguments: [
            ("239.99", "GBP", "1.1734", "EUR", "281.60"),
            // 10.00 × 0.0005 is 0.005: a half, away from zero, whatever the sign.
            ("10.00", "GBP", "0.0005", "EUR", "0.01"), ("-10.00", "GBP", "0.0005", "EUR", "-0.01"),
            ("10.00", "GBP", "0.000499999999", "EUR", "0.00"), ("9.99", "GBP", "0.0005", "EUR", "0.00"),
            ("0.00", "GBP", "1.1734", "EUR", "0.00"),
            // Yen have no decimals, dinars three, of which an invoice shows two.
            ("1999", "JPY", "0.006123456789", "EUR", "12.24"), ("1.50", "EUR", "163.333333333333", "JPY", "245"),
            ("1.00", "EUR", "0.5", "JPY", "1"), ("0.99", "EUR", "0.5", "JPY", "0"),
            ("100.05", "KWD", "3.0075", "EUR", "300.90"), ("300.90", "EUR", "0.3325", "KWD", "100.05"),
            ("90000000000000000.00", "EUR", "0.000000000001", "GBP", "90000.00"),
            ("92233720368547758.07", "EUR", "1", "GBP", "92233720368547758.07"),
            ("92233720368547758.07", "EUR", "1.000000000001", "GBP", nil),
            ("92233720368547758.07", "EUR", "999999999999.999999999999", "GBP", nil),
            ("922337203685477.58", "EUR", "1000", "JPY", "922337203685477580"),
        ] as [(String, String, String, String, String?)]
    )
    func converted(units: String, from: String, rate: String, to: String, wanted: String?) throws {
        // Some of them are larger than any amount that is read.
        let minor = try #require(Int64(units.filter { $0 != "." }))
        let money = Money(minorUnits: minor, currency: currency(from))
        let rate = try ExchangeRate(rate)
        let converted = money.converted(at: rate, to: currency(to), rounding: .halfAwayFromZero)
        #expect(converted?.description == wanted)
        #expect(converted.map { $0.currency == currency(to) } ?? true)
    }

    private static func rates() throws -> ExchangeRates {
        let rows = [
            ("GBP", "2026-11-15", "1.2"), ("GBP", "2026-11-01", "1.1"), ("USD", "2026-11-10", "0.9"),
            ("GBP", "2026-12-01", "1.3"),
        ]
        return ExchangeRates(
            try rows.map { code, on, rate in
                DatedExchangeRate(currency: currency(code), validOn: day(on), rate: try ExchangeRate(rate))
            },
            rejected: [
                rejected("GBP", false, "2026-11-20", "one"), rejected("US", true, "2026-11-30", "two"),
                rejected("CHF", false, nil, "three"), rejected("XYZ", false, nil, "four"),
            ]
        )
    }

    private static func rejected(_ code: Text, _ isCut: Bool, _ on: String?, _ words: Text) -> ExchangeRates.RejectedRow
    {
        ExchangeRates.RejectedRow(
            currency: code,
            isCurrencyCut: isCut,
            validOn: on.map { day($0) },
            hold: Hold(code: "NB130", message: words, row: RowReference(file: 0, line: 2))
        )
    }

    /// A rejected row counts from its day on, until a later rate.
    @Test(
        "The latest rate on or before a day counts, unless a row that cannot be used would be later",
        arguments: [
            ("GBP", "2026-10-31", "from 2026-11-01 on"), ("GBP", "2026-11-01", "1.1"), ("GBP", "2026-11-14", "1.1"),
            ("GBP", "2026-11-15", "1.2"), ("GBP", "2026-11-19", "1.2"), ("GBP", "2026-11-20", "held: one"),
            ("GBP", "2026-11-30", "held: one"), ("GBP", "2026-12-01", "1.3"), ("GBP", "9999-12-31", "1.3"),
            ("USD", "2026-11-29", "0.9"), ("USD", "2026-11-30", "held: two"), ("CHF", "2020-01-01", "held: three"),
            ("USN", "2026-11-30", "held: two"), ("SEK", "2026-11-30", "none"),
        ]
    )
    func answer(code: String, on: String, wanted: String) throws {
        let said =
            switch try Self.rates().answer(for: currency(code), on: day(on)) {
            case .rate(let rate): rate.rate.description
            case .held(let hold): "held: \(hold.message)"
            case .missing(let first): first.map { "from \($0) on" } ?? "none"
            }
        #expect(said == wanted)
    }

    @Test("Another answer may be given on the days of rates and of rejected rows")
    func changes() throws {
        let rates = try Self.rates()
        var (days, last) = ([String](), day("2026-11-01"))
        while let next = rates.nextChange(after: last) { (days, last) = (days + [next.description], next) }
        #expect(days == ["2026-11-10", "2026-11-15", "2026-11-20", "2026-11-30", "2026-12-01"])
    }
}
