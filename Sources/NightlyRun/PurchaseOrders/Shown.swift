import Domain

/// Texts of the book as they are shown on a terminal: nothing in them can move the cursor, hide, or turn the line.
enum Shown {
    static func text(_ text: Text) -> String {
        self.text(text.string)
    }

    /// A text with controls and what cannot be seen written as escapes.
    static func text(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { shown, scalar in
            switch scalar {
            case "\t": shown += "\\t"
            case "\n": shown += "\\n"
            case "\r": shown += "\\r"
            case _ where isHidden(scalar): shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: scalar != "\u{200D}"
        default: false
        }
    }

    /// How many columns of a terminal a text takes, as far as its scalars tell.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// A text cut to so many columns, the last of them `…` where something was cut.
    static func cut(_ text: String, to width: Int) -> String {
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

    private static func width(_ scalar: Unicode.Scalar) -> Int {
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
