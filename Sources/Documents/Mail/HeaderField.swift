/// A header of a message: one field, folded, in which a value cannot begin another (RFC 5322, 2.2).
enum HeaderField {
    /// A field whose value is free text: unchanged where it is short and plain, else in encoded words.
    static func text(_ name: String, _ value: String) -> String {
        let line = line(value)
        let isPlain = line.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !line.contains("=?")
        if isPlain, name.utf8.count + 2 + line.utf8.count <= 78 { return folded(name, [line]) }
        return folded(name, EncodedWord.words(of: line))
    }

    /// A field of words that can be folded only between them.
    static func folded(_ name: String, _ words: [String]) -> String {
        var field = "\(name):"
        var width = field.utf8.count
        for (index, word) in words.enumerated() {
            if index > 0, width + 1 + word.utf8.count > 76 {
                field += "\r\n"
                width = 0
            }
            field += " \(word)"
            width += 1 + word.utf8.count
        }
        return field + "\r\n"
    }

    /// A text on one line: each control and line separator becomes a space, and spaces at the ends are removed.
    static func line(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: " "
            default: scalar
            }
        }
        guard let first = scalars.firstIndex(where: { $0 != " " }), let last = scalars.lastIndex(where: { $0 != " " })
        else { return "" }
        return scalars[first...last].reduce(into: "") { $0.unicodeScalars.append($1) }
    }
}

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
