import Domain
import Ledger

/// The PO book that was written as two CSV files.
public struct BookExportReport: Report {
    /// The folder of the files, as it was given.
    public let folder: String
    let asOf: StateDate
    let purchaseOrders: Int
    let lineItems: Int

    /// A book with so many POs and line items, written into a folder.
    public init(folder: String, asOf: StateDate, purchaseOrders: Int, lineItems: Int) {
        (self.folder, self.asOf, self.purchaseOrders, self.lineItems) = (folder, asOf, purchaseOrders, lineItems)
    }

    public var notices: [String] { asOf.notices }

    public func answer(width: Int) -> Answer {
        let orders = Summary.count(purchaseOrders, "purchase order")
        let items = Summary.count(lineItems, "line item")
        let place = DisplayText.text(folder)
        return .text(
            """
            \(place)/\(PurchaseOrderCSV.ordersFile): \(orders), states \(asOf.words)
            \(place)/\(PurchaseOrderCSV.lineItemsFile): \(items)
            """
        )
    }
}
