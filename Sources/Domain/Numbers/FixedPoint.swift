/// An exact decimal with a fixed number of decimal places, held as an integer of its smallest units.
public protocol FixedPoint: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// How many decimal places a value may have.
    static var decimalPlaces: Int { get }
    /// The value in units of 10^-decimalPlaces.
    var units: Int128 { get }
    /// The value of this many units of 10^-decimalPlaces.
    init(units: Int128)
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

    /// Whether it can be written with so many decimal places, at most those that a value may have.
    func hasAtMost(decimalPlaces places: Int) -> Bool {
        units % PowerOfTen[Self.decimalPlaces - places] == 0
    }

    /// The number without its sign.
    public var magnitude: Self { units < 0 ? negated : self }

    /// The shortest plain decimal of the value: no trailing zeros, no exponent.
    public var description: String {
        ascii.string
    }
}
