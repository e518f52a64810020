/// A calendar month; consumption is billed per month of use (UTC).
public struct YearMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Months since January of year 0.
    public let index: Int32

    /// The month this many months after January of year 0.
    public init(index: Int32) {
        self.index = index
    }

    /// The month (1–12) of a year.
    public init(year: Int, month: Int) {
        self.init(index: Int32(year * 12 + month - 1))
    }

    /// Reads `YYYY-MM`.
    public init?(_ text: String) {
        guard let first = CivilDate(text + "-01") else { return nil }
        self = first.month
    }

    public static func < (one: YearMonth, other: YearMonth) -> Bool {
        one.index < other.index
    }

    /// `YYYY-MM`.
    public var description: String {
        "\(DigitRun.padded(year, 4))-\(DigitRun.padded(month, 2))"
    }

    /// The calendar year.
    public var year: Int { Int(index) / 12 }

    /// The month of the year, 1 to 12.
    public var month: Int { Int(index) % 12 + 1 }

    /// The month `count` months later (earlier where negative).
    public func adding(months count: Int) -> YearMonth {
        YearMonth(index: index + Int32(count))
    }

    /// The given day of this month, or its last one where the month is shorter.
    public func day(_ day: Int) -> CivilDate {
        let clamped = min(max(day, 1), Self.length(year: year, month: month))
        return CivilDate(daysSinceEpoch: Int32(CivilDate.days(year: year, month: month, day: clamped)))
    }

    /// First to last day.
    public var period: Period {
        Period(start: day(1), end: day(31))
    }

    static func length(year: Int, month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
