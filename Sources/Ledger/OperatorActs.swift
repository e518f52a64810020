public import Domain
import GRDB

extension Ledger {
    /// Opens a ledger that is there already for an operator's act, and holds its lock.
    public static func openExisting(_ path: String) throws(LedgerError) -> Ledger {
        guard LedgerLock.fileExists(path) else { throw .missing(path: path) }
        return try open(path)
    }

    /// Records in one transaction what an operator did to the book, at a time in RFC 3339 and UTC.
    public func record(_ changes: PurchaseOrderChanges, at time: Text) throws(LedgerError) {
        try write { database in
            for order in changes.orders { try PurchaseOrderRows.write(order, in: database) }
            try ContactRows.write(changes, in: database)
            for event in changes.events {
                try PurchaseOrderRows.write(event, businessDate: nil, recordedAt: time.string, in: database)
            }
        }
    }
}
