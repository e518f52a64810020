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
        /// The row is the last one and no line end follows it.
        case noLineEnd
        /// The row has more or fewer cells than the header.
        case cellCount
        /// The cell is empty.
        case empty
        /// The row of this place has the same key and says something else.
        case conflict(with: RowPlace)
    }

    let code: FindingCode
    let words: Words
    /// A bit for each column that is meant, by its index; none: the row as a whole.
    private var columnBits: UInt64

    init(_ code: FindingCode, _ column: Column?, _ words: Words) {
        self.code = code
        self.words = words
        columnBits = column.map { 1 << UInt64($0.index) } ?? 0
    }

    /// The first column that is meant, by its index.
    private var columnIndex: Int? { columnBits == 0 ? nil : columnBits.trailingZeroBitCount }

    /// The cell that is meant, of several the first; nil: the row as a whole.
    func column(in file: SourceFile) -> Column? { columnIndex.map { file.columns[$0] } }

    /// All cells that are meant.
    private func columns(in file: SourceFile) -> [Column] {
        file.columns.filter { columnBits >> UInt64($0.index) & 1 == 1 }
    }

    /// Whether another fault says the same of another cell: the two are one finding.
    func isAlike(_ other: Fault) -> Bool {
        guard code == other.code else { return false }
        return switch (words, other.words) {
        case (.cell(let text, let hint), .cell(let otherText, let otherHint)): text == otherText && hint == otherHint
        case (.empty, .empty): true
        default: false
        }
    }

    /// Says the same of another cell, too.
    mutating func add(_ other: Fault) { columnBits |= other.columnBits }

    /// The order in which faults speak for their row, whatever the order of the file's columns.
    func precedes(_ other: Fault) -> Bool {
        (columnIndex ?? -1, code) < (other.columnIndex ?? -1, other.code)
    }

    /// What is wrong, with the value and the row's id; `withLines`: of two rows also where they are.
    func message(of row: Row, withLines: Bool = true) -> String {
        let (label, columns) = (row.label, columns(in: row.file))
        switch words {
        case .row(let text, _): return "\(label) \(text)"
        case .cell(let text, _):
            guard !columns.isEmpty else { return "\(label) \(text)" }
            let cells = columns.map { column in
                let cell = DisplayText.quoted(row[column])
                // A cell that names the row is not repeated.
                return (column.presence == .key && label.contains(cell) ? column.name : "\(column.name) \(cell)")
                    + " \(text)"
            }
            return "\(label): \(cells.joined(separator: ", "))"
        case .noLineEnd: return "\(label) is in the last row, which does not end with a line end: it may be cut"
        case .cellCount:
            let (found, wanted) = (row.cellCount, row.file.header.count)
            return "\(label) has \(found) \(found == 1 ? "cell" : "cells"), the header has \(wanted)"
        case .empty: return "\(label) has no \(columns.isEmpty ? "value" : Self.list(columns, "or"))"
        case .conflict(let place):
            return "\(label) occurs in two rows that differ" + differences(row, place, withLines: withLines)
        }
    }

    /// What to do about it.
    func hint(in file: SourceFile) -> String {
        switch words {
        case .row(_, let hint), .cell(_, let hint): return hint
        case .cellCount:
            return "Look for a comma or a line end within a text that is not in quotes, or for a missing comma."
        case .empty:
            let columns = columns(in: file)
            let names = columns.isEmpty ? "the cell" : Self.list(columns, "and")
            return "Fill \(names); no row goes without \(columns.count > 1 ? "them" : "it")."
        case .noLineEnd:
            return
                "If the file is whole, end it with a line break. If not, export it again, and add SHA256SUMS to prove it."
        case .conflict(let place):
            return "The other row is \(place.text). Keep the one that is right; neither is used."
        }
    }

    /// `name, country and tax_category`.
    private static func list(_ columns: [Column], _ last: String) -> String {
        let names = columns.map(\.name)
        guard let end = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) \(last) \(end)"
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
                + "\(DisplayText.quoted(other.text(of: column, of: row.file)))\(line(otherLine))"
        }
        let more = columns.count - named.count
        return (named.isEmpty ? "" : " in " + named.joined(separator: "; and in "))
            + (more > 0 ? "; and in \(more) more \(more == 1 ? "column" : "columns")" : "")
    }
}
