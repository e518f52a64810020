import Domain

/// What `dashboard --json` says.
struct DashboardDocument: Codable, Sendable {
    /// The folder of the pages, as it was given.
    var folder: String
    /// The night of which they are a picture; absent: none is closed.
    var lastClosed: String?
    /// How many POs have a page.
    var purchaseOrders: Int
    /// How many invoices and credit notes are on pages.
    var invoices: Int
    var creditNotes: Int
    /// How many files the folder has.
    var files: Int

    init(_ report: DashboardReport) {
        (folder, lastClosed, files) = (report.folder, report.lastClosed?.description, report.files)
        (purchaseOrders, invoices) = (report.counts.purchaseOrders, report.counts.invoices)
        creditNotes = report.counts.creditNotes
    }
}
