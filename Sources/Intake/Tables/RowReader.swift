import Domain

/// Reads the rows after a file's header.
enum RowReader {
    /// All rows with the texts of their known columns.
    static func rows(of file: SourceFile) throws(CSVError) -> [Row] {
        var rows: [Row] = []
        var cells = RowCells()
        var scanner = file.scanner
        let bytes = file.bytes
        while try scanner.next(in: bytes.span, into: &cells) {
            rows.append(Row(file: file, line: scanner.rowLine, range: scanner.row, cells: cells))
        }
        return rows
    }

    /// The first place where a file is no CSV; nil: it is one.
    static func firstError(of file: SourceFile) -> CSVError? {
        var cells = RowCells()
        var scanner = file.scanner
        let bytes = file.bytes
        do {
            while try scanner.next(in: bytes.span, into: &cells) {}
            return nil
        } catch {
            return error
        }
    }
}
