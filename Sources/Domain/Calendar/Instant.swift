/// A moment in UTC, exact to the nanosecond, years 1 to 9999.
public struct Instant: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down; days have 86,400 of them.
    public let seconds: Int64
    /// Nanoseconds within the second, 0 to 999,999,999. A leap second is the second half of the last second of its day:
    /// there they go to 1,999,999,999, so that it is before midnight, and of the day and month that it ends.
    public let nanoseconds: Int32

    /// The moment of these seconds and nanoseconds.
    public init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Midnight at the beginning of a day.
    public init(startOf date: CivilDate) {
        self.init(seconds: Int64(date.daysSinceEpoch) * 86_400)
    }

    /// Reads an RFC 3339 timestamp, as ``init(parsing:)`` does.
    public init?(_ text: String) {
        let utf8 = text.utf8Span
        self.init(ascii: utf8.span)
    }

    /// Reads an RFC 3339 timestamp, as ``init(parsing:)`` does.
    public init?(ascii bytes: Span<UInt8>) {
        do { try self.init(parsing: bytes) } catch { return nil }
    }

    /// Reads an RFC 3339 timestamp with `Z` or an offset. Decimals of a second beyond nanoseconds are cut. Second 60 is
    /// only at the end of a UTC month (RFC 3339, 5.7).
    public init(parsing bytes: Span<UInt8>) throws(InstantFault) {
        guard bytes.count >= 19, bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), Self.isDayInDigits(bytes), let hour = DigitRun.value(of: bytes, 11..<13),
            let minute = DigitRun.value(of: bytes, 14..<16), let second = DigitRun.value(of: bytes, 17..<19)
        else { throw .form }
        guard let date = CivilDate(ascii: bytes.extracting(0..<10)) else { throw .noSuchDay }
        guard hour < 24, minute < 60, second <= 60 else { throw .noSuchTime }
        var position = 19
        let nanoseconds = try Self.nanoseconds(bytes, &position)
        let offset = try Self.offset(bytes, from: position)
        let days = Int64(date.daysSinceEpoch) * 86_400
        let seconds = days + Int64(hour * 3_600 + minute * 60 + second) - Int64(offset)
        if second < 60 {
            self.init(seconds: seconds, nanoseconds: nanoseconds)
        } else {
            let next = CivilDate(daysSinceEpoch: Int32(clamping: seconds / 86_400))
            guard seconds % 86_400 == 0, next.day == 1 else { throw .leapSecondWithinMonth }
            self.init(seconds: seconds - 1, nanoseconds: Self.nanosecondsOfSecond + nanoseconds)
        }
        guard self >= Self.earliest, self < Self.end else { throw .outOfRange }
    }

    private static let nanosecondsOfSecond: Int32 = 1_000_000_000
    private static let earliest = Instant(seconds: Int64(CivilDate.days(year: 1, month: 1, day: 1)) * 86_400)
    private static let end = Instant(seconds: Int64(CivilDate.days(year: 10_000, month: 1, day: 1)) * 86_400)

    /// Whether the text begins with `0000-00-00`, in any digits.
    private static func isDayInDigits(_ bytes: Span<UInt8>) -> Bool {
        bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
            && [0..<4, 5..<7, 8..<10].allSatisfy { DigitRun.value(of: bytes, $0) != nil }
    }

    /// The decimals of a second that may follow, in nanoseconds; what is beyond them is cut.
    private static func nanoseconds(_ bytes: Span<UInt8>, _ position: inout Int) throws(InstantFault) -> Int32 {
        guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return 0 }
        position += 1
        let start = position
        var nanoseconds: Int32 = 0
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 {
            if position - start < 9 { nanoseconds = nanoseconds * 10 + Int32(bytes[position] &- UInt8(ascii: "0")) }
            position += 1
        }
        guard position > start else { throw .noDecimals }
        for _ in position - start..<max(9, position - start) { nanoseconds *= 10 }
        return nanoseconds
    }

    /// Seconds east of UTC of `Z`, `+hh:mm` or `-hh:mm` that ends the text.
    private static func offset(_ bytes: Span<UInt8>, from position: Int) throws(InstantFault) -> Int {
        guard position < bytes.count else { throw .noOffset }
        let sign = bytes[position]
        if bytes.count == position + 1, sign | 0x20 == UInt8(ascii: "z") { return 0 }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), bytes.count == position + 6,
            bytes[position + 3] == UInt8(ascii: ":"),
            let hours = DigitRun.value(of: bytes, position + 1..<position + 3),
            let minutes = DigitRun.value(of: bytes, position + 4..<position + 6)
        else { throw .form }
        guard hours < 24, minutes < 60 else { throw .offsetTooLarge }
        let offset = hours * 3_600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -offset : offset
    }

    public static func < (one: Instant, other: Instant) -> Bool {
        (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
    }

    /// The day in UTC.
    public var date: CivilDate {
        CivilDate(daysSinceEpoch: Int32((seconds >= 0 ? seconds : seconds - 86_399) / 86_400))
    }

    /// The month in UTC.
    public var month: YearMonth { date.month }

    /// The moment this many seconds later.
    public func adding(seconds count: Int64) -> Instant {
        Instant(seconds: seconds + count, nanoseconds: nanoseconds)
    }

    /// RFC 3339 in UTC, decimals only where there are any.
    public var description: String {
        let isLeap = nanoseconds >= Self.nanosecondsOfSecond
        let day = date
        let clock = seconds - Int64(day.daysSinceEpoch) * 86_400
        let parts = [clock / 3_600, clock / 60 % 60, clock % 60 + (isLeap ? 1 : 0)]
        let time = parts.map { DigitRun.padded($0, 2) }.joined(separator: ":")
        let fraction = isLeap ? nanoseconds - Self.nanosecondsOfSecond : nanoseconds
        guard fraction > 0 else { return "\(day)T\(time)Z" }
        let decimals = DigitRun.padded(fraction, 9)
        let end = decimals.lastIndex { $0 != "0" } ?? decimals.startIndex
        return "\(day)T\(time).\(decimals[...end])Z"
    }
}
