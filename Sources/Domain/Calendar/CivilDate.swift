/// A day of the Gregorian calendar, years 1 to 9999, without clock, zone or locale.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The last day of the calendar, 9999-12-31: a later one has no text.
    public static let last = CivilDate(daysSinceEpoch: Int32(days(year: 9999, month: 12, day: 31)))

    /// Days since 1970-01-01.
    public let daysSinceEpoch: Int32

    /// The day this many days after 1970-01-01.
    public init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// The day of these calendar fields; nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= YearMonth.length(year: year, month: month)
        else { return nil }
        self.init(daysSinceEpoch: Int32(Self.days(year: year, month: month, day: day)))
    }

    /// Reads `YYYY-MM-DD`, exactly ten characters.
    public init?(_ text: String) {
        let utf8 = text.utf8Span
        self.init(ascii: utf8.span)
    }

    /// Reads `YYYY-MM-DD`, exactly ten bytes.
    public init?(ascii bytes: Span<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = DigitRun.value(of: bytes, 0..<4), let month = DigitRun.value(of: bytes, 5..<7),
            let day = DigitRun.value(of: bytes, 8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public static func < (one: CivilDate, other: CivilDate) -> Bool {
        one.daysSinceEpoch < other.daysSinceEpoch
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        ascii.string
    }

    /// The month of this day.
    public var month: YearMonth {
        let (year, month, _) = fields
        return YearMonth(year: year, month: month)
    }

    /// The day of the month, from 1.
    public var day: Int { fields.day }

    /// The calendar year.
    public var year: Int { fields.year }

    /// The day `count` days later (earlier where negative); whether the calendar has it is for the caller to ask.
    public func adding(days count: Int) -> CivilDate {
        CivilDate(daysSinceEpoch: daysSinceEpoch + Int32(count))
    }

    /// Days from the civil date, in eras of 400 years that begin in March, so that the leap day comes last.
    static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    var fields: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSinceEpoch) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}
