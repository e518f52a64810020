/// Units of measure: UN/ECE Recommendation 20 with the packages of Recommendation 21 (prefix `X`), as
/// accepted by rule BR-CL-23 of EN 16931.
public enum UnitCode {
    /// The unit where none is named: C62, one piece.
    public static let standard: Text = "C62"

    /// Whether `code` may be the unit of a quantity on some day, written exactly so: `C62`, `HUR`, `E34`.
    public static func isKnown(_ code: String) -> Bool {
        en16931.contains(code)
    }

    static let en16931 = CodeTable(PackageResources.units_csv).list("en16931")
}
