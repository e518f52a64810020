/// How many units of one currency one unit of another is worth: at most 12 decimal places, above zero.
public struct ExchangeRate: FixedPoint {
    public static let decimalPlaces = 12
    public let units: Int128

    public init(units: Int128) {
        self.units = units
    }
}
