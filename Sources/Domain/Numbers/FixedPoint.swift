/// An exact decimal with a fixed number of decimal places, held as an integer of its smallest units.
public protocol FixedPoint: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// How many decimal places a value may have.
    static var decimalPlaces: Int { get }
    /// The value in units of 10^-decimalPlaces.
    var units: Int128 { get }
    /// The value of this many units of 10^-decimalPlaces.
    init(units: Int128)
}

/// A quantity of a charge or of use: at most 15 decimal places, below 10^12.
public struct Quantity: FixedPoint {
    public static let decimalPlaces = 15
    public let units: Int128

    public init(units: Int128) {
        self.units = units
    }

    /// One unit: the quantity of an instalment line.
    public static let one = Quantity(units: PowerOfTen[decimalPlaces])

    /// The sum, or nil where it leaves 128 bits.
    public func adding(_ other: Quantity) -> Quantity? {
        let (sum, overflow) = units.addingReportingOverflow(other.units)
        return overflow ? nil : Quantity(units: sum)
    }
}

/// A price per unit in major units of a currency: at most 12 decimal places, below 10^12.
public struct UnitPrice: FixedPoint {
    public static let decimalPlaces = 12
    public let units: Int128

    public init(units: Int128) {
        self.units = units
    }
}

/// A tax rate in percent: at most 4 decimal places.
public struct TaxRate: FixedPoint {
    public static let decimalPlaces = 4
    public let units: Int128

    public init(units: Int128) {
        self.units = units
    }

    /// 0 %.
    public static let zero = TaxRate(units: 0)
}

/// Why a text is not a decimal of the required kind.
public enum DecimalFault: Error, Hashable, Sendable {
    /// Not of the form `-12.50`: a sign that is not minus, an exponent, grouping, no digit before or after the point.
    case malformed
    /// More decimals than the column may have.
    case tooManyDecimals
    /// 10^12 or more, for an amount 10^16 or more.
    case tooLarge
}

extension FixedPoint {
    public static func < (one: Self, other: Self) -> Bool {
        one.units < other.units
    }

    /// Reads a plain decimal such as `-12.50`.
    public init(ascii bytes: Span<UInt8>) throws(DecimalFault) {
        self.init(units: try PlainDecimal.units(of: bytes, decimalPlaces: Self.decimalPlaces))
    }

    /// Reads a plain decimal such as `-12.50`.
    public init(_ text: String) throws(DecimalFault) {
        let utf8 = text.utf8Span
        try self.init(ascii: utf8.span)
    }

    /// The number with the opposite sign.
    public var negated: Self { Self(units: -units) }

    /// The number without its sign.
    public var magnitude: Self { units < 0 ? negated : self }

    /// The shortest plain decimal of the value: no trailing zeros, no exponent.
    public var description: String {
        ascii.string
    }
}

/// Reading and writing plain decimals, in integers only.
public enum PlainDecimal {
    /// The value of `bytes` in units of 10^-decimalPlaces; its integer part is below `limit`, at most 10^17.
    public static func units(
        of bytes: Span<UInt8>,
        decimalPlaces: Int,
        below limit: Int = 1_000_000_000_000
    ) throws(DecimalFault) -> Int128 {
        var position = 0
        let negative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
        if negative { position = 1 }
        var (integer, fraction) = (0, 0)
        let integerStart = position
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 {
            integer = integer &* 10 &+ Int(bytes[position] &- UInt8(ascii: "0"))
            position += 1
            guard integer < limit else { throw tail(bytes, position) }
        }
        guard position > integerStart else { throw .malformed }
        var decimals = 0
        if position < bytes.count {
            guard bytes[position] == UInt8(ascii: ".") else { throw .malformed }
            let fractionStart = position + 1
            position = fractionStart
            while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 {
                if position - fractionStart < decimalPlaces {
                    fraction = fraction &* 10 &+ Int(bytes[position] &- UInt8(ascii: "0"))
                }
                position += 1
            }
            decimals = position - fractionStart
            guard decimals > 0, position == bytes.count else { throw .malformed }
            guard decimals <= decimalPlaces else { throw .tooManyDecimals }
        }
        let value =
            Int128(integer) &* PowerOfTen[decimalPlaces] &+ Int128(fraction) &* PowerOfTen[decimalPlaces &- decimals]
        return negative ? -value : value
    }

    /// Distinguishes a number that is too large from a text that is not a number.
    private static func tail(_ bytes: Span<UInt8>, _ start: Int) -> DecimalFault {
        var points = 0
        for index in start..<bytes.count {
            if bytes[index] == UInt8(ascii: "."), points == 0, index + 1 < bytes.count {
                points = 1
            } else if bytes[index] &- UInt8(ascii: "0") > 9 {
                return .malformed
            }
        }
        return .tooLarge
    }

    /// `units` × 10^-decimalPlaces with exactly that many decimals, 18 at most.
    public static func plain(_ units: Int128, decimalPlaces: Int) -> String {
        ascii(units, decimalPlaces: decimalPlaces, isShortest: false).string
    }
}

/// Powers of ten up to 10^37, all that 128 bits hold with a sign to spare.
enum PowerOfTen {
    private static let table: [Int128] = (0...37).map { exponent in (0..<exponent).reduce(1) { value, _ in value * 10 }
    }

    static subscript(_ exponent: Int) -> Int128 { table[exponent] }
}
