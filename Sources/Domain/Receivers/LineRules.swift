/// What receivers demand of the numbers on an invoice's lines, as a table.
///
/// Sources: as of ``SellerRules``.
struct LineRules: Sendable {
    /// The rows about the format.
    private let rows: [Rule]

    /// What a format's rules ask.
    init(_ rules: FormatRules) {
        rows = Self.table.filter { !$0.formats.isDisjoint(with: rules) }
    }

    /// Whether nothing is asked.
    var isEmpty: Bool { rows.isEmpty }

    /// What is wrong with a line, by the table's order; `isMetered`: its quantity is a sum of usage records.
    func faults(_ line: ChargeLine, isMetered: Bool) -> [LineFault] {
        rows.lazy.filter { !$0.isMet(line) }.map { rule in
            LineFault(
                fact: rule.fact,
                isOfUsage: isMetered && rule.fact == .quantity,
                words: "\(rule.words), which \(DisplayText.quoted(line.dimension ?? "")) exceeds (\(rule.id))"
            )
        }
    }

    /// A row of the table.
    private struct Rule: Sendable {
        var id: String
        var formats: FormatRules
        var fact: LineFact
        var words: String
        var isMet: @Sendable (ChargeLine) -> Bool
    }

    private static let table: [Rule] = [
        Rule(
            id: "BR-FR-DEC-02",
            formats: .french,
            fact: .quantity,
            words: "needs quantities of at most 4 decimal places"
        ) { $0.quantity.hasAtMost(decimalPlaces: 4) },
        Rule(
            id: "BR-FR-DEC-03",
            formats: .french,
            fact: .unitPrice,
            words: "needs prices of at most 6 decimal places"
        ) { $0.unitPrice.hasAtMost(decimalPlaces: 6) },
    ]
}

/// A fact of a line, by its column in terms.csv, or in usage.csv.
enum LineFact: String {
    case quantity
    case unitPrice = "unit_price"
}

/// A number of a line that a format's receivers do not take.
struct LineFault {
    var fact: LineFact
    /// Whether usage records have it; else a term.
    var isOfUsage: Bool
    /// The rest of a sentence that begins with the format.
    var words: String
}
