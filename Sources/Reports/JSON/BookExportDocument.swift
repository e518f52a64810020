import Domain

/// What `po export --json` says.
struct BookExportDocument: Codable, Sendable {
    /// The folder of the two files, as it was given.
    var folder: String
    /// The date for which states are shown.
    var stateOn: String
    /// How many POs `purchase-orders.csv` lists.
    var purchaseOrders: Int
    /// How many line items `purchase-order-lines.csv` lists.
    var lineItems: Int

    init(_ report: BookExportReport) {
        (folder, stateOn) = (report.folder, report.asOf.date.description)
        (purchaseOrders, lineItems) = (report.purchaseOrders, report.lineItems)
    }
}

extension BookExportReport {
    public var json: any Encodable { BookExportDocument(self) }
}
