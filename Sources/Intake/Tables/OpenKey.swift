import Domain

/// What is known of the key of a row that may be cut within it: the row may be the one of several keys.
struct OpenKey {
    /// By the key's columns: what the cell begins with, and whether it goes on.
    private let cells: [(start: Text, isCut: Bool)]

    fileprivate init(_ row: Row) {
        cells = row.file.keyColumns.map { (row[$0], row.mayBeCut($0)) }
    }

    /// Whether the row may be the one of a key.
    func mayBe(_ key: [Text]) -> Bool {
        zip(cells, key).allSatisfy { cell, text in cell.isCut ? text.begins(with: cell.start) : text == cell.start }
    }
}

extension Row {
    /// Whether the row is the last one of its file and no line end follows it.
    private var isOpen: Bool { range.upperBound == file.openEnd }

    /// Whether a cell may be cut, or lost.
    func mayBeCut(_ column: Column) -> Bool {
        isOpen && file.mayBeCut(column, in: placesOfCells, ofRowTo: range.upperBound)
    }

    /// What is known of the key where it may be cut; nil: the key is whole.
    var openKey: OpenKey? {
        guard isOpen, file.keyColumns.contains(where: mayBeCut) else { return nil }
        return OpenKey(self)
    }

    /// The ids that a cell may mean: the one in it, or all those that begin like it where it may be cut.
    func meant(by column: Column, among ids: @autoclosure () -> [Text]) -> [Text] {
        let id = self[column]
        return mayBeCut(column) ? ids().filter { $0.begins(with: id) } : [id]
    }
}

extension Text {
    fileprivate func begins(with start: Text) -> Bool { string.utf8.starts(with: start.string.utf8) }
}
