public import Domain
import System

/// The rejected rows of one input file, to be corrected and fed in again; of one that was it says so. They are read from the input when somebody asks.
public struct RejectFile {
    private let rows: RowsWithRemarks

    init(_ rows: RowsWithRemarks) {
        self.rows = rows
    }

    /// The name of the input file; of one in a folder with a point for the slash.
    public var name: String { rows.file.name.replacing("/", with: ".") }

    /// The input's own columns byte for byte, each with the comma before it.
    public var columns: [UInt8] { rows.file.ownCells(of: rows.file.headerRow, line: 1) }

    /// Gives each row, in the order of the lines.
    public func forEachRow(_ body: (RejectedRow) throws -> Void) rethrows {
        let file = rows.file
        for place in 0..<rows.count {
            let row = rows.row(place)
            guard let fault = row.rejection else { continue }
            let id = file.table.subscriptionColumn.map { row[$0] }
            let record = file.table == .usage ? row[UsageColumn.id] : nil
            try body(
                RejectedRow(
                    line: Int(row.reference.line),
                    code: fault.code.rawValue,
                    message: fault.message(of: row),
                    hint: fault.hint(in: file),
                    subscription: id.flatMap { $0.isEmpty ? nil : $0 },
                    record: record.flatMap { $0.isEmpty ? nil : $0 },
                    cells: file.ownCells(of: row.range, line: row.reference.line)
                )
            )
        }
    }
}
