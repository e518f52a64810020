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

    /// `2026-01-01 to 2026-01-31`, or one date.
    public static func range(_ first: CivilDate, _ last: CivilDate) -> String {
        first == last ? "\(first)" : "\(first) to \(last)"
    }

    /// `1 night`, `2 nights`.
    public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }
}
