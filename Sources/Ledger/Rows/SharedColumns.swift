import Domain
import GRDB

/// Groups of columns that several tables have.
extension StoredRow {
    /// The columns of a hold: `hold_code`, `hold_message`, `hold_file`, `hold_line`, or the same with another prefix.
    func hold(_ prefix: String) throws -> RecordedHold {
        RecordedHold(
            code: try self["\(prefix)_code"],
            message: try self["\(prefix)_message"],
            file: try self["\(prefix)_file"],
            line: try self["\(prefix)_line"]
        )
    }
}

/// The values of the columns that ``StoredRow/hold(_:)`` reads; NULL where nothing is held.
struct HoldColumns {
    let code: String?
    let message: String?
    let file: String?
    let line: Int64?

    /// The columns of a hold; `files` are the names for the index in its row reference.
    init(_ hold: Hold?, files: [String]) {
        code = hold?.code.string
        message = hold?.message.string
        file = hold.map { files[Int($0.row.file)] }
        line = hold.map { Int64($0.row.line) }
    }
}
