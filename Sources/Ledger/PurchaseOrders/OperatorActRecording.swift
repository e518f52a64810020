public import Domain
import GRDB

extension Ledger {
    /// Records an operator's changes to the book in one transaction, at a time in RFC 3339 and UTC.
    public func record(_ changes: PurchaseOrderChanges, at time: String) throws(LedgerError) {
        try write { database in
            for order in changes.orders { try PurchaseOrderRows.write(order, in: database) }
            try ContactRows.write(changes, in: database)
            for event in changes.events {
                try PurchaseOrderRows.write(event, .moment(time), in: database)
            }
        }
    }
}
