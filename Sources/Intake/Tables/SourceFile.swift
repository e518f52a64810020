import Domain
import System

/// A file of the export with what its header says.
final class SourceFile {
    let table: Table
    /// The columns that identify a row.
    let keyColumns: [Column]
    let name: String
    /// The place among the names of all files.
    let index: UInt16
    let contents: FileContents
    /// Where the first row after the header is looked for.
    var scanner = CSVScanner()
    /// Whether a checksum says that the file is whole.
    var isVouchedFor = false
    /// Whether the header or the encoding keep the rows from being read.
    var isBroken = false
    /// Where the rows are parted for two cores; nil where one reads them.
    private(set) var middle: RowBorder?
    /// Optional columns that are absent, each with the cell of the header that resembles it.
    var resembled: [(column: Column, cell: Cell, name: Text)] = []
    /// The header's cells.
    var header = RowCells()
    /// The exporter's own columns that are kept, by the bytes of their names; their indices follow those of the table's columns.
    private(set) var ownColumns: [Column] = []
    /// Their names.
    private(set) var ownNames: [Text] = []
    /// For every column of the table, and for the own ones behind them, its place in a row; nil where the file has none.
    var places: [Int?] = [] { didSet { columnPlaces = places.map { $0 ?? -1 } } }
    /// The same, with -1 where the file has none.
    private(set) var columnPlaces: [Int] = []
    /// Places of the columns that an earlier rejection put in front of the row.
    var rejectColumns: [Int] = []
    /// The bytes of the header row, without its line end.
    var headerRow = 0..<0
    var tally: RowCounts
    /// How many rows there are after the header, as they were found.
    var rowsFound = 0
    /// How many cells of a column are not empty, by the columns that are counted.
    var filledCells: [String: Int] = [:]

    init(table: Table, name: String, index: UInt16, contents: FileContents) {
        self.table = table
        keyColumns = table.columns.filter { $0.presence == .key }
        self.name = name
        self.index = index
        self.contents = contents
        tally = RowCounts(file: name)
    }

    /// The table's columns and the own ones, each at its own index.
    var columns: [Column] { table.columns + ownColumns }

    /// Keeps own columns, each with its place in a row; the places of the table's columns are known.
    func keep(own columns: [(name: Text, place: Int)]) {
        let known = places.count
        let sorted = columns.sorted { $0.name < $1.name }
        ownNames = sorted.map(\.name)
        ownColumns = sorted.enumerated().map { Column(known + $0.offset, $0.element.name.string, .optional) }
        places += sorted.map(\.place)
    }

    /// Where a row ends that may be cut: at the end of a file without a last line end; nil: no row can.
    var openEnd: Int? {
        guard !isVouchedFor, contents.count > 0 else { return nil }
        return contents.withBytes { $0[$0.count - 1] } == UInt8(ascii: "\n") ? nil : contents.count
    }

    /// Whether a cell of a row may be cut: the last cell of the last row.
    func mayBeCut(_ column: Column, in cells: RowCells, ofRowTo end: Int) -> Bool {
        end == openEnd && places[column.index].map { $0 >= cells.count - 1 } ?? false
    }

    /// Finds where to part the rows of a file of so many bytes; needs the header read.
    func findMiddle(ifAtLeast size: Int) {
        guard !isBroken, contents.count >= size else { return }
        middle = contents.withBytes { bytes in
            RowBorder.first(
                in: bytes,
                from: scanner.position,
                line: scanner.line,
                target: scanner.position + (bytes.count - scanner.position) / 2
            )
        }
    }

    /// A cell's text.
    func text(_ cell: Cell) -> Text {
        contents.withBytes { bytes in
            // The whole file has been found to be UTF-8, and no cell begins or ends within a scalar.
            guard !cell.hasDoubledQuotes, let utf8 = try? UTF8Span(validating: bytes.extracting(cell.range)) else {
                return Text(String(decoding: cell.content(in: bytes), as: UTF8.self))
            }
            return Text(String(copying: utf8))
        }
    }

    /// The line and the column, both from 1, of a byte; columns count Unicode scalars.
    func position(of offset: Int, lineOfRow: UInt32, rowStart: Int) -> (line: Int, column: Int) {
        contents.withBytes { bytes in
            var line = Int(lineOfRow)
            // A byte-order mark is not a character of the first line.
            var lineStart = rowStart == 0 && HeaderReader.hasByteOrderMark(bytes) ? 3 : rowStart
            for index in rowStart..<max(rowStart, offset) where bytes[index] == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
            }
            var column = 1
            for index in lineStart..<max(lineStart, offset) where bytes[index] & 0xC0 != 0x80 { column += 1 }
            return (line, column)
        }
    }

    /// A row's cells by the table's columns; an absent column or cell is empty.
    func columnTexts(_ cells: RowCells) -> [Text] {
        places.map { text(at: $0, cells) }
    }

    /// A row's cell in a column of the table; empty where the column or the cell is absent.
    func columnText(_ column: Column, _ cells: RowCells) -> Text {
        text(at: places[column.index], cells)
    }

    private func text(at place: Int?, _ cells: RowCells) -> Text {
        guard let place, place < cells.count, place < RowCells.mostKept else { return "" }
        return text(cells[place])
    }

    /// A row's own cells byte for byte, quotes included and each with the comma before it, without the columns of an
    /// earlier rejection.
    func ownCells(of row: Range<Int>, line: UInt32) -> [UInt8] {
        var own: [UInt8] = []
        contents.withBytes { bytes in
            func append(_ range: Range<Int>) {
                for index in range { own.append(bytes[index]) }
            }
            guard !rejectColumns.isEmpty else {
                own.reserveCapacity(row.count + 1)
                own.append(UInt8(ascii: ","))
                append(row)
                return
            }
            let cells = RowReader.again(self, at: row.lowerBound, line: line).cells
            // Both are in ascending order.
            var left = rejectColumns[...]
            for (place, cell) in cells.all.enumerated() {
                if left.first == place {
                    left.removeFirst()
                } else {
                    own.append(UInt8(ascii: ","))
                    append(cell.outerRange)
                }
            }
            // What is beyond the cells that are kept is still in the row.
            if cells.count > cells.all.count, let last = cells.all.last {
                append(last.outerRange.upperBound..<row.upperBound)
            }
        }
        return own
    }
}
