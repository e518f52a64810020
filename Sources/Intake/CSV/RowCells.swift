/// The cells of a row; used again for the next row without giving up its memory.
struct RowCells {
    /// How many cells are kept: all that a header may name, and one more.
    static let mostKept = CSVLimit.columns + 1

    private var cells: [Cell] = []
    /// How many cells the row has; those beyond ``mostKept`` are only counted.
    private(set) var count = 0

    @inline(__always)
    subscript(_ place: Int) -> Cell {
        precondition(place < count)
        return cells[place]
    }

    @inline(__always)
    mutating func append(_ cell: Cell) {
        if count < cells.count {
            cells[count] = cell
        } else if count < Self.mostKept {
            cells.append(cell)
        }
        count &+= 1
    }

    mutating func removeAll() { count = 0 }

    /// The cells in their order, as far as they are kept.
    var all: ArraySlice<Cell> { cells[..<min(count, cells.count)] }
}
