/// The rules that receivers hold the documents of a format against, beyond its own shape.
public struct FormatRules: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// EN 16931: its code lists of currencies, countries, units and schemes.
    public static let en16931 = FormatRules(rawValue: 1 << 0)
    /// The syntax CII, whose code lists differ from those of UBL.
    public static let cii = FormatRules(rawValue: 1 << 1)
    /// Both parties need an electronic address (BT-34, BT-49).
    public static let electronicAddress = FormatRules(rawValue: 1 << 2)
    /// Peppol BIS Billing 3.0: its narrower code lists, the form of identifiers, the rules of the seller's country.
    public static let peppol = FormatRules(rawValue: 1 << 3)
    /// XRechnung: what Germany asks for of every seller.
    public static let xrechnung = FormatRules(rawValue: 1 << 4)
    /// The French reform (XP Z12-012).
    public static let french = FormatRules(rawValue: 1 << 5)
}
