public import Domain
import GRDB

extension Ledger {
    /// How much of a kept file is passed at a time.
    private static let pieceBytes = 1 << 18

    /// Whether the lists of a night's review are among its kept files where they have rows: an early version kept none.
    public func keepsReview(of date: CivilDate) throws(LedgerError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM night_manifest WHERE business_date = ?1) OR EXISTS (
                        SELECT 1 FROM night_file WHERE business_date = ?1 AND path IN (?2, ?3))
                    """,
                arguments: [date.description, PurchaseOrderReview.refusedFile, PurchaseOrderReview.createdFile]
            ) ?? false
        }
    }

    /// Passes a file that is kept of a night, piece by piece; nothing where the night has no such file.
    public func forEachPiece(
        ofKept name: String,
        on date: CivilDate,
        _ body: (ArraySlice<UInt8>) -> Void
    ) throws(LedgerError) {
        try read { database in
            let row = try Int64.fetchOne(
                database,
                sql: "SELECT rowid FROM night_file WHERE business_date = ? AND path = ?",
                arguments: [date.description, name]
            )
            guard let row else { return }
            // What is read once would fill the memory that is kept for what is read again.
            try database.execute(sql: "PRAGMA cache_size = -2048")
            defer { try? database.execute(sql: Self.cacheSize) }
            let bytes = try StoredBytes(of: "body", in: "night_file", row: row, database)
            var buffer = [UInt8](repeating: 0, count: Self.pieceBytes)
            while case let count = try bytes.read(into: &buffer), count > 0 { body(buffer[..<count]) }
        }
    }
}
