import Domain

/// Where a row is, so that it can be read again when somebody asks.
struct RowPlace {
    let file: SourceFile
    /// Where the row begins in the file.
    let offset: UInt32
    let line: UInt32

    /// The row, read again.
    var row: Row {
        let again = RowReader.again(file, at: Int(offset), line: line)
        return Row(file: file, line: line, range: again.range, cells: again.cells)
    }

    var reference: RowReference { RowReference(file: file.index, line: line) }

    /// Where the row is, for a message.
    var text: String { "\(DisplayText.text(file.name)):\(line)" }
}
