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
        self.kind = kind.code.rawValue
        instalment = kind.ordinal
        if let use = kind.use {
            dimension = use.dimension.string
            month = use.month.description
            billedOn = date.description
        }
    }

    // MARK: SQL

    /// Conditions on the column `kind`, made from the properties of ``ChargeCode``, so that no query lists codes.
    static let isContract = condition(\.isContract)
    /// Whether a charge has an invoice.
    static let isInvoiced = condition(\.isInvoiced)

    /// Names the excluded codes: that is the shorter list, and the one for which SQLite needs no index.
    private static func condition(_ fact: KeyPath<ChargeCode, Bool>) -> String {
        let others = ChargeCode.allCases.filter { !$0[keyPath: fact] }.map { "'\($0.rawValue)'" }
        return "kind NOT IN (\(others.joined(separator: ", ")))"
    }
}

extension Text {
    /// A PO number as a column keeps it. SQLite's text ends at U+0000, so another control replaces it: such a number
    /// remains invalid, and is never mistaken for the part before that character.
    var column: String {
        string.unicodeScalars.contains("\u{0}")
            ? String(String.UnicodeScalarView(string.unicodeScalars.map { $0 == "\u{0}" ? "\u{1}" : $0 })) : string
    }
}
