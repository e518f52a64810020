/// A moment in UTC, exact to the nanosecond, years 1 to 9999.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public let seconds: Int64
    /// Nanoseconds within the second, 0 to 999,999,999.
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

    /// Reads an RFC 3339 timestamp with `Z` or an offset; at most nine decimals of a second.
    public init?(_ text: String) {
        let utf8 = text.utf8Span
        self.init(ascii: utf8.span)
    }

    /// Reads an RFC 3339 timestamp with `Z` or an offset; at most nine decimals of a second.
    public init?(ascii bytes: Span<UInt8>) {
        guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), let date = CivilDate(ascii: bytes.extracting(0..<10)),
            let hour = DigitRun.value(of: bytes, 11..<13), hour < 24,
            let minute = DigitRun.value(of: bytes, 14..<16), minute < 60,
            let second = DigitRun.value(of: bytes, 17..<19), second < 60
        else { return nil }
        var position = 19
        var nanoseconds = 0
        if bytes[position] == UInt8(ascii: ".") {
            var end = position + 1
            while end < bytes.count, bytes[end] &- UInt8(ascii: "0") <= 9 { end += 1 }
            let digits = end - position - 1
            guard (1...9).contains(digits), let fraction = DigitRun.value(of: bytes, position + 1..<end) else {
                return nil
            }
            nanoseconds = (digits..<9).reduce(fraction) { value, _ in value * 10 }
            position = end
        }
        guard let offset = Self.offset(bytes, from: position) else { return nil }
        let days = Int64(date.daysSinceEpoch) * 86_400
        let clock = Int64(hour * 3_600 + minute * 60 + second)
        self.init(seconds: days + clock - Int64(offset), nanoseconds: Int32(nanoseconds))
        guard self >= Self.earliest, self < Self.end else { return nil }
    }

    private static let earliest = Instant(seconds: Int64(CivilDate.days(year: 1, month: 1, day: 1)) * 86_400)
    private static let end = Instant(seconds: Int64(CivilDate.days(year: 10_000, month: 1, day: 1)) * 86_400)

    /// Seconds east of UTC of `Z`, `+hh:mm` or `-hh:mm` that ends the text.
    private static func offset(_ bytes: Span<UInt8>, from position: Int) -> Int? {
        if bytes.count == position + 1, bytes[position] | 0x20 == UInt8(ascii: "z") { return 0 }
        guard bytes.count == position + 6, bytes[position + 3] == UInt8(ascii: ":"),
            let hours = DigitRun.value(of: bytes, position + 1..<position + 3), hours < 24,
            let minutes = DigitRun.value(of: bytes, position + 4..<position + 6), minutes < 60
        else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "+"): return hours * 3_600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3_600 + minutes * 60)
        default: return nil
        }
    }

    public static func < (one: Instant, other: Instant) -> Bool {
        (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
    }

    /// The day in UTC.
    public var date: CivilDate {
        CivilDate(daysSinceEpoch: Int32((seconds >= 0 ? seconds : seconds - 86_399) / 86_400))
    }

    /// The month of use in UTC.
    public var month: YearMonth { date.month }

    /// The moment this many seconds later.
    public func adding(seconds count: Int64) -> Instant {
        Instant(seconds: seconds + count, nanoseconds: nanoseconds)
    }

    /// RFC 3339 in UTC, decimals only where there are any.
    public var description: String {
        let day = date
        let clock = seconds - Int64(day.daysSinceEpoch) * 86_400
        let time = [clock / 3_600, clock / 60 % 60, clock % 60].map { DigitRun.padded($0, 2) }.joined(separator: ":")
        guard nanoseconds > 0 else { return "\(day)T\(time)Z" }
        let decimals = DigitRun.padded(nanoseconds, 9)
        let end = decimals.lastIndex { $0 != "0" } ?? decimals.startIndex
        return "\(day)T\(time).\(decimals[...end])Z"
    }
}
