import Domain
import Intake

extension Shown {
    /// A text with controls and what cannot be seen written as escapes.
    static func text(_ text: Text) -> String {
        self.text(text.string)
    }

    /// A text with controls and what cannot be seen written as escapes.
    static func text(_ text: String) -> String {
        visible(text.unicodeScalars)
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
}
