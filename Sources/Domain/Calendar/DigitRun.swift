/// Runs of ASCII digits, read and written without locale.
public enum DigitRun {
    /// The value of the digits in `range`; nil where a byte is not a digit.
    public static func value(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// The digits of a number that is not negative, with leading zeros up to `width`.
    public static func padded(_ value: some BinaryInteger, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
