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
