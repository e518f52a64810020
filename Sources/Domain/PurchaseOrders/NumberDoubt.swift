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
    /// It was written in UTF-8 and read in another encoding: `PO-MÃ¼ller`.
    case garbled
    /// A character that cannot be seen is in it or at one of its ends, and is no white space.
    case invisibleCharacter = "invisible_character"
    /// A day, or a day and a month, as a spreadsheet makes one of a number: `12-May`, `05/12/2026`.
    case date

    /// What a number looks like; nil: like one number.
    public init?(_ number: Text) {
        if Self.isPlaceholder(number) {
            self = .placeholder
            return
        }
        if Self.isDate(number) {
            self = .date
            return
        }
        guard !Self.isPlain(number) else { return nil }
        if Self.isUnreadable(number) {
            self = .unreadable
        } else if GarbledText.loss(in: number) != nil {
            self = .garbled
        } else if Self.hasInvisible(number) {
            self = .invisibleCharacter
        } else if Self.isScientific(number) || Self.isFigure(number) {
            self = .scientificNotation
        } else if Self.isSeveral(number) || Self.isSeveralAlike(number) {
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

    /// Whether something in a number cannot be seen, white space aside: a person cannot type it again.
    private static func hasInvisible(_ number: Text) -> Bool {
        number.string.unicodeScalars.contains { DisplayText.isHidden($0) && !$0.properties.isWhitespace }
    }

    /// What spreadsheets write for months.
    private static let months: Set = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Mrz", "Mai", "Okt", "Dez",
    ]

    /// `12-May`, `May-26`, `12-May-26`; `12/05/2026` and `12.05.2026`, also with a time of day behind them.
    private static func isDate(_ number: Text) -> Bool {
        let bytes = number.string.utf8
        guard (5...19).contains(bytes.count), bytes.allSatisfy({ $0 < 0x80 }) else { return false }
        let day = number.string.prefix { $0 != " " }
        let time = number.string.dropFirst(day.count)
        guard time.isEmpty || time.contains(":") && time.allSatisfy({ " :".contains($0) || $0.isNumber }) else {
            return false
        }
        func isOne(_ part: Substring, of values: ClosedRange<Int>, _ lengths: ClosedRange<Int>) -> Bool {
            lengths.contains(part.count) && part.utf8.allSatisfy(\.isASCIIDigit)
                && Int(part).map(values.contains) ?? false
        }
        func isYear(_ part: Substring) -> Bool { isOne(part, of: 0...99, 2...2) || isOne(part, of: 1990...2100, 4...4) }
        let named = day.split(separator: "-", omittingEmptySubsequences: false)
        if let place = named.firstIndex(where: { months.contains(String($0)) }) {
            let others = named.indices.filter { $0 != place }.map { named[$0] }
            return switch (place, others.count) {
            case (1, 1): isOne(others[0], of: 1...31, 1...2)
            case (0, 1): isYear(others[0])
            case (1, 2): isOne(others[0], of: 1...31, 1...2) && isYear(others[1])
            default: false
            }
        }
        return ["/", "."].contains { (sign: Character) in
            let parts = day.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 3, isOne(parts[2], of: 1990...2100, 4...4) else { return false }
            return parts.dropLast().allSatisfy { isOne($0, of: 1...31, 1...2) }
                && parts.dropLast().contains { isOne($0, of: 1...12, 1...2) }
        }
    }

    /// Numbers of one form beside each other: `PO 1001 / PO 1002`. Digits alone need white space around the sign.
    private static func isSeveralAlike(_ number: Text) -> Bool {
        let words = number.string.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
        var sides: [[Substring]] = [[]]
        for word in words {
            if ["/", "+", "&", "-", "and", "und", "et"].contains(word.lowercased()) {
                sides.append([])
            } else {
                sides[sides.count - 1].append(word)
            }
        }
        var forms = sides.map { form(of: $0.joined(separator: " ")) }
        if forms.count == 1 {
            forms = number.string.split(separator: "/", omittingEmptySubsequences: false).map { form(of: String($0)) }
            guard forms[0].first?.isLetter ?? false else { return false }
        }
        return forms.count > 1 && Set(forms).count == 1 && forms[0].count(where: { $0 == "0" }) >= 3
    }

    /// A number with its digits as zeros.
    private static func form(of number: String) -> String { String(number.map { $0.isNumber ? "0" : $0 }) }

    /// Whether a number is one for certain, as nearly all are: digits alone, or a letter with letters, digits, `-` and `_` after
    /// it. None of the doubts but a date can be about such a number.
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
