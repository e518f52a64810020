/// A night's journal as CSV.
public enum JournalRows {
    /// Its columns.
    public static let columns = [
        PublishedColumn("business_date", .date, "The night, which is the issue date."),
        PublishedColumn("invoice_number", .text, "The number of the invoice or credit note."),
        PublishedColumn("document_type", .word(of: DocumentType.self), "What it is."),
        PublishedColumn("line", .number, "The place of the line in the document's entry, from 1."),
        PublishedColumn("posting", .word(of: JournalPosting.self), "What the line posts."),
        PublishedColumn("account_code", .text, "The account of the seller's bookkeeping, from the settings."),
        PublishedColumn("debit", .decimal, "The amount, above zero. Empty: it is a credit."),
        PublishedColumn("credit", .decimal, "The amount, above zero. Empty: it is a debit."),
        PublishedColumn("currency", .currency, "The currency of the amounts."),
        PublishedColumn("account_id", .id, "The buyer."),
        PublishedColumn("payer_account_id", .id, "Who pays on the business date. Empty: no one was asked."),
        PublishedColumn(
            "purchase_order_number",
            .text,
            "The PO number on the document as it was issued. Empty: there is none."
        ),
        PublishedColumn("revenue", .word(of: RevenueKind.self), "What revenue is from. Empty: the line posts none."),
        PublishedColumn(
            "tax_category",
            .word(of: TaxCategory.self),
            "How revenue is taxed, or which tax it is. Empty: the line posts the receivable."
        ),
        PublishedColumn("tax_rate", .decimal, "The rate in per cent. Empty: the line posts the receivable."),
        PublishedColumn("payment_due_on", .date, "Until when the document is to be paid."),
        PublishedColumn("credited_invoice_number", .text, "What a credit note credits. Empty: it is an invoice."),
        PublishedColumn(
            "accounting_tax",
            .decimal,
            "On the receivable: the document's tax in the tax currency, not below zero. Empty: the document states none."
        ),
        PublishedColumn("tax_currency", .currency, "The currency of that tax. Empty: as before."),
        PublishedColumn(
            "description",
            .text,
            "For people: the buyer's name, the product of the first line, or the tax."
        ),
    ]

    /// The header, with its line end.
    public static var header: [UInt8] { SpreadsheetRows(header: columns.map(\.name)).bytes }

    /// Appends the lines of a document's entry.
    public static func append(_ issued: IssuedInvoice, _ entry: JournalEntry, to rows: inout SpreadsheetRows) {
        let invoice = issued.invoice
        let places = invoice.currency.invoiceDigits
        func amount(_ units: Int128) -> String {
            units == 0 ? "" : PlainDecimal.plain(units, decimalPlaces: places)
        }
        for (place, line) in entry.lines.enumerated() {
            rows.add(invoice.businessDate)
            rows.add(issued.number.description)
            rows.add(issued.documentType.rawValue)
            rows.add(place + 1)
            rows.add(line.posting.rawValue)
            rows.add(line.accountCode.string)
            rows.add(amount(line.debit))
            rows.add(amount(line.credit))
            rows.add(invoice.currency.code)
            rows.add(invoice.buyer.id.string)
            rows.add(issued.purchaseOrderDecision.payer?.account.string ?? "")
            rows.add(issued.purchaseOrderNumber?.string ?? "")
            rows.add(line.revenue?.rawValue ?? "")
            rows.add(line.treatment?.category.rawValue ?? "")
            rows.add(line.treatment?.rate.description ?? "")
            rows.add(invoice.paymentDueOn)
            rows.add(issued.precedingInvoice?.number.description ?? "")
            let accountingTax = line.posting == .receivable ? invoice.accountingTax : nil
            rows.add(accountingTax?.amount.magnitude.description ?? "")
            rows.add(accountingTax?.amount.currency.code ?? "")
            rows.add(description(line, invoice))
            rows.endRow()
        }
    }

    private static func description(_ line: JournalLine, _ invoice: Invoice) -> String {
        switch line.posting {
        case .receivable: invoice.buyer.name.string
        case .revenue:
            invoice.lines.first { RevenueKind($0, of: invoice.kind) == line.revenue && $0.tax == line.treatment }?
                .product.title.string ?? ""
        case .tax: line.treatment.map { "\($0.category.rawValue) \($0.rate) %" } ?? ""
        }
    }
}
