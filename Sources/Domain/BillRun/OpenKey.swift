/// What is known of the key of a row that may be cut within it: the row may be the one of several keys.
public struct OpenKey: Sendable {
    /// By the key's columns: what the cell begins with, and whether it goes on.
    private let cells: [(start: Text, isCut: Bool)]

    /// A key by its cells.
    public init(_ cells: [(start: Text, isCut: Bool)]) {
        self.cells = cells
    }

    /// Whether the row may be the one of a key.
    public func mayBe(_ key: [Text]) -> Bool {
        zip(cells, key).allSatisfy { cell, text in cell.isCut ? text.begins(with: cell.start) : text == cell.start }
    }
}

extension Text {
    /// Whether a text begins with the bytes of another one.
    public func begins(with start: Text) -> Bool { string.utf8.starts(with: start.string.utf8) }
}
