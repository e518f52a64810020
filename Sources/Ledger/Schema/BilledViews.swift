extension Schema {
    /// What was billed, as text: `v_…` has the columns that the table of that name had before its rows became compact.
    /// Only functions that SQLite itself has.
    static let billedViews = [
        issuedInvoiceView, invoiceView, invoiceTaxView, chargeView(hasLines: false), chargeLineView, usageView,
        sheetView,
    ]

    /// The invoices as text, with their keys and the facts of their buyers.
    static let issuedInvoiceView = """
        CREATE VIEW issued_invoice AS SELECT
            invoice.id AS id,
            invoice.day AS day,
            first_charge,
            charges,
            row_sum,
            taxes,
            sheet.body AS body,
            prefix || printf('-%04d-%08d', invoice.id / 10000000000, invoice.id % 10000000000) AS number,
            prefix,
            invoice.id / 10000000000 AS year,
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
            date((invoice.day + period_start) * 86400, 'unixepoch') AS period_start,
            date((invoice.day + period_end) * 86400, 'unixepoch') AS period_end
            FROM invoice LEFT JOIN number_prefix ON number_prefix.day = invoice.day
            LEFT JOIN fact_sheet AS sheet ON sheet.id = buyer
        """

    private static let invoiceView = """
        CREATE VIEW v_invoice AS SELECT number, prefix, year, sequence, business_date, kind, account_id, buyer, due_on,
            currency, format, net, tax, total, period_start, period_end FROM issued_invoice
        """

    static let invoiceTaxView = """
        CREATE VIEW v_invoice_tax AS SELECT
            prefix || printf('-%04d-%08d', invoice.id / 10000000000, invoice.id % 10000000000) AS invoice,
            1 AS position,
            json_extract(sheet.body, '$.tax.category') AS category,
            json_extract(sheet.body, '$.tax.rate') AS rate,
            json_extract(sheet.body, '$.tax.exemptionReason') AS reason,
            net AS base,
            tax
            FROM invoice LEFT JOIN number_prefix ON number_prefix.day = invoice.day
            LEFT JOIN fact_sheet AS sheet ON sheet.id = buyer WHERE taxes IS NULL
            UNION ALL SELECT
            prefix || printf('-%04d-%08d', invoice.id / 10000000000, invoice.id % 10000000000),
            part.key + 1,
            json_extract(part.value, '$[0]'),
            json_extract(part.value, '$[1]'),
            json_extract(part.value, '$[2]'),
            json_extract(part.value, '$[3]'),
            json_extract(part.value, '$[4]')
            FROM invoice LEFT JOIN number_prefix ON number_prefix.day = invoice.day, json_each(taxes) AS part
        """

    /// `hasLines`: whether a charge has the line of the buyer's PO, and a number may be withdrawn, as since migration 14.
    static func chargeView(hasLines: Bool) -> String {
        """
        CREATE VIEW v_charge AS SELECT
            charge.id AS id,
            subscription_id,
            (SELECT body FROM shared_text WHERE shared_text.id = charge.kind) AS kind,
            ordinal AS instalment,
            coalesce(dimension, '') AS dimension,
            CASE WHEN month IS NULL THEN '' ELSE printf('%04d-%02d', month / 12, month % 12 + 1) END AS month,
            CASE WHEN month IS NULL THEN '' ELSE date(charge.day * 86400, 'unixepoch') END AS billed_on,
            date(charge.day * 86400, 'unixepoch') AS business_date,
            prefix || printf('-%04d-%08d', invoice_id / 10000000000, invoice_id % 10000000000) AS invoice,
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
            \(hasLines ? "po_line," : "")
            json_extract(decided.body, '$.requested.source') AS po_source,
            \(hasLines ? changeRequest : "json_extract(decided.body, '$.requested.changeRequest')") AS po_change_request,
            json_extract(decided.body, '$.purchaser') AS po_purchaser,
            CASE json_type(decided.body, '$.payer.account')
                WHEN 'null' THEN coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id'))
                ELSE json_extract(decided.body, '$.payer.account') END AS po_payer,
            json_extract(decided.body, '$.payer.organization') AS po_organization,
            json_extract(decided.body, '$.payer.purchaseOrderIntegration') AS po_integration,
            json_extract(decided.body, '$.found') AS po_found,
            \(hasLines ? "replace(replace(" : "")replace(replace(replace(replace(facts.body,
                '"account":null',
                '"account":"' || coalesce(charge.account_id, invoice.account_id, json_extract(sheet.body, '$.id')) || '"'),
                '"payment":null', '"payment":"' || coalesce(po_number, '') || '"'),
                '"procurement":null', '"procurement":"' || coalesce(po_number, '') || '"'),
                '"subscription":null', '"subscription":"' || coalesce(po_number, '') || '"')
                \(hasLines ? lineFacts : "") AS number_facts,
            usage_count,
            CASE typeof(usage_first) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_first, 'unixepoch')
                ELSE usage_first END AS usage_first,
            CASE typeof(usage_last) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%SZ', usage_last, 'unixepoch')
                ELSE usage_last END AS usage_last
            FROM charge LEFT JOIN invoice ON invoice.id = invoice_id
            LEFT JOIN number_prefix ON number_prefix.day = invoice.day
            LEFT JOIN fact_sheet AS sheet ON sheet.id = invoice.buyer
            LEFT JOIN shared_text AS decided ON decided.id = decision
            LEFT JOIN shared_text AS facts ON facts.id = charge.facts
        """
    }

    /// The change request that asked for a number, or that took it off.
    private static let changeRequest =
        "coalesce(json_extract(decided.body, '$.requested.changeRequest'), json_extract(decided.body, '$.withdrawnBy'))"

    private static let lineFacts = """
        , '"paymentLine":null', '"paymentLine":"' || coalesce(po_line, '') || '"'),
        '"subscriptionLine":null', '"subscriptionLine":"' || coalesce(po_line, '') || '"')
        """

    private static let chargeLineView = """
        CREATE VIEW v_charge_line AS SELECT
            charge.id AS charge,
            line.key + 1 AS position,
            json_extract(words.body, '$.dimension') AS dimension,
            json_extract(words.body, '$.description') AS description,
            line.value -> '$[1]' AS quantity,
            json_extract(words.body, '$.unitCode') AS unit_code,
            line.value -> '$[2]' AS unit_price,
            coalesce(json_extract(line.value, '$[3]'), charge.net) AS amount,
            date((charge.day + coalesce(json_extract(line.value, '$[4]'), charge.period_start,
                invoice.period_start)) * 86400, 'unixepoch') AS period_start,
            date((charge.day + coalesce(json_extract(line.value, '$[5]'), charge.period_end,
                invoice.period_end)) * 86400, 'unixepoch') AS period_end
            FROM charge LEFT JOIN invoice ON invoice.id = invoice_id, json_each(charge.lines) AS line
            LEFT JOIN shared_text AS words ON words.id = json_extract(line.value, '$[0]')
        """

    private static let usageView = """
        CREATE VIEW v_billed_usage AS SELECT
            prefix || suffix AS record_id,
            charge,
            iif(typeof(used_at) = 'integer', strftime('%Y-%m-%dT%H:%M:%SZ', used_at, 'unixepoch'), used_at) AS used_at,
            CAST(quantity AS TEXT) AS quantity
            FROM usage_record LEFT JOIN usage_block ON usage_block.id = block
        """

    private static let sheetView = """
        CREATE VIEW v_fact_sheet AS SELECT id, kind, body FROM fact_sheet
        """
}
