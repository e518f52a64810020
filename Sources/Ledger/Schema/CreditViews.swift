extension Schema {
    /// The views of what was billed, with credit notes.
    static let viewsWithCredits = [
        "DROP VIEW v_invoice", "DROP VIEW issued_invoice", "DROP VIEW v_invoice_tax", "DROP VIEW v_charge", issuedView,
        invoicesView, creditNoteView, taxView, chargesView,
    ]

    /// What a number begins with: an invoice's, or a credit note's.
    private static let prefix = """
        CASE WHEN invoice.id < \(InvoiceRow.firstCreditNote) THEN number_prefix.prefix ELSE credit_note_prefix.prefix END
        """

    private static let prefixes = """
        LEFT JOIN number_prefix ON number_prefix.day = invoice.day
            LEFT JOIN credit_note_prefix ON credit_note_prefix.day = invoice.day
        """

    private static func digits(_ id: String) -> String {
        "printf('-%04d-%08d', \(id) / 10000000000 % 10000, \(id) % 10000000000)"
    }

    private static let issuedView = """
        CREATE VIEW issued_invoice AS SELECT
            invoice.id AS id,
            invoice.day AS day,
            first_charge,
            charges,
            row_sum,
            taxes,
            sheet.body AS body,
            \(prefix) || \(digits("invoice.id")) AS number,
            \(prefix) AS prefix,
            invoice.id / 10000000000 % 10000 AS year,
            invoice.id % 10000000000 AS sequence,
            date(invoice.day * 86400, 'unixepoch') AS business_date,
            (SELECT body FROM shared_text WHERE shared_text.id = invoice.kind) AS kind,
            coalesce(account_id, json_extract(sheet.body, '$.id')) AS account_id,
            buyer,
            date((invoice.day + due_on) * 86400, 'unixepoch') AS due_on,
            (SELECT body FROM shared_text WHERE shared_text.id = invoice.currency) AS currency,
            (SELECT body FROM shared_text WHERE shared_text.id = invoice.format) AS format,
            net,
            tax,
            net + tax AS total,
            invoice.id >= \(InvoiceRow.firstCreditNote) AS is_credit_note,
            date((invoice.day + period_start) * 86400, 'unixepoch') AS period_start,
            date((invoice.day + period_end) * 86400, 'unixepoch') AS period_end
            FROM invoice \(prefixes)
            LEFT JOIN fact_sheet AS sheet ON sheet.id = buyer
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

    private static let taxView = """
        CREATE VIEW v_invoice_tax AS SELECT
            \(prefix) || \(digits("invoice.id")) AS invoice,
            1 AS position,
            json_extract(sheet.body, '$.tax.category') AS category,
            json_extract(sheet.body, '$.tax.rate') AS rate,
            json_extract(sheet.body, '$.tax.exemptionReason') AS reason,
            net AS base,
            tax
            FROM invoice \(prefixes)
            LEFT JOIN fact_sheet AS sheet ON sheet.id = buyer WHERE taxes IS NULL
            UNION ALL SELECT
            \(prefix) || \(digits("invoice.id")),
            part.key + 1,
            json_extract(part.value, '$[0]'),
            json_extract(part.value, '$[1]'),
            json_extract(part.value, '$[2]'),
            json_extract(part.value, '$[3]'),
            json_extract(part.value, '$[4]')
            FROM invoice \(prefixes), json_each(taxes) AS part
        """

    private static let chargesView = """
        CREATE VIEW v_charge AS SELECT
            charge.id AS id,
            subscription_id,
            (SELECT body FROM shared_text WHERE shared_text.id = charge.kind) AS kind,
            ordinal AS instalment,
            coalesce(dimension, '') AS dimension,
            CASE WHEN month IS NULL THEN '' ELSE printf('%04d-%02d', month / 12, month % 12 + 1) END AS month,
            CASE WHEN month IS NULL THEN '' ELSE date(charge.day * 86400, 'unixepoch') END AS billed_on,
            date(charge.day * 86400, 'unixepoch') AS business_date,
            \(prefix) || \(digits("invoice_id")) AS invoice,
            coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id')) AS account_id,
            product,
            date((charge.day + charge_on) * 86400, 'unixepoch') AS charge_on,
            date((charge.day + charge.due_on) * 86400, 'unixepoch') AS due_on,
            (SELECT body FROM shared_text
                WHERE shared_text.id = coalesce(charge.currency, invoice.currency)) AS currency,
            charge.net AS net,
            date((charge.day + coalesce(charge.period_start, invoice.period_start)) * 86400,
                'unixepoch') AS period_start,
            date((charge.day + coalesce(charge.period_end, invoice.period_end)) * 86400, 'unixepoch') AS period_end,
            json_extract(decided.body, '$.rule') AS po_rule,
            po_number,
            json_extract(decided.body, '$.requested.source') AS po_source,
            json_extract(decided.body, '$.requested.changeRequest') AS po_change_request,
            json_extract(decided.body, '$.purchaser') AS po_purchaser,
            CASE json_type(decided.body, '$.payer.account')
                WHEN 'null' THEN coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id'))
                ELSE json_extract(decided.body, '$.payer.account') END AS po_payer,
            json_extract(decided.body, '$.payer.organization') AS po_organization,
            json_extract(decided.body, '$.payer.purchaseOrderIntegration') AS po_integration,
            json_extract(decided.body, '$.found') AS po_found,
            replace(replace(replace(replace(facts.body,
                '"account":null',
                '"account":"' || coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id')) || '"'),
                '"payment":null', '"payment":"' || coalesce(po_number, '') || '"'),
                '"procurement":null', '"procurement":"' || coalesce(po_number, '') || '"'),
                '"subscription":null', '"subscription":"' || coalesce(po_number, '') || '"') AS number_facts,
            coalesce((SELECT number FROM amendment WHERE amendment.charge = charge.id), 0) AS correction,
            usage_count,
            CASE typeof(usage_first) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_first, 'unixepoch')
                ELSE usage_first END AS usage_first,
            CASE typeof(usage_last) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_last, 'unixepoch')
                ELSE usage_last END AS usage_last
            FROM charge LEFT JOIN invoice ON invoice.id = invoice_id
            \(prefixes)
            LEFT JOIN fact_sheet AS sheet ON sheet.id = invoice.buyer
            LEFT JOIN shared_text AS decided ON decided.id = decision
            LEFT JOIN shared_text AS facts ON facts.id = charge.facts
        """
}
