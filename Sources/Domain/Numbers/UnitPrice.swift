/// A price per unit in major units of a currency: at most 12 decimal places, below 10^12.
public struct UnitPrice: FixedPoint {
    public static let decimalPlaces = 12
    public let units: Int128

    public init(units: Int128) {
        self.units = units
    }
}
