/// Words that carry any text through ASCII headers (RFC 2047, the Q encoding).
enum EncodedWord {
    private static let opening = "=?utf-8?q?"
    private static let longest = 75

    /// The text in as many words as needed; no character is split between two.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = opening
        for scalar in text.unicodeScalars {
            let encoded = encoded(scalar)
            if word.utf8.count + encoded.utf8.count + 2 > longest {
                words.append(word + "?=")
                word = opening
            }
            word += encoded
        }
        return words + [word + "?="]
    }

    /// Only letters, digits and the few marks that are allowed in a phrase are not encoded.
    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ": "_"
        case "a"..."z", "A"..."Z", "0"..."9", "!", "*", "+", "-", "/": String(Character(scalar))
        default: String(Character(scalar)).utf8.map(QuotedPrintable.escaped).joined()
        }
    }
}
