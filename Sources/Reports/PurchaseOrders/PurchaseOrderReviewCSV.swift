public import Domain

/// A night's review as CSV, published beside the invoices. RFC 4180 in UTF-8, lines end with LF; see `CSVText` for cells that
/// a spreadsheet would take for a formula.
public enum PurchaseOrderReviewCSV {
    static let refusedColumns = [
        "invoice_number", "account_id", "subscription_id", "payer_account_id", "requested_number", "rule",
    ]
    static let createdColumns = ["payer_account_id", "purchase_order_number", "created_by", "resembles", "doubt"]

    /// What a night publishes: a file of each kind that has rows.
    public static func files(_ review: PurchaseOrderReview) -> [NamedFile] {
        var files: [NamedFile] = []
        if !review.refused.isEmpty {
            files.append(
                NamedFile(name: PurchaseOrderReview.refusedFile, bytes: bytes(refusedColumns, review.refused.map(row)))
            )
        }
        if !review.created.isEmpty {
            files.append(
                NamedFile(
                    name: PurchaseOrderReview.createdFile,
                    bytes: bytes(createdColumns, review.created.map(row))
                )
            )
        }
        return files
    }

    private static func row(_ refused: RefusedNumber) -> [String] {
        [
            refused.invoice.string, refused.account.string, refused.subscription.string, refused.payer?.string ?? "",
            refused.number.string, refused.rule.rawValue,
        ]
    }

    /// A row for each PO; the numbers that its own looks like have ` | ` between them.
    private static func row(_ created: CreatedOrder) -> [String] {
        [
            created.key.payer.string, created.key.number.string, created.createdBy.rawValue,
            created.resembles.map(\.string).joined(separator: " | "), created.doubt?.rawValue ?? "",
        ]
    }

    private static func bytes(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
        ([columns] + rows).reduce(into: []) { CSVText.append(spreadsheetRow: $1, to: &$0) }
    }
}
