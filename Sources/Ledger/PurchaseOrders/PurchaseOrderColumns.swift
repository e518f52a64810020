public import Domain

extension PurchaseOrderCSV {
    /// The columns of a PO.
    public static let orderColumns = [
        PublishedColumn("payer_account_id", .id, "Who pays: the account whose PO it is."),
        PublishedColumn("purchase_order_number", .text, "The number."),
        PublishedColumn(
            "state",
            .word(of: PurchaseOrderState.self),
            "How it stands after the night; of `po export` on the date asked for."
        ),
        PublishedColumn("suspended", .yesOrNo, "Whether its number stays off invoices."),
        PublishedColumn(
            "declared_expired",
            .yesOrNo,
            "Whether an administrator said that it is expired, whatever its dates say."
        ),
        PublishedColumn("effective_on", .date, "For information only. Empty: it was not given."),
        PublishedColumn("expires_on", .date, "It expires after the last day of this date's month. Empty: never."),
        PublishedColumn("last_day", .date, "The last day on which it is not expired by date. Empty: there is none."),
        PublishedColumn("description", .text, "What an administrator wrote. Empty: nothing."),
        PublishedColumn(
            "created_by",
            .word(of: PurchaseOrderCreator.self),
            "Who brought it into the book: a row of the export, a charge, or a person at the command line."
        ),
        PublishedColumn("first_seen_on", .date, "The night, or the day of the operator's act, that first saw it."),
        PublishedColumn("contacts", .number, "How many people get a notice before it expires."),
        PublishedColumn("line_items", .number, "How many line items it has."),
    ]

    /// The columns of a line item.
    public static let lineItemColumns = [
        PublishedColumn("payer_account_id", .id, "Who pays."),
        PublishedColumn("purchase_order_number", .text, "The PO that the line item is in."),
        PublishedColumn("line_item", .number, "Its number within the PO, from 1; never given twice."),
        PublishedColumn("subscription_id", .id, "The subscription."),
        PublishedColumn("account_id", .id, "The account that bought."),
        PublishedColumn("product_id", .id, "The product."),
        PublishedColumn("product_title", .text, "The product's title."),
        PublishedColumn(
            "charge",
            .word(of: ChargeCode.self),
            "The kind of charge. An `opening` has the amount zero and no invoice: it is the start of a schedule."
        ),
        PublishedColumn(
            "instalment",
            .number,
            "The number of an instalment, from 1, or of the one that a correction is for. Empty: another charge."
        ),
        PublishedColumn("starts_on", .date, "The first day of the period of service."),
        PublishedColumn("ends_on", .date, "Its last day."),
        PublishedColumn("quantity", .decimal, "The quantity."),
        PublishedColumn("amount", .decimal, "Before tax; what a credit note gives back is below zero."),
        PublishedColumn("tax", .decimal, "The tax on it."),
        PublishedColumn("currency", .currency, "The currency of both."),
        PublishedColumn("posted_on", .date, "The night that posted it."),
        PublishedColumn("invoice_number", .text, "The invoice or credit note. Empty: an opening has none."),
        PublishedColumn(
            "number_on_invoice",
            .yesOrNo,
            "Whether the invoice shows the PO's number. Empty: there is none."
        ),
        PublishedColumn("balance_tracking", .word([balanceTracking]), "Nothing is added up against a limit."),
    ]

    /// The last column, which a file has where a line item has a line: so nothing else of a file changes.
    public static let lineColumn = PublishedColumn(
        "purchase_order_line",
        .text,
        "The line of the buyer's PO that came with the number. The column is absent where no row has one."
    )
}
