/// Why a text is not a moment.
public enum InstantFault: Error, Hashable, Sendable {
    /// It does not look like `2026-11-22T21:00:00Z`.
    case form
    /// The calendar has no such day.
    case noSuchDay
    /// The clock has no such time.
    case noSuchTime
    /// Second 60 is not at the end of a UTC month.
    case leapSecondWithinMonth
    /// No digit follows the point.
    case noDecimals
    /// Neither `Z` nor an offset follows the time.
    case noOffset
    /// The offset is above 23:59.
    case offsetTooLarge
    /// It is not in the years 1 to 9999 of UTC.
    case outOfRange
}
