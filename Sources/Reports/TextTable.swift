import Domain

/// Rows of cells in columns, as wide as a terminal: columns that may be cut give way, the widest first.
struct TextTable {
    struct Column {
        var title: String
        var isNumber = false
        /// Cells of the column may lose their end to make the table fit.
        var canBeCut = false
    }

    private static let narrowest = 8
    private let columns: [Column]
    private var rows: [[String]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells.map { DisplayText.text($0) })
    }

    /// The table in lines of at most so many columns, as far as its uncut columns allow.
    func lines(width: Int) -> [String] {
        let all = [columns.map(\.title)] + rows
        var widths = columns.indices.map { column in all.map { DisplayText.width($0[column]) }.max() ?? 0 }
        let space = width - 2 * columns.count
        while widths.reduce(0, +) > space {
            let candidates = columns.indices.filter { columns[$0].canBeCut && widths[$0] > Self.narrowest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return all.map { row in
            var line = ""
            for (index, column) in columns.enumerated() {
                let cell = DisplayText.cut(row[index], to: widths[index])
                let padding = String(repeating: " ", count: widths[index] - DisplayText.width(cell))
                line += "  " + (column.isNumber ? padding + cell : cell + padding)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
