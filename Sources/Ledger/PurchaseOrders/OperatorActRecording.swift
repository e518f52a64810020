public import Domain
import GRDB

extension Ledger {
    /// Records an operator's changes to the book in one transaction, at a time in RFC 3339 and UTC.
    public func record(_ changes: PurchaseOrderChanges, at time: String) throws(LedgerError) {
        try write { database in
            var book = try BookWriter(database, totals)
            try book.write(changes, at: time)
        }
    }
}
