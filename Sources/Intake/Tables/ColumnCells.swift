import Domain

/// A row's cells by the table's columns, as places in the bytes of its file; used again for the next row without giving up
/// its memory.
struct ColumnCells {
    var cells = RowCells()
    /// For every column of the file, the own ones last, its place in a row; -1 where the file has none.
    private var places: [Int] = []
    /// The names of the own columns, in order.
    private var ownNames: [Text] = []

    /// Goes on to rows of a file.
    @inline(__always)
    mutating func begin(_ file: SourceFile) {
        places = file.columnPlaces
        ownNames = file.ownNames
    }

    /// The cell of a column; without bytes where the file lacks it. The row must have as many cells as the header.
    subscript(_ column: Column) -> Cell {
        @inline(__always) get {
            let place = places[column.index]
            return place < 0 ? Cell.none : cells[place]
        }
    }

    /// Whether each own cell is empty or for certain a value that is kept; of the bytes of the file.
    @inline(__always)
    func hasPlainFields(_ bytes: Span<UInt8>) -> Bool {
        guard !ownNames.isEmpty else { return true }
        for place in places.suffix(ownNames.count) where !bytes.isPlainField(cells[place]) { return false }
        return true
    }

    /// The own cells that are not empty, of a row of which ``hasPlainFields(_:)`` was certain.
    @inline(__always)
    func plainFields(_ bytes: Span<UInt8>) -> OwnFields? {
        guard !ownNames.isEmpty else { return nil }
        return someFields(bytes)
    }

    private func someFields(_ bytes: Span<UInt8>) -> OwnFields? {
        let start = places.count - ownNames.count
        var fields: [OwnFields.Field] = []
        for (index, name) in ownNames.enumerated() {
            let cell = cells[places[start + index]]
            guard !cell.isEmpty else { continue }
            if fields.isEmpty { fields.reserveCapacity(ownNames.count - index) }
            fields.append(OwnFields.Field(name: name, value: bytes.text(of: cell)))
        }
        return OwnFields(sorted: fields)
    }
}
