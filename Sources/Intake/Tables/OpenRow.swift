import Domain

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
        // A number's key is without the white space at its ends.
        return OpenKey(
            file.keyColumns.map { column in
                (column.content == .orderNumber ? self[column].trimmed : self[column], mayBeCut(column))
            }
        )
    }

    /// The ids that a cell may mean: the one in it, or all those that begin like it where it may be cut.
    func meant(by column: Column, among ids: @autoclosure () -> [Text]) -> [Text] {
        let id = self[column]
        return mayBeCut(column) ? ids().filter { $0.begins(with: id) } : [id]
    }
}
