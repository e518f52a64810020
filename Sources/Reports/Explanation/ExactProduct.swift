/// Products of plain decimals with every digit, however many: what an amount was before it was rounded.
enum ExactProduct {
    /// `one × other × 10^-shift` without trailing zeros.
    static func text(_ one: String, _ other: String, shift: Int = 0) -> String {
        let (left, right) = (Digits(one), Digits(other))
        var digits = [UInt8](repeating: 0, count: left.digits.count + right.digits.count)
        for (place, digit) in left.digits.enumerated() {
            var carry = 0
            for (offset, factor) in right.digits.enumerated() {
                let sum = Int(digits[place + offset]) + Int(digit) * Int(factor) + carry
                digits[place + offset] = UInt8(sum % 10)
                carry = sum / 10
            }
            digits[place + right.digits.count] = UInt8(carry)
        }
        return plain(digits, decimals: left.decimals + right.decimals + shift, left.isNegative != right.isNegative)
    }

    /// Digits from the lowest on, and how many of them stand behind the point.
    private struct Digits {
        var digits: [UInt8] = []
        var decimals = 0
        var isNegative = false

        init(_ text: String) {
            for byte in text.utf8.reversed() {
                switch byte {
                case UInt8(ascii: "."): decimals = digits.count
                case UInt8(ascii: "-"): isNegative = true
                default: digits.append(byte - UInt8(ascii: "0"))
                }
            }
        }
    }

    private static func plain(_ digits: [UInt8], decimals: Int, _ isNegative: Bool) -> String {
        var digits = digits + [UInt8](repeating: 0, count: max(0, decimals + 1 - digits.count))
        while digits.count > decimals + 1, digits.last == 0 { digits.removeLast() }
        let zeros = min(decimals, digits.prefix { $0 == 0 }.count)
        func text(_ digits: some Sequence<UInt8>) -> String { digits.reduce(into: "") { $0 += String($1) } }
        let fraction = text(digits[zeros..<decimals].reversed())
        let sign = isNegative && digits.contains { $0 != 0 } ? "-" : ""
        return sign + text(digits[decimals...].reversed()) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
