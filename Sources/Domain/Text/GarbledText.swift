/// What is left of letters that went through the wrong encoding on their way.
public enum GarbledText {
    /// How letters were lost.
    public enum Loss: Hashable, Sendable {
        /// The text has U+FFFD, which stands for a character that could not be read.
        case lost
        /// It was written in UTF-8 and read as Windows-1252: `MÃ¼ller` for `Müller`.
        case misread

        /// What happened to the text, for a person: it follows the text's name.
        public var words: String {
            switch self {
            case .lost: "has U+FFFD in place of a character that was lost"
            case .misread: "was written in UTF-8 and read in another encoding"
            }
        }
    }

    /// What happened to a text; nil: nothing that shows. Honest texts such as `BLÅ»` or `CAFÉ®` are none.
    public static func loss(in text: Text) -> Loss? {
        var (hasLead, before) = (false, UInt8(0))
        for byte in text.string.utf8 {
            // U+FFFD is EF BF BD; what a text misread begins with is U+00C2 to U+00C5 or U+00E2.
            if before == 0xBF, byte == 0xBD, text.string.unicodeScalars.contains("\u{FFFD}") { return .lost }
            if before == 0xC3, (0x82...0x85).contains(byte) || byte == 0xA2 { hasLead = true }
            before = byte
        }
        guard hasLead else { return nil }
        let scalars = Array(text.string.unicodeScalars)
        return scalars.indices.contains { isMisread(scalars, at: $0) } ? .misread : nil
    }

    /// Whether the scalars from a place on are the bytes of one character.
    private static func isMisread(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
        func byte(_ offset: Int) -> UInt32? {
            place + offset < scalars.count ? bytes[scalars[place + offset]] : nil
        }
        func isLetter(_ offset: Int) -> Bool {
            place + offset < scalars.count && scalars[place + offset].properties.isAlphabetic
        }
        let lead = scalars[place].value
        guard lead == 0xE2 || (0xC2...0xC5).contains(lead), let first = byte(1) else { return false }
        guard lead != 0xE2 else {
            guard let second = byte(2) else { return false }
            let value = 0x2000 | (first & 0x3F) << 6 | second & 0x3F
            return (0x2010...0x2026).contains(value) || (0x2030...0x203A).contains(value) || value == 0x20AC
                || value == 0x2122
        }
        let value = (lead & 0x1F) << 6 | first & 0x3F
        guard value >= 0xA0 else { return false }
        // A sign that may stand behind a word: `«BLÅ»`, `MAÇÃ–`.
        guard closing.contains(scalars[place + 1]) else { return true }
        return lead < 0xC4 && isLetter(2)
    }

    private static let closing: Set<Unicode.Scalar> = ["»", "›", "”", "’", "“", "‘", "–", "—", "™", "®"]

    /// The bytes 80 to BF by what Windows-1252, or ISO 8859-1, has in their places.
    private static let bytes: [Unicode.Scalar: UInt32] = {
        var bytes: [Unicode.Scalar: UInt32] = [:]
        for value in UInt32(0x80)...0xBF { bytes[Unicode.Scalar(value) ?? " "] = value }
        let windows: [(UInt32, String)] = [
            (0x80, "€"), (0x82, "‚ƒ„…†‡ˆ‰Š‹Œ"), (0x8E, "Ž"), (0x91, "‘’“”•–—˜™š›œ"), (0x9E, "žŸ"),
        ]
        for (start, letters) in windows {
            for (offset, scalar) in letters.unicodeScalars.enumerated() { bytes[scalar] = start + UInt32(offset) }
        }
        return bytes
    }()
}
