import Domain
import System

/// Reads the rows after a file's header.
enum RowReader {
    /// The first place where a file is not CSV; nil: it is one.
    static func firstError(of file: SourceFile) -> CSVError? {
        var cells = RowCells()
        var scanner = file.scanner
        do {
            try file.contents.withBytes { bytes throws(CSVError) in
                while try scanner.next(in: bytes, into: &cells) {}
            }
            return nil
        } catch {
            return error
        }
    }

    /// A row that was read before, so that its quotes are whole.
    static func again(_ file: SourceFile, at offset: Int, line: UInt32) -> (range: Range<Int>, cells: RowCells) {
        var cells = RowCells()
        var scanner = CSVScanner(position: offset, line: line)
        file.contents.withBytes { bytes in _ = try? scanner.next(in: bytes, into: &cells) }
        return (scanner.row, cells)
    }
}
