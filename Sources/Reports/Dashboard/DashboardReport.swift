public import Domain

/// The pages that were written of a ledger.
public struct DashboardReport: Report {
    /// The folder of the pages, as it was given.
    public let folder: String
    /// The night of which they are a picture; nil: none is closed.
    public let lastClosed: CivilDate?
    public let counts: DashboardSite.Counts
    /// How many files.
    public let files: Int

    /// So many files in a folder.
    public init(folder: String, lastClosed: CivilDate?, counts: DashboardSite.Counts, files: Int) {
        (self.folder, self.lastClosed, self.counts, self.files) = (folder, lastClosed, counts, files)
    }

    public func answer(width: Int) -> Answer {
        let parts = [
            Summary.count(counts.purchaseOrders, "purchase order"), Summary.count(counts.invoices, "invoice"),
            Summary.count(counts.creditNotes, "credit note"),
        ]
        let night = lastClosed.map { "after the night of \($0)" } ?? "no night is closed yet"
        return .text("\(DisplayText.text(folder))/index.html: \(parts.joined(separator: ", ")), \(night)")
    }

    public var json: any Encodable { DashboardDocument(self) }
}
