import Domain

extension OutlookReport {
    /// The columns of the outlook as CSV.
    static let columns = [
        PublishedColumn(
            "entry",
            .word(["charges", "held"]),
            "Whether it is to be invoiced, or held until somebody acts."
        ),
        PublishedColumn(
            "month",
            .text,
            "The month, such as 2026-12: of the business dates, or of the due dates of what is held. Empty: it is not known."
        ),
        PublishedColumn("account_id", .id, "The buyer. Empty: it is not known."),
        PublishedColumn(
            "subscription_id",
            .id,
            "The subscription of what is held. Empty: it is not known, or nothing is held."
        ),
        PublishedColumn(
            "kind",
            .word(of: InvoiceKind.self),
            "What will be invoiced; of consumption only what the export has already."
        ),
        PublishedColumn("payer_account_id", .id, "Who pays by then. Empty: no PO number is possible."),
        PublishedColumn("purchase_order_number", .text, "The number that will be on the invoices. Empty: none will."),
        PublishedColumn(
            "requested_number",
            .text,
            "A number that is asked for and will not be on them. Empty: there is none."
        ),
        PublishedColumn("rule", .word(of: PurchaseOrderRule.self), "The rule that decides. Empty: it is held."),
        PublishedColumn("code", .text, "The finding that holds it. Empty: it is not held."),
        PublishedColumn(
            "attention",
            .word(of: ExpectedCharges.Attention.self),
            "What a person should look at before that month. Empty: nothing."
        ),
        PublishedColumn("currency", .currency, "The currency of the amount. Empty: it is not known."),
        PublishedColumn("charges", .number, "How many charges; of what is held, how many contract charges."),
        PublishedColumn("expired_charges", .number, "How many of them find their PO expired. Empty: they are held."),
        PublishedColumn("usage_records", .number, "How many usage records are held. Empty: nothing is held."),
        PublishedColumn("net", .decimal, "What they come to before tax. Empty: it is not known."),
        PublishedColumn("message", .text, "Why it is held. Empty: it is not."),
    ]
}
