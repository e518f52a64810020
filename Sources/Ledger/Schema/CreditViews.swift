import Domain

extension Schema {
    /// The views of what was billed, with credit notes: those of the migrations before, whose numbers are now of two series.
    static let viewsWithCredits = [
        "DROP VIEW v_invoice", "DROP VIEW issued_invoice", "DROP VIEW v_invoice_tax", "DROP VIEW v_charge",
        withCredits(
            issuedInvoiceView
                .replacing("    prefix,\n", with: "    \(prefix) AS prefix,\n")
                .replacing("invoice.id / 10000000000 AS year", with: "invoice.id / 10000000000 % 10000 AS year")
                .replacing(
                    "net + tax AS total,",
                    with: "net + tax AS total, invoice.id >= \(InvoiceRow.firstCreditNote) AS is_credit_note,"
                )
        ),
        invoicesView, creditNoteView, withCredits(invoiceTaxView),
        withCredits(
            chargeView(hasLines: true)
                .replacing(
                    "    usage_count,\n",
                    with:
                        "    coalesce((SELECT number FROM amendment WHERE amendment.charge = charge.id), 0) AS correction,\n"
                        + "    usage_count,\n"
                )
        ),
        "DROP VIEW v_document", documentView,
    ]

    /// A view whose numbers are those of invoices or of credit notes.
    private static func withCredits(_ view: String) -> String {
        var view = view
        for id in ["invoice.id", "invoice_id"] {
            view = view.replacing(
                "prefix || printf('-%04d-%08d', \(id) / 10000000000, \(id) % 10000000000)",
                with: "\(prefix) || printf('-%04d-%08d', \(id) / 10000000000 % 10000, \(id) % 10000000000)"
            )
        }
        let join = "LEFT JOIN number_prefix ON number_prefix.day = invoice.day"
        return view.replacing(
            join,
            with: "\(join) LEFT JOIN credit_note_prefix ON credit_note_prefix.day = invoice.day"
        )
    }

    /// What a number begins with: an invoice's, or a credit note's.
    private static let prefix = """
        CASE WHEN invoice.id < \(InvoiceRow.firstCreditNote) THEN number_prefix.prefix ELSE credit_note_prefix.prefix END
        """

    private static let invoicesView = """
        CREATE VIEW v_invoice AS SELECT number, prefix, year, sequence, business_date, kind, account_id, buyer, due_on,
            currency, format, net, tax, total, period_start, period_end FROM issued_invoice WHERE NOT is_credit_note
        """

    /// Amounts are what is given back, above zero.
    private static let creditNoteView = """
        CREATE VIEW v_credit_note AS SELECT note.number, note.business_date, of.number AS invoice, note.account_id,
            note.currency, -note.net AS net, -note.tax AS tax, -note.total AS total, source, credit_id, line, amount,
            credited_on, reason
            FROM credit_note JOIN issued_invoice AS note ON note.id = credit_note.id
            JOIN issued_invoice AS of ON of.id = invoice_id
        """

    private static let documentView = """
        CREATE VIEW v_document AS
            SELECT night.business_date,
                iif(document.sequence < \(InvoiceNumber.numbersPerYear), night.prefix, night.credit_prefix)
                    || strftime('-%Y-', night.business_date)
                    || printf('%08d', document.sequence % \(InvoiceNumber.numbersPerYear)) AS invoice,
                kind.format, kind.suffix, document.bytes, lower(hex(document.sha256)) AS sha256
            FROM document JOIN night_documents AS night
                ON night.business_date = date(document.business_date * 86400, 'unixepoch')
            JOIN document_kind AS kind ON kind.id = document.kind
        """
}
