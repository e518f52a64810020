/// What makes a PO number doubtful by itself. It is used as it is all the same: numbers are text.
public enum NumberDoubt: String, CaseIterable, Sendable {
    /// A spreadsheet took it for a figure or a formula: `4.50001E+09`, `4500012345.0`, `="4500012345"`.
    case scientificNotation = "scientific_notation"
    /// A cell holds several: `4500012345, 4500012346`.
    case severalNumbers = "several_numbers"
    /// A word or a sign that stands for no number: `N/A`, `TBD`, `#REF!`, `-`.
    case placeholder
    /// Nothing in it can be seen, or a character of it was lost when it was copied.
    case unreadable

    /// What a number looks like; nil: like one number.
    public init?(_ number: Text) {
        if Self.isPlaceholder(number) {
            self = .placeholder
            return
        }
        guard !Self.isPlain(number) else { return nil }
        if Self.isUnreadable(number) {
            self = .unreadable
            return
        }
        if Self.isScientific(number) || Self.isFigure(number) {
            self = .scientificNotation
        } else if Self.isSeveral(number) {
            self = .severalNumbers
        } else {
            return nil
        }
    }

    /// What people and programs write where they have no number, without signs around it.
    private static let placeholders: Set = [
        "na", "tbd", "tba", "tbc", "none", "null", "nil", "nan", "undefined", "unknown", "missing", "pending", "empty",
        "ref",
        "value", "name", "error", "keine", "kein", "aucun", "xxx", "xxxx", "0", "00", "000", "0000",
    ]

    /// Whether a number stands for none: one of the words, or signs alone.
    private static func isPlaceholder(_ number: Text) -> Bool {
        let bytes = number.string.utf8
        guard !bytes.isEmpty, bytes.count <= 9, bytes.allSatisfy({ $0 < 0x80 }) else { return false }
        let word = bytes.filter { $0.isASCIIDigit || $0.isASCIILetter }.map { $0.isASCIILetter ? $0 | 0x20 : $0 }
        return word.isEmpty || placeholders.contains(String(decoding: word, as: UTF8.self))
    }

    /// Whether a number has nothing that can be seen, or the sign for a character that was lost.
    private static func isUnreadable(_ number: Text) -> Bool {
        let scalars = number.string.unicodeScalars
        return !scalars.isEmpty && (scalars.contains("\u{FFFD}") || scalars.allSatisfy(DisplayText.isHidden))
    }

    /// Whether a number is one for certain, as nearly all are: digits alone, or a letter with letters, digits, `-` and `_` after
    /// it. None of the doubts can be about such a number.
    private static func isPlain(_ number: Text) -> Bool {
        let bytes = number.string.utf8
        guard let first = bytes.first else { return false }
        let isDigits = first.isASCIIDigit
        return (isDigits || first.isASCIILetter)
            && bytes.allSatisfy { byte in
                byte.isASCIIDigit
                    || !isDigits && (byte.isASCIILetter || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_"))
            }
    }

    /// Digits with a point or comma, an `E`, and an exponent; or without the point, where the exponent has a sign.
    private static func isScientific(_ number: Text) -> Bool {
        let parts = number.string.unicodeScalars.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 == "E" || $0 == "e"
        }
        guard parts.count == 2 else { return false }
        let isSigned = parts[1].first == "+" || parts[1].first == "-"
        let exponent = parts[1].dropFirst(isSigned ? 1 : 0)
        let mantissa = parts[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard mantissa.count <= 2, isSigned || mantissa.count == 2 else { return false }
        return ([exponent] + mantissa).allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
    }

    /// Digits with nothing but zeros after a point or comma; or the marks that make a spreadsheet leave a text alone.
    private static func isFigure(_ number: Text) -> Bool {
        let scalars = number.string.unicodeScalars
        if scalars.starts(with: "=\"".unicodeScalars) || scalars.first == "'" { return true }
        let parts = scalars.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        return parts.count == 2 && parts[0].count >= 4 && parts[0].allSatisfy(\.isASCIIDigit) && !parts[1].isEmpty
            && parts[1].allSatisfy { $0 == "0" }
    }

    /// Whether white space is between other characters of a text.
    private static func hasBlankWithin(_ part: Substring.UnicodeScalarView) -> Bool {
        part.split(whereSeparator: \.properties.isWhitespace).count > 1
    }

    /// Parts that are all numbers. A slash parts two only where both are digits of one length, for
    /// many numbers have one within.
    private static func isSeveral(_ number: Text) -> Bool {
        let scalars = number.string.unicodeScalars
        let cells = scalars.split { ",;|".unicodeScalars.contains($0) || $0 == "\n" }
        // Beside a comma each number may be short; a blank may be within one number.
        if cells.count > 1, cells.allSatisfy({ $0.contains(where: \.isASCIIDigit) && !Self.hasBlankWithin($0) }) {
            return true
        }
        let words = scalars.split { $0 == "+" || $0 == "&" || $0.properties.isWhitespace }
            .filter { !["and", "und", "et", "/"].contains(String($0).lowercased()) }
        if words.count > 1, words.allSatisfy({ $0.count >= 5 && $0.count(where: \.isASCIIDigit) >= 3 }) { return true }
        let sides = scalars.split(separator: "/", omittingEmptySubsequences: false)
        return sides.count > 1 && sides[0].count >= 5
            && sides.allSatisfy { $0.count == sides[0].count && $0.allSatisfy(\.isASCIIDigit) }
    }
}
