/// The form of VAT identifiers (BT-31, BT-48), as far as those of all countries have it in common.
public enum VATIdentifierForm {
    /// What ISO calls Greece, which writes EL in its VAT ids.
    public static let isoOfGreece = "GR"

    /// Whether a text begins with the country that gave it (EN 16931, BR-CO-09); Greece writes EL there.
    public static func hasCountry(_ text: String) -> Bool {
        let prefix = String(decoding: text.utf8.prefix(2), as: UTF8.self)
        return text.utf8.count > 2 && (prefix == "EL" || CountryCode.isKnown(prefix))
    }

    /// Whether what stands behind the country has a digit, and besides digits and letters of ASCII only the marks that people write
    /// between them; `+` and `*` were letters of Ireland.
    public static func hasOnlyItsCharacters(_ text: String) -> Bool {
        let rest = text.utf8.dropFirst(2)
        guard let last = rest.last, isCharacter(last), rest.contains(where: \.isASCIIDigit) else { return false }
        return rest.allSatisfy { isCharacter($0) || $0 == UInt8(ascii: " ") || (0x2D...0x2F).contains($0) }
    }

    private static func isCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"),
            UInt8(ascii: "*"):
            true
        default: byte.isASCIIDigit
        }
    }
}
