public import Domain

extension InvoiceList {
    /// The columns of the list as CSV.
    public static let columns = [
        PublishedColumn("invoice_number", .text, "The number of the invoice or credit note."),
        PublishedColumn("revision", .number, "1, until it is issued again."),
        PublishedColumn("business_date", .date, "The night that issued it, which is its issue date."),
        PublishedColumn("payment_due_on", .date, "Until when it is to be paid."),
        PublishedColumn("kind", .word(of: InvoiceKind.self), "Whether it is for contract charges or for usage."),
        PublishedColumn("account_id", .id, "The buyer."),
        PublishedColumn("subscription_ids", .text, "What it bills, with spaces between; a contract invoice bills one."),
        PublishedColumn("currency", .currency, "The currency of the amounts."),
        PublishedColumn("net", .decimal, "Before tax; of a credit note below zero."),
        PublishedColumn("tax", .decimal, "The tax; of a credit note not above zero."),
        PublishedColumn("total", .decimal, "Both."),
        PublishedColumn("number_on_invoice", .yesOrNo, "Whether it carries a PO number."),
        PublishedColumn("purchase_order_number", .text, "The number on it. Empty: there is none."),
        PublishedColumn(
            "requested_number",
            .text,
            "A number that was asked for and is not on it. Empty: there is none."
        ),
        PublishedColumn(
            "rule",
            .word(of: PurchaseOrderRule.self),
            "The rule that decided; of a credit note that of its invoice."
        ),
        PublishedColumn("payer_account_id", .id, "Who paid on the business date. Empty: no one was asked."),
        PublishedColumn("document_type", .word(of: DocumentType.self), "What it is."),
        PublishedColumn(
            "credited_invoice_number",
            .text,
            "The invoice that a credit note credits. Empty: it is an invoice."
        ),
        PublishedColumn(
            "credited_net",
            .decimal,
            "What credit notes gave back of the invoice by now, before tax. Empty: nothing."
        ),
        PublishedColumn("credited_tax", .decimal, "The tax on it. Empty: nothing."),
        PublishedColumn("credited_total", .decimal, "Both. Empty: nothing."),
    ]

    /// A column that is there where an invoice has a line.
    public static let lineColumn = PublishedColumn(
        "purchase_order_line",
        .text,
        "The line of the buyer's PO on it. The column is absent where no row has one."
    )

    /// Columns that are there where a receiver answered one of them.
    public static let answerColumns = [
        PublishedColumn(
            "answer_status",
            .word(of: AnswerStatus.self),
            "What the receiver says of it by now. Empty: nothing. Absent, like the next four, where no row has one."
        ),
        PublishedColumn("answered_at", .text, "When it was said, RFC 3339 in UTC."),
        PublishedColumn("answer_reason", .text, "Why: codes, then texts for people."),
        PublishedColumn(
            "answer_waiting",
            .yesOrNo,
            "Whether it is refused, and was not issued again, credited or corrected since."
        ),
        PublishedColumn(
            "answer_command",
            .text,
            "The command that settles a refusal that waits, with FILE, OUTPUT, TEXT and AMOUNT for what is to be filled in."
        ),
    ]

    /// Columns that are there where an invoice states its tax in another currency, too.
    public static let taxColumns = [
        PublishedColumn(
            "accounting_tax",
            .decimal,
            "The tax in the tax currency. Absent, like the next three, where no row has one."
        ),
        PublishedColumn("tax_currency", .currency, "The currency in which the seller accounts for tax."),
        PublishedColumn("exchange_rate", .decimal, "What one unit of the currency is worth in the tax currency."),
        PublishedColumn("rate_valid_on", .date, "From which day on the rate is valid."),
    ]
}
