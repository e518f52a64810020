import Domain
import TestSupport
import Testing

@Suite("Months")
struct YearMonthTests {
    @Test(
        "A month is read and written as YYYY-MM",
        arguments: [
            ("2026-11", 2026, 11), ("0001-01", 1, 1), ("9999-12", 9_999, 12), ("2024-02", 2_024, 2),
        ]
    )
    func reading(text: String, year: Int, month: Int) throws {
        let read = try #require(YearMonth(text))
        #expect(read == YearMonth(year: year, month: month))
        #expect(read.year == year)
        #expect(read.month == month)
        #expect(read.description == text)
    }

    @Test(
        "What is not a month is not read",
        arguments: ["2026-13", "2026-00", "2026", "2026-1", "26-11", "2026-11-01", "0000-01", "", "2026/11"]
    )
    func noMonths(text: String) {
        #expect(YearMonth(text) == nil)
    }

    @Test(
        "Months are added across years",
        arguments: [
            ("2026-11", 1, "2026-12"), ("2026-12", 1, "2027-01"), ("2026-01", -1, "2025-12"),
            ("2026-11", 26, "2029-01"),
            ("2026-11", -23, "2024-12"), ("2026-11", 0, "2026-11"),
        ]
    )
    func adding(start: String, count: Int, end: String) {
        #expect(YearMonth(start)?.adding(months: count) == YearMonth(end))
    }

    @Test(
        "A day beyond the end of a month is its last day",
        arguments: [
            ("2026-02", 1, "2026-02-01"), ("2026-02", 28, "2026-02-28"), ("2026-02", 31, "2026-02-28"),
            ("2024-02", 30, "2024-02-29"), ("2026-04", 31, "2026-04-30"), ("2026-12", 31, "2026-12-31"),
            ("2026-12", 0, "2026-12-01"),
        ]
    )
    func daysClampToTheMonth(month: String, number: Int, date: String) {
        #expect(YearMonth(month)?.day(number) == day(date))
    }

    @Test(
        "The period of a month is from its first day to its last",
        arguments: [
            ("2026-02-14", "2026-02-01", "2026-02-28"), ("2024-02-29", "2024-02-01", "2024-02-29"),
            ("2026-12-31", "2026-12-01", "2026-12-31"),
        ]
    )
    func periodOfTheMonthOfADay(date: String, start: String, end: String) {
        #expect(day(date).month.period == Period(start: day(start), end: day(end)))
    }

    @Test("Months are ordered as their days are")
    func monthsFollowDays() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<2_000 {
            let dates = (0..<2).map { _ in
                CivilDate(daysSinceEpoch: Int32.random(in: 20_000...21_000, using: &generator))
            }
            .sorted()
            #expect(dates[0].month <= dates[1].month)
            #expect(dates[0].month.period.start <= dates[0])
            #expect(dates[0].month.period.end >= dates[0])
            #expect(dates[0].month.period.end.adding(days: 1) == dates[0].month.adding(months: 1).day(1))
        }
    }
}

@Suite("Periods")
struct PeriodTests {
    private func period(_ text: String) -> Period {
        let days = text.split(separator: " ").map { day(String($0)) }
        return Period(start: days[0], end: days[1])
    }

    @Test("No periods have no envelope")
    func nothingHasNoEnvelope() {
        #expect(Period.envelope(of: [Period]()) == nil)
    }

    @Test(
        "The envelope is from the first start to the last end",
        arguments: [
            (["2026-01-01 2026-01-31"], "2026-01-01 2026-01-31"),
            (["2026-03-01 2026-03-31", "2026-01-01 2026-01-31"], "2026-01-01 2026-03-31"),
            (["2026-01-01 2026-12-31", "2026-02-01 2026-02-28"], "2026-01-01 2026-12-31"),
            (["2026-02-01 2026-02-28", "2026-01-15 2026-02-10", "2026-02-20 2026-03-05"], "2026-01-15 2026-03-05"),
        ]
    )
    func envelope(periods: [String], envelope: String) {
        #expect(Period.envelope(of: periods.map(period)) == period(envelope))
    }
}
