public import Domain

/// A night's review as CSV, published beside the invoices. RFC 4180 in UTF-8, lines end with LF; see `CSVText` for cells that
/// a spreadsheet would take for a formula.
public enum PurchaseOrderReviewCSV {
    /// The columns of an invoice that went without its number.
    public static let refusedColumns = [
        PublishedColumn("invoice_number", .text, "The invoice."),
        PublishedColumn("account_id", .id, "The buyer."),
        PublishedColumn("subscription_id", .id, "The subscription that it bills."),
        PublishedColumn("payer_account_id", .id, "Who pays."),
        PublishedColumn("requested_number", .text, "The number that was asked for."),
        PublishedColumn(
            "rule",
            .word(of: PurchaseOrderRule.self),
            "The rule that kept it off; `nightbill explain` tells why."
        ),
    ]
    /// The columns of a PO that came into the book.
    public static let createdColumns = [
        PublishedColumn("payer_account_id", .id, "Who pays."),
        PublishedColumn("purchase_order_number", .text, "The number."),
        PublishedColumn(
            "created_by",
            .word(of: PurchaseOrderCreator.self),
            "`marketplace` where a charge created it, `import` where the export did."
        ),
        PublishedColumn(
            "resembles",
            .text,
            "Numbers of the payer that a person would take for this one, the first ten, with ` | ` between them. Empty: none."
        ),
        PublishedColumn(
            "doubt",
            .word(of: NumberDoubt.self),
            "What makes the number doubtful by itself: a spreadsheet rounded it or made a date of it, it is several, stands for none, "
                + "cannot be read, has lost letters, or has a character that cannot be seen. Empty: nothing."
        ),
    ]

    /// What a night publishes: a file of each kind that has rows.
    public static func files(
        refused: [RefusedNumber],
        created: some RandomAccessCollection<CreatedOrder>
    ) -> [NamedFile] {
        var files: [NamedFile] = []
        if !refused.isEmpty {
            files.append(NamedFile(name: PurchaseOrderReview.refusedFile, bytes: bytes(refusedColumns, refused, row)))
        }
        if !created.isEmpty {
            files.append(NamedFile(name: PurchaseOrderReview.createdFile, bytes: bytes(createdColumns, created, row)))
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
            created.resembles.map(\.string).joined(separator: separator), created.doubt?.rawValue ?? "",
        ]
    }

    /// Between the numbers of one cell.
    private static let separator = " | "

    /// The numbers of a cell.
    static func resembles(_ cell: String) -> [Text] {
        cell.isEmpty ? [] : ReviewLines.originals(cell)[0].split(separator: separator).map { Text(String($0)) }
    }

    /// A row at a time: there may be as many as invoices.
    private static func bytes<Value>(
        _ columns: [PublishedColumn],
        _ values: some Sequence<Value>,
        _ row: (Value) -> [String]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        CSVText.append(spreadsheetRow: columns.map(\.name), to: &bytes)
        for value in values { CSVText.append(spreadsheetRow: row(value), to: &bytes) }
        return bytes
    }
}
