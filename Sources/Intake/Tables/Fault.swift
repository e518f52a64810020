import Domain

/// What is wrong with a row, or with one cell of it. The text is made when somebody reads it: an export may be wrong
/// in millions of rows.
struct Fault {
    /// What is reported, as far as it cannot be made from the row alone.
    enum Words {
        /// Goes on after the row's name: `has payment_plan upfront and no ends_on`.
        case row(String, hint: String)
        /// Goes on after the row's name, the column and the cell's text: `is not a date`.
        case cell(String, hint: String)
        /// The row has more or fewer cells than the header.
        case cellCount
        /// The cell is empty.
        case empty
        /// The row of this place has the same key and says something else.
        case conflict(with: RowPlace)
    }

    let code: FindingCode
    let words: Words
    private let columnIndex: UInt8?

    init(_ code: FindingCode, _ column: Column?, _ words: Words) {
        self.code = code
        self.words = words
        columnIndex = column.map { UInt8($0.index) }
    }

    /// The cell that is meant; nil: the row as a whole.
    func column(in table: Table) -> Column? { columnIndex.map { table.columns[Int($0)] } }

    /// The order in which faults speak for their row, whatever the order of the file's columns.
    func precedes(_ other: Fault) -> Bool {
        (columnIndex.map { Int($0) } ?? -1, code) < (other.columnIndex.map { Int($0) } ?? -1, other.code)
    }

    /// What is wrong, with the value and the row's id; `withLines`: of two rows also where they are.
    func message(of row: Row, withLines: Bool = true) -> String {
        let (label, column) = (row.label, column(in: row.file.table))
        switch words {
        case .row(let text, _): return "\(label) \(text)"
        case .cell(let text, _):
            guard let column else { return "\(label) \(text)" }
            let cell = DisplayText.quoted(row[column])
            // A cell that names the row is not repeated.
            let cellName = column.presence == .key && label.contains(cell) ? column.name : "\(column.name) \(cell)"
            return "\(label): \(cellName) \(text)"
        case .cellCount:
            let (found, wanted) = (row.cellCount, row.file.header.count)
            return "\(label) has \(found) \(found == 1 ? "cell" : "cells"), the header has \(wanted)"
        case .empty: return "\(label) has no \(column?.name ?? "value")"
        case .conflict(let place):
            return "\(label) occurs in two rows that differ" + differences(row, place, withLines: withLines)
        }
    }

    /// What to do about it.
    func hint(in table: Table) -> String {
        switch words {
        case .row(_, let hint), .cell(_, let hint): return hint
        case .cellCount:
            return "Look for a comma or a line end within a text that is not in quotes, or for a missing comma."
        case .empty:
            let name = column(in: table)?.name ?? "the cell"
            return "Fill \(name); no row goes without it."
        case .conflict(let place):
            return "The other row is \(place.text). Keep the one that is right; neither is used."
        }
    }

    /// How many columns are named in which two rows differ.
    private static let mostNamed = 3

    /// In what two rows of one key differ: each column with both cells.
    private func differences(_ row: Row, _ place: RowPlace, withLines: Bool) -> String {
        let other = place.row
        let columns = row.columns(differingFrom: other)
        let isElsewhere = place.file !== row.file
        func line(_ text: String) -> String { withLines ? " on line \(text)" : "" }
        let named = columns.prefix(Self.mostNamed).map { column in
            let otherLine = "\(place.line)" + (isElsewhere ? " of \(DisplayText.text(place.file.name))" : "")
            return "\(column.name): \(DisplayText.quoted(row[column]))\(line("\(row.reference.line)")), "
                + "\(DisplayText.quoted(other[column]))\(line(otherLine))"
        }
        let more = columns.count - named.count
        return (named.isEmpty ? "" : " in " + named.joined(separator: "; and in "))
            + (more > 0 ? "; and in \(more) more \(more == 1 ? "column" : "columns")" : "")
    }
}
