import Domain

/// What `po activate`, `po suspend`, `po expire` and `po contact` say with `--json`.
struct PurchaseOrderActDocument: Codable, Sendable {
    var payerAccountId: String
    var purchaseOrderNumber: String
    /// Whether anything changed; false where it was so already.
    var changed: Bool
    /// What became of the PO, for a person.
    var message: String

    init(_ report: PurchaseOrderActReport) {
        payerAccountId = report.key.payer.string
        purchaseOrderNumber = report.key.number.string
        changed = report.isChanged
        message = report.words
    }
}

extension PurchaseOrderActReport {
    public var json: any Encodable { PurchaseOrderActDocument(self) }
}
