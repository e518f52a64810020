import Domain

/// A file of the export in memory, with what its header says.
final class SourceFile {
    let table: Table
    /// The columns that identify a row.
    let keyColumns: [Column]
    let name: String
    /// The place among the names of all files.
    let index: UInt16
    let bytes: [UInt8]
    /// Where the first row after the header is looked for.
    var scanner = CSVScanner()
    /// The header's cells.
    var header = RowCells()
    /// For every column of the table its place in a row; nil where the file has none.
    var places: [Int?] = []
    /// Places of the columns that an earlier rejection put in front of the row.
    var rejectColumns: [Int] = []
    /// The bytes of the header row, without its line end.
    var headerRow = 0..<0
    var tally: RowTally
    /// The rows to be written to the rejects folder.
    var rejects = RejectWriter()

    init(table: Table, name: String, index: UInt16, bytes: [UInt8]) {
        self.table = table
        keyColumns = table.columns.filter { $0.presence == .key }
        self.name = name
        self.index = index
        self.bytes = bytes
        tally = RowTally(file: name)
    }

    /// A cell's text.
    func text(_ cell: Cell) -> Text {
        let bytes = bytes
        guard !cell.hasDoubledQuotes else {
            return Text(String(decoding: cell.content(in: bytes.span), as: UTF8.self))
        }
        // The whole file has been found to be UTF-8, and no cell begins or ends within a scalar.
        guard let utf8 = try? UTF8Span(validating: bytes.span.extracting(cell.range)) else {
            preconditionFailure("a file that is not UTF-8 is not read")
        }
        return Text(String(copying: utf8))
    }

    /// The line and the column, both from 1, of a byte; columns count Unicode scalars.
    func position(of offset: Int, lineOfRow: UInt32, rowStart: Int) -> (line: Int, column: Int) {
        var line = Int(lineOfRow)
        // A byte-order mark is no character of the first line.
        var lineStart = rowStart == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : rowStart
        for index in rowStart..<max(rowStart, offset) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        let column = bytes[lineStart..<max(lineStart, offset)].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return (line, column)
    }

    /// A row's cells by the table's columns; an absent column or cell is empty.
    func columnTexts(_ cells: RowCells) -> [Text] {
        places.map { place in
            guard let place, place < cells.count else { return "" }
            return text(cells[place])
        }
    }
}
