/// A time of day to the minute, in no time zone.
public struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int

    /// When nights are usually closed: late enough for what is exported after midnight, early enough for people to look at it.
    public static let usual = TimeOfDay(hour: 2, minute: 30)

    private init(hour: Int, minute: Int) {
        (self.hour, self.minute) = (hour, minute)
    }

    /// Reads `HH:MM`, exactly five characters.
    public init?(_ text: String) {
        let bytes = text.utf8Span.span
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = DigitRun.value(of: bytes, 0..<2),
            let minute = DigitRun.value(of: bytes, 3..<5), hour < 24, minute < 60
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// `HH:MM`.
    public var description: String { "\(Self.digits(hour)):\(Self.digits(minute))" }

    private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
