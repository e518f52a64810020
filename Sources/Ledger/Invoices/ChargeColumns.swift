import Domain

/// The columns that make a charge unique: (subscription, `upfront`), (subscription, `opening`), (subscription,
/// `instalment`, k), (subscription, `usage`, dimension, month, business date).
struct ChargeColumns {
    var kind: String
    var instalment = 0
    var dimension = ""
    var month = ""
    var billedOn = ""

    init(_ kind: ChargeKind, on date: CivilDate) {
        self.kind = kind.word
        switch kind {
        case .upfront, .opening: break
        case .instalment(let number): instalment = number
        case .consumption(let dimension, let month):
            self.dimension = dimension.string
            self.month = month.description
            billedOn = date.description
        }
    }

    /// The kind of charge that stored columns name; nil: they name none.
    static func kind(_ kind: String, instalment: Int, dimension: String, month: String) -> ChargeKind? {
        switch kind {
        case "upfront": .upfront
        case "opening": .opening
        case "instalment": .instalment(instalment)
        case "usage": YearMonth(month).map { .consumption(dimension: Text(dimension), month: $0) }
        default: nil
        }
    }
}

extension Text {
    /// A PO number as a column keeps it. SQLite's text ends at U+0000, so another control takes its place: such a number
    /// is as invalid as before, and never mistaken for the part in front of it.
    var column: String {
        string.unicodeScalars.contains("\u{0}")
            ? String(String.UnicodeScalarView(string.unicodeScalars.map { $0 == "\u{0}" ? "\u{1}" : $0 })) : string
    }
}
