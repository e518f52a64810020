/// A product of two exact decimals with every digit: what an amount is before it is rounded.
///
/// The factors are integers of 128 bits, so the product has up to 256; it is never brought to a form that holds fewer.
public struct ExactProduct: Sendable, CustomStringConvertible {
    /// In units of 10^-decimalPlaces, as two halves of 128 bits.
    private let magnitude: (high: UInt128, low: UInt128)
    private let isNegative: Bool
    private let decimalPlaces: Int

    private init(_ one: Int128, _ other: Int128, decimalPlaces: Int) {
        magnitude = one.magnitude.multipliedFullWidth(by: other.magnitude)
        isNegative = one.signum() * other.signum() < 0
        self.decimalPlaces = decimalPlaces
    }

    /// `quantity × price`: a line's amount in major units of its currency.
    public init(_ quantity: Quantity, _ price: UnitPrice) {
        self.init(
            quantity.units,
            price.units,
            decimalPlaces: Quantity.decimalPlaces + UnitPrice.decimalPlaces
        )
    }

    /// `rate` percent of an amount: its tax in major units of its currency.
    public init(_ rate: TaxRate, of base: Money) {
        self.init(
            Int128(base.minorUnits),
            rate.units,
            decimalPlaces: base.currency.invoiceDigits + TaxRate.decimalPlaces + 2
        )
    }

    /// Whether an amount is this very number, so that rounding changed nothing.
    public func equals(_ amount: Money) -> Bool {
        // A product has at least the decimals of an amount, so that the amount is brought to those of the product.
        let scale = UInt128(PowerOfTen[decimalPlaces - amount.currency.invoiceDigits])
        let other = UInt128(amount.minorUnits.magnitude).multipliedFullWidth(by: scale)
        return magnitude == other && isNegative == (amount.minorUnits < 0)
    }

    /// The shortest plain decimal of the value: no trailing zeros, no exponent.
    public var description: String {
        let zero = UInt8(ascii: "0")
        var digits = digits
        while digits.count <= decimalPlaces { digits.append(zero) }
        let zeros = digits.prefix(decimalPlaces).prefix { $0 == zero }.count
        var text = isNegative ? [UInt8(ascii: "-")] : []
        text += digits[decimalPlaces...].reversed()
        if zeros < decimalPlaces {
            text.append(UInt8(ascii: "."))
            text += digits[zeros..<decimalPlaces].reversed()
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The digits of the magnitude, the lowest first, none that is a leading zero.
    private var digits: [UInt8] {
        let places = 18
        let group = UInt128(PowerOfTen[places])
        var digits: [UInt8] = []
        var (high, low) = magnitude
        while high > 0 || low > 0 {
            let (top, carry) = high.quotientAndRemainder(dividingBy: group)
            let (bottom, part) = group.dividingFullWidth((high: carry, low: low))
            (high, low) = (top, bottom)
            var rest = UInt64(part)
            for _ in 0..<places {
                digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            }
        }
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return digits
    }
}
