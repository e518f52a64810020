/// A tax rate in percent: at most 4 decimal places.
public struct TaxRate: FixedPoint {
    public static let decimalPlaces = 4
    public let units: Int128

    public init(units: Int128) {
        self.units = units
    }

    /// 0 %.
    public static let zero = TaxRate(units: 0)
    /// 1 %: no tax is lower, so a rate below it was probably written as a fraction.
    public static let one = TaxRate(units: 10_000)
}
