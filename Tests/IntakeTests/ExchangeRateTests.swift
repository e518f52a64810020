import Domain
import Intake
import TestSupport
import Testing

/// `exchange_rates.csv`: what is accepted, and what becomes of what is not.
@Suite("Exchange rates of an export")
struct ExchangeRateTests {
    private static func read(_ text: String) throws -> IntakeReport {
        var export = try ExportFiles.base()
        export["exchange_rates.csv"] = text
        return try export.read()
    }

    private static func answer(_ report: IntakeReport, _ code: String, _ on: String) -> String {
        switch report.export.exchangeRates.answer(for: currency(code), on: day(on)) {
        case .rate(let rate): "\(rate.rate) of \(rate.validOn)"
        case .held(let hold): "held: \(hold.code)"
        case .missing(let first): first.map { "from \($0) on" } ?? "none"
        }
    }

    @Test("Rows in any order are the rates of their currencies; the table may be absent")
    func usable() throws {
        let report = try Self.read(
            """
            valid_on,rate,currency
            2026-11-30,1.1734,GBP
            2026-01-01,000.006123456789,JPY
            2026-01-01,2,GBP

            """
        )
        #expect(report.findings.isEmpty)
        #expect(report.tally("exchange_rates.csv") == "3/3/0/0/0")
        #expect(report.tablesRead.contains("exchange_rates.csv"))
        let answers = [("GBP", "2026-11-29"), ("GBP", "2026-11-30"), ("JPY", "2027-01-01"), ("JPY", "2025-12-31")]
            .map { Self.answer(report, $0, $1) }
        #expect(
            answers == [
                "2 of 2026-01-01", "1.1734 of 2026-11-30", "0.006123456789 of 2026-01-01", "from 2026-01-01 on",
            ]
        )
        #expect(Self.answer(try ExportFiles.base().read(), "GBP", "2026-11-30") == "none")
    }

    @Test(
        "A currency is one of ISO 4217, a day one of the calendar, and a rate above zero with 12 decimals at most",
        arguments: [
            ("GBP,2026-11-30,1", ""), ("GBP,2026-11-30,0.000000000001", ""), ("GBP,2026-11-30,999999999999", ""),
            ("GBP,2026-11-30,0", "NB130"), ("GBP,2026-11-30,0.000000000000", "NB130"),
            ("GBP,2026-11-30,-1.2", "NB130"), ("GBP,2026-11-30,0.0000000000001", "NB108"),
            ("GBP,2026-11-30,1000000000000", "NB109"), ("GBP,2026-11-30,1.", "NB107"), ("GBP,2026-11-30,1e1", "NB107"),
            ("GBP,2026-11-30,\"1,2\"", "NB107"), ("GBP,2026-11-30,", "NB102"), ("GBP,2026-02-30,1", "NB105"),
            ("GBP,,1", "NB102"), ("gbp,2026-11-30,1", "NB112"), ("XAU,2026-11-30,1", "NB112"),
            (",2026-11-30,1", "NB102"),
        ]
    )
    func cells(row: String, code: String) throws {
        let report = try Self.read("currency,valid_on,rate\n\(row)\n")
        #expect(report.codes.map(\.rawValue) == [code].filter { !$0.isEmpty })
        #expect(report.tally("exchange_rates.csv") == (code.isEmpty ? "1/1/0/0/0" : "1/0/1/0/0"))
    }

    /// The base has a rate of 1 November, and another one of each row's kind.
    @Test(
        "A row that cannot be used counts from its day on, until it is corrected or a later rate is there",
        arguments: [
            ("GBP,2026-11-10,0\n", "2026-11-09", "1.1 of 2026-11-01"),
            ("GBP,2026-11-10,0\n", "2026-11-10", "held: NB130"),
            ("GBP,2026-11-10,0\nGBP,2026-11-12,1.3\n", "2026-11-12", "1.3 of 2026-11-12"),
            ("GBP,2026-11-10,0\nGBP,2026-11-10,1.2\n", "2026-11-10", "1.2 of 2026-11-10"),
            ("GBP,2026-11-10,1.2\nGBP,2026-11-10,1.3\n", "2026-11-10", "held: NB201"),
            ("GBP,2026-11-10,1.2\nGBP,2026-11-10,1.20\n", "2026-11-10", "1.2 of 2026-11-10"),
            ("GBP,someday,1.2\n", "2026-11-01", "held: NB105"),
            ("USD,2026-11-10,0\n", "2026-11-10", "1.1 of 2026-11-01"),
            ("GPB,2026-11-10,1.2\n", "2026-11-10", "1.1 of 2026-11-01"),
            // The last row has no line end: it may be cut within the rate, the day, or the currency.
            ("GBP,2026-11-10,1.2", "2026-11-09", "1.1 of 2026-11-01"),
            ("GBP,2026-11-10,1.2", "2026-11-10", "held: NB122"),
            ("GBP,2026-11-1", "2026-11-01", "held: NB122"), ("GB", "2026-11-01", "held: NB122"),
            ("US", "2026-11-01", "1.1 of 2026-11-01"),
        ]
    )
    func rejected(rows: String, on: String, wanted: String) throws {
        let report = try Self.read("currency,valid_on,rate\nGBP,2026-11-01,1.1\n\(rows)")
        #expect(Self.answer(report, "GBP", on) == wanted)
    }

    @Test("The table may not vanish, nor shrink")
    func watched() throws {
        func codes(_ export: ExportFiles, _ options: IntakeOptions) throws -> [String] {
            do {
                return try export.read(options: options).codes.map(\.rawValue)
            } catch UnusableInput.fatal(let findings) {
                return findings.map(\.code.rawValue)
            }
        }
        var options = IntakeOptions.sample
        options.filesReadBefore = ["exchange_rates.csv"]
        var export = try ExportFiles.base()
        #expect(try codes(export, options) == ["NB010"])
        export["exchange_rates.csv"] = "currency,valid_on,rate\nGBP,2026-11-01,1.1\n"
        #expect(try codes(export, options) == [])
        options.rowsReadBefore = [RowCounts(file: "exchange_rates.csv", used: 40)]
        #expect(try codes(export, options) == ["NB019"])
    }
}
