/// A natural number as its decimal digits, last one first: paper arithmetic, to compare with that of the machine.
struct DecimalDigits: Equatable, CustomStringConvertible {
    private var digits: [Int]

    init(_ value: Int128) {
        digits = String(value.magnitude).reversed().compactMap(\.wholeNumberValue)
    }

    private init(digits: [Int]) {
        self.digits = digits
        while self.digits.count > 1, self.digits.last == 0 { self.digits.removeLast() }
    }

    var description: String { digits.reversed().map(String.init).joined() }

    /// Every digit by every digit, carried at the end.
    func times(_ other: DecimalDigits) -> DecimalDigits {
        var columns = [Int](repeating: 0, count: digits.count + other.digits.count)
        for (place, digit) in digits.enumerated() {
            for (otherPlace, otherDigit) in other.digits.enumerated() {
                columns[place + otherPlace] += digit * otherDigit
            }
        }
        return Self.carried(columns)
    }

    /// Without its last `places` digits; a first lost digit of five or more adds one.
    func roundedHalfUp(droppingLast places: Int) -> DecimalDigits {
        let lost = digits.count >= places && places > 0 ? digits[places - 1] : 0
        var kept = Array(digits.dropFirst(places))
        if kept.isEmpty { kept = [0] }
        if lost >= 5 { kept[0] += 1 }
        return Self.carried(kept)
    }

    private static func carried(_ columns: [Int]) -> DecimalDigits {
        var digits: [Int] = []
        var carry = 0
        for column in columns {
            digits.append((column + carry) % 10)
            carry = (column + carry) / 10
        }
        while carry > 0 {
            digits.append(carry % 10)
            carry /= 10
        }
        return DecimalDigits(digits: digits)
    }
}
