public import Domain
import Ledger
import Publishing
public import Reports
import System

/// Writes the whole PO book as the two CSV files of which a night publishes what it touched. They are written row by row,
/// whatever the size of the book.
public struct ExportPurchaseOrders: Operation {
    public var ledger: String
    /// The folder of the two files, made where it does not exist; files of these names are replaced.
    public var output: String
    /// The date for which states are shown; nil: the last business date closed.
    public var date: CivilDate?

    /// The book of a ledger, to be written into a folder.
    public init(ledger: String, output: String, on date: CivilDate? = nil) {
        (self.ledger, self.output, self.date) = (ledger, output, date)
    }

    public func perform() throws -> BookExportReport {
        guard !output.isEmpty else { throw CommandFailure(.usage, "--output is empty; it needs the path of a folder") }
        let ledger = try Ledger.reading(ledger)
        let asOf = try UnknownPurchaseOrder.stateDate(date, ledger)
        let names = [PurchaseOrderCSV.ordersFile, PurchaseOrderCSV.lineItemsFile]
        return try OutputFolder.writing {
            let folder = try Directory.make(output, mode: 0o750)
            let staged = names.map { OutputFolder.unfinished($0) }
            for name in staged { try folder.removeFile(name) }
            let orders = try folder.create(staged[0])
            let lineItems = try folder.create(staged[1])
            let counts = try ledger.exportBook(on: asOf.date) { piece in
                try orders.write(piece.span)
            } lineItems: { piece in
                try lineItems.write(piece.span)
            }
            try orders.finish()
            try lineItems.finish()
            for (name, unfinished) in zip(names, staged) { try folder.rename(unfinished, to: name) }
            try folder.flush()
            return BookExportReport(
                folder: output,
                asOf: asOf,
                purchaseOrders: counts.purchaseOrders,
                lineItems: counts.lineItems
            )
        }
    }
}
