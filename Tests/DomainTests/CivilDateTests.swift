import Domain
import Foundation
import TestSupport
import Testing

@Suite("Dates")
struct CivilDateTests {
    @Test(
        "A date is the number of days since 1970-01-01, and back",
        arguments: [
            ("0001-01-01", -719_162),
            ("1582-10-15", -141_427),
            ("1900-02-28", -25_509),
            ("1900-03-01", -25_508),
            ("1969-12-31", -1),
            ("1970-01-01", 0),
            ("2000-02-29", 11_016),
            ("2000-03-01", 11_017),
            ("2024-02-29", 19_782),
            ("2026-11-22", 20_779),
            ("9999-12-31", 2_932_896),
        ]
    )
    func daysSinceEpoch(text: String, days: Int32) throws {
        #expect(try #require(CivilDate(text)).daysSinceEpoch == days)
        #expect(CivilDate(daysSinceEpoch: days).description == text)
    }

    @Test(
        "What is not a date of the calendar is not read",
        arguments: [
            "2023-02-29", "2100-02-29", "1900-02-29", "2024-02-30", "2024-04-31", "2024-00-10", "2024-13-01",
            "2024-01-00",
            "2024-01-32", "0000-01-01", "24-01-01", "2024-1-01", "2024-01-1", "02024-01-01", "2024/01/01",
            "2024-01-01 ",
            " 2024-01-01", "2024-01-01T", "20240101", "2024-01", "", "----------", "-024-01-01", "+024-01-01",
            "2024-0a-01",
            "２０２４-01-01", "2024\u{2010}01\u{2010}01", "01-01-2024",
        ]
    )
    func noDays(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(
        "February has 28 or 29 days",
        arguments: [
            (1, 28), (4, 29), (100, 28), (400, 29), (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28),
        ]
    )
    func lastDayOfFebruary(year: Int, last: Int) {
        #expect(CivilDate(year: year, month: 2, day: last) != nil)
        #expect(CivilDate(year: year, month: 2, day: last + 1) == nil)
        #expect(CivilDate(year: year, month: 3, day: 1)?.adding(days: -1).day == last)
    }

    /// Counts days one by one, over all years, with nothing but the lengths of months.
    @Test("Every date agrees with a count of days over all years")
    func agreesWithAWalkOverTheCalendar() {
        var days: Int32 = -719_162
        var wrong: [String] = []
        for year in 1...9_999 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                // The first and the last of each month, and of some months a day between.
                for day in [1, year % 13 + 2, length] {
                    let date = CivilDate(daysSinceEpoch: days + Int32(day) - 1)
                    let fields = (date.year, date.month.month, date.day)
                    if fields != (year, index + 1, day) || CivilDate(year: year, month: index + 1, day: day) != date {
                        wrong.append("\(year)-\(index + 1)-\(day)")
                    }
                }
                days += Int32(length)
            }
        }
        #expect(wrong == [])
        #expect(days == 2_932_897)
    }

    @Test("A date that is written is read back")
    func printsWhatItReads() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<2_000 {
            let date = CivilDate(daysSinceEpoch: Int32.random(in: -719_162...2_932_896, using: &generator))
            #expect(date.description.utf8.count == 10)
            #expect(CivilDate(date.description) == date)
        }
    }

    @Test("Dates agree with the calendar of Foundation")
    func agreesWithFoundationsCalendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            // Foundation's calendar turns Julian before 1582.
            let days = Int32.random(in: -141_427...2_932_896, using: &generator)
            let parts = calendar.dateComponents(
                [.year, .month, .day],
                from: Date(timeIntervalSince1970: Double(days) * 86_400)
            )
            let date = CivilDate(daysSinceEpoch: days)
            #expect(parts.year == date.year)
            #expect(parts.month == date.month.month)
            #expect(parts.day == date.day)
        }
    }

    @Test(
        "Days are added across months and years",
        arguments: [
            ("2026-12-31", 1, "2027-01-01"), ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
            ("2026-01-01", -1, "2025-12-31"), ("2026-11-22", 30, "2026-12-22"), ("2026-11-22", 0, "2026-11-22"),
        ]
    )
    func adding(start: String, count: Int, end: String) {
        #expect(day(start).adding(days: count) == day(end))
    }
}
