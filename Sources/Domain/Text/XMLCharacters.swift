/// The characters that XML 1.0 can carry (production 2, Char).
public enum XMLCharacters {
    /// Whether XML can carry a character: not the C0 controls except tab, line feed and carriage return; not U+FFFE,
    /// U+FFFF. A surrogate is not a `Unicode.Scalar`.
    public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// The text with each character that XML cannot carry replaced by U+FFFD.
    public static func allowed(_ string: String) -> String {
        var isSuspicious = false
        // The two noncharacters are EF BF BE and EF BF BF in UTF-8.
        for byte in string.utf8 where byte < 0x20 || byte == 0xEF { isSuspicious = true }
        guard isSuspicious else { return string }
        var text = ""
        for scalar in string.unicodeScalars {
            text.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
        }
        return text
    }
}
