public import Domain
import Ledger

/// Words that several reports use.
public enum Summary {
    /// A table whose first columns are texts and whose others are numbers.
    static func table(_ titles: [String], _ rows: [[String]], texts: Int) -> String {
        var table = TextTable(
            titles.enumerated().map { TextTable.Column(title: $1, isNumber: $0 >= texts) }
        )
        for row in rows { table.add(row) }
        return table.lines(width: .max).joined(separator: "\n")
    }

    static func words(for disposition: Disposition) -> String {
        disposition.rawValue.replacing("_", with: " ")
    }

    static func row(_ name: String, _ total: CurrencySums) -> [String] {
        [name, total.currency.code, String(total.invoices), total.net, total.tax, total.total]
    }

    /// The same of what credit notes give back.
    static func row(creditsOf name: String, _ total: CurrencySums) -> [String] {
        [
            name, total.currency.code, String(total.creditNotes), total.creditedNet, total.creditedTax,
            total.creditedTotal,
        ]
    }

    /// `2 credit notes, EUR 25.00 + 5.00 tax given back`; nothing where there is none.
    static func credits(_ sums: [CurrencySums]) -> [String] {
        let credited = sums.filter { $0.creditNotes > 0 }
        guard !credited.isEmpty else { return [] }
        let amounts = credited.map { "\($0.currency.code) \($0.creditedNet) + \($0.creditedTax) tax" }
        let notes = count(credited.reduce(0) { $0 + $1.creditNotes }, "credit note")
        return ["\(notes), \(amounts.joined(separator: ", ")) given back"]
    }

    /// `2026-01-01 to 2026-01-31`, or one date.
    public static func range(_ first: CivilDate, _ last: CivilDate) -> String {
        first == last ? "\(first)" : "\(first) to \(last)"
    }

    /// `1 night`, `2 nights`.
    public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }
}

extension CurrencySums {
    /// The sums of invoices less those of credit notes.
    var lessCredits: CurrencySums {
        CurrencySums(
            currency,
            invoices: invoices,
            netUnits: netUnits - creditedNetUnits,
            taxUnits: taxUnits - creditedTaxUnits
        )
    }
}
