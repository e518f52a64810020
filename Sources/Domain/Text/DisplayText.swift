/// Texts of customers as they are shown to a person: nothing in them can move the cursor, hide, or change the writing
/// direction.
public enum DisplayText {
    private static let longest = 60

    /// A text in quotes, shortened in the middle where it is long.
    public static func quoted(_ text: Text) -> String {
        let scalars = text.string.unicodeScalars
        guard !scalars.isEmpty else { return "(empty)" }
        // A cell may have a million of them: they are not counted to the end.
        guard scalars.prefix(longest + 1).count > longest else { return "\"\(visible(scalars))\"" }
        return "\"\(visible(scalars.prefix(40)))…\(visible(scalars.suffix(16)))\""
    }

    /// A text with its controls written as escapes, and so the letters of another script that look like ones of ASCII, where
    /// they are in one word with such.
    public static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        let scalars = Array(scalars)
        guard scalars.contains(where: Lookalike.isOfAnotherScript) else {
            return scalars.reduce(into: "") { $0 += escaped($1) }
        }
        var shown = ""
        for word in scalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == " " }) {
            let isMixed = word.contains { $0.isASCII && $0.properties.isAlphabetic }
            for scalar in word {
                shown += isMixed && Lookalike.isOfAnotherScript(scalar) ? escape(of: scalar) : escaped(scalar)
            }
            shown += " "
        }
        return String(shown.dropLast())
    }

    private static func escape(of scalar: Unicode.Scalar) -> String {
        "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }

    /// A scalar, or its escape where a terminal would act on it or show nothing.
    public static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\t": "\\t"
        case "\n": "\\n"
        case "\r": "\\r"
        case _ where isHidden(scalar): escape(of: scalar)
        default: String(Character(scalar))
        }
    }

    /// Whether a scalar would act on a terminal, or cannot be seen or distinguished: controls, white space but U+0020,
    /// what has no width or no ink, marks of writing direction, variation selectors, private use and noncharacters.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        switch scalar.value {
        case 0x7F...0xA0, 0xAD: return true
        case ..<0x300: return false
        // Blank though it is no white space: the braille pattern without dots.
        case 0x2800: return true
        case 0xFFF9...0xFFFC: return true
        default: break
        }
        let properties = scalar.properties
        return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.isBidiControl
            || properties.isNoncharacterCodePoint || properties.generalCategory == .privateUse
    }

    /// A text with controls and invisible characters written as escapes.
    public static func text(_ text: Text) -> String {
        self.text(text.string)
    }

    /// A text with controls and invisible characters written as escapes.
    public static func text(_ text: String) -> String {
        visible(text.unicodeScalars)
    }

    /// A text of several lines, escaped as by ``text(_:)`` except for its line ends.
    public static func lines(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { $0 += $1 == "\n" ? "\n" : escaped($1) }
    }

    /// A number with a comma between thousands.
    public static func grouped(_ number: Int) -> String {
        var digits = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { digits = "," + digits }
            digits = String(digit) + digits
        }
        return digits
    }

    /// How many columns of a terminal a text takes, judged by its scalars.
    public static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// A text cut to this many columns, the last of them `…` where something was cut.
    public static func cut(_ text: String, to width: Int) -> String {
        guard Self.width(text) > width else { return text }
        var cut = ""
        var used = 1
        for scalar in text.unicodeScalars {
            used += Self.width(scalar)
            guard used <= width else { break }
            cut.unicodeScalars.append(scalar)
        }
        return cut + "…"
    }

    /// How many columns of a terminal a scalar takes: 0 for combining marks, 2 for wide ones.
    public static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}

extension Text {
    /// Whether a person sees nothing of the text: it is empty, or all of it is white space or without ink.
    public var isUnseen: Bool { string.unicodeScalars.allSatisfy { $0 == " " || DisplayText.isHidden($0) } }

    /// The text with everything written as an escape on which a terminal would act or that it would not show.
    public var visible: String { DisplayText.text(self) }

    /// The visible text in quotes, shortened in the middle where it is long.
    public var visiblyQuoted: String { DisplayText.quoted(self) }
}

extension Unicode.Scalar {
    /// C0, C1 and DEL (Unicode general category Cc).
    public var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
