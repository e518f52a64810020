import Domain
import GRDB

/// Groups of columns that several tables have.
extension StoredRow {
    /// The columns `payer` and `number`.
    func purchaseOrderKey() throws -> PurchaseOrderKey {
        PurchaseOrderKey(payer: try self["payer"], number: try self["number"])
    }

    /// The columns of a finding that something waits for: `hold_code`, `hold_message`, `hold_file`, `hold_line`, or the
    /// same with another prefix.
    func hold(_ prefix: String) throws -> RecordedHold {
        RecordedHold(
            code: try self["\(prefix)_code"],
            message: try self["\(prefix)_message"],
            file: try self["\(prefix)_file"],
            line: try self["\(prefix)_line"]
        )
    }
}

extension PurchaseOrderKey {
    /// The values of `payer` and `number`.
    var columns: StatementArguments { [payer.string, number.string] }
}

extension NightWriter {
    /// The values of the columns that ``StoredRow/hold(_:)`` reads; NULL where nothing waits.
    func holdColumns(_ hold: Hold?) -> StatementArguments {
        guard let hold else { return [nil, nil, nil, nil] }
        let line = Int64(hold.row.line)
        return [hold.code.string, hold.message.string, night.files[Int(hold.row.file)], line]
    }
}
