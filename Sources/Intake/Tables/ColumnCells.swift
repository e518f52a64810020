/// A row's cells by the table's columns, as places in the bytes of its file; used again for the next row without giving up
/// its memory.
struct ColumnCells {
    var cells = RowCells()
    /// For every column of the table its place in a row of the file; -1 where the file has none.
    var places: [Int] = []

    /// The cell of a column; without bytes where the file lacks it. The row must have as many cells as the header.
    subscript(_ column: Column) -> Cell {
        @inline(__always) get {
            let place = places[column.index]
            return place < 0 ? Cell.none : cells[place]
        }
    }
}
