import Domain
import GRDB

extension Schema {
    /// Moves what was billed into the tables of ``billedTables``. The views show afterwards what the former tables had.
    static func compactBilled(_ database: Database) throws {
        let scattered = try String.fetchOne(
            database,
            sql: """
                SELECT number FROM invoice
                WHERE (SELECT max(id) - min(id) + 1 - count(*) FROM charge WHERE charge.invoice = number) <> 0
                """
        )
        if let scattered {
            throw DamagedRow(what: "table charge: the charges of \(scattered) do not follow each other")
        }
        let key = DatabaseFunction("text_key", argumentCount: 1, pure: true) { values in
            String.fromDatabaseValue(values[0]).map { ValueHasher().key(of: $0) }
        }
        let prefix = DatabaseFunction("common_prefix", argumentCount: 2, pure: true) { values in
            guard let one = String.fromDatabaseValue(values[0]), let other = String.fromDatabaseValue(values[1]) else {
                return nil
            }
            return UsageRuns.commonPrefix(Text(one), Text(other))
        }
        for function in [key, prefix] { database.add(function: function) }
        defer { for function in [key, prefix] { database.remove(function: function) } }
        try database.execute(sql: "DROP VIEW IF EXISTS v_purchase_order_event")
        try database.execute(
            sql: billedTables + sharedParts + sharedTexts + movedInvoices + movedCharges + movedRecords
        )
        try database.execute(sql: formerTables + keyedSheets + revisions)
        for sql in billedViews { try database.execute(sql: sql) }
        try database.execute(sql: bookViews)
        try writeKeys(database)
    }

    /// The key of every contract charge with the digest of its content, in the order of the keys.
    private static func writeKeys(_ database: Database) throws {
        let contents = try BilledContents(database)
        let insert = try database.cachedStatement(
            sql: "INSERT INTO charge_key (subscription_id, kind, ordinal, charge, content) VALUES (?, ?, ?, ?, ?)"
        )
        let charges = try Row.fetchCursor(
            database,
            sql: """
                SELECT subscription_id, kind, ordinal, id FROM charge WHERE month IS NULL
                ORDER BY subscription_id, kind, ordinal
                """
        )
        while let row = try charges.next() {
            let row = StoredRow(row, of: "charge")
            let charge: Int64 = try row["id"]
            let digest = ContentDigest(try contents.content(of: charge))
            try insert.execute(arguments: [
                try row["subscription_id"] as String, try row["kind"] as Int64, try row["ordinal"] as Int64, charge,
                digest.bytes.databaseValue,
            ])
        }
    }

    /// What charges will share: decisions and their facts without what is a charge's own, and the words of lines.
    private static let sharedParts = """
        CREATE TEMP TABLE part (
            charge INTEGER PRIMARY KEY,
            decision TEXT NOT NULL,
            facts TEXT
        );

        INSERT INTO part SELECT id,
            '{' || coalesce('"found":' || json_quote(po_found) || ',', '')
            || CASE WHEN po_payer IS NULL THEN '' ELSE '"payer":{"account":'
                || CASE WHEN po_payer = account_id THEN 'null' ELSE json_quote(po_payer) END
                || coalesce(',"organization":' || json_quote(po_organization), '')
                || coalesce(',"purchaseOrderIntegration":'
                    || CASE po_integration WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, '')
                || '},' END
            || coalesce('"purchaser":' || json_quote(po_purchaser) || ',', '')
            || CASE WHEN po_source IS NULL THEN '' ELSE '"requested":{'
                || coalesce('"changeRequest":' || json_quote(po_change_request) || ',', '')
                || '"number":null,"source":' || json_quote(po_source) || '},' END
            || '"rule":' || json_quote(po_rule) || '}',
            replace(
                CASE WHEN po_source IN ('instalment', 'procurement', 'subscription')
                    AND json_quote(po_number) = '"' || po_number || '"'
                THEN replace(number_facts, '"' || iif(po_source = 'instalment', 'payment', po_source) || '":"' || po_number || '"',
                    '"' || iif(po_source = 'instalment', 'payment', po_source) || '":null')
                ELSE number_facts END,
                CASE WHEN json_quote(account_id) = '"' || account_id || '"' THEN '"account":"' || account_id || '"'
                    ELSE '"account":null' END,
                '"account":null')
            FROM charge;

        CREATE TEMP TABLE words AS SELECT charge, position,
            '{' || coalesce('"description":' || json_quote(description) || ',', '')
            || coalesce('"dimension":' || json_quote(dimension) || ',', '')
            || '"unitCode":' || json_quote(unit_code) || '}' AS body
            FROM charge_line;
        """

    private static let sharedTexts = """
        INSERT INTO shared_text (key, body)
            SELECT text_key(body), body FROM (
                SELECT kind AS body FROM invoice UNION SELECT currency FROM invoice UNION SELECT format FROM invoice
                UNION SELECT kind FROM charge UNION SELECT currency FROM charge UNION SELECT decision FROM part
                UNION SELECT facts FROM part WHERE facts IS NOT NULL UNION SELECT body FROM words
            ) ORDER BY length(body), body;

        CREATE TEMP TABLE text_id (body TEXT PRIMARY KEY, id INTEGER NOT NULL) WITHOUT ROWID;

        INSERT INTO text_id SELECT body, id FROM shared_text;
        """

    private static let movedInvoices = """
        INSERT INTO number_prefix SELECT unixepoch(business_date) / 86400, prefix, min(year * 10000000000 + sequence)
            FROM invoice GROUP BY business_date, prefix ORDER BY 1;

        INSERT INTO billed_invoice SELECT year * 10000000000 + sequence, unixepoch(invoice.business_date) / 86400,
            (SELECT id FROM text_id WHERE body = invoice.kind), buyer, nullif(account_id, json_extract(body, '$.id')),
            (unixepoch(due_on) - unixepoch(invoice.business_date)) / 86400,
            (SELECT id FROM text_id WHERE body = currency), (SELECT id FROM text_id WHERE body = format), net, tax,
            CASE WHEN (SELECT group_concat(json_array(category, rate, reason, base, tax)) FROM invoice_tax
                    WHERE invoice = number) IS json_array(json_extract(body, '$.tax.category'), json_extract(body, '$.tax.rate'),
                        json_extract(body, '$.tax.exemptionReason'), net, tax) THEN NULL
            ELSE (SELECT '[' || coalesce(group_concat(item), '') || ']' FROM (
                SELECT json_array(category, rate, reason, base, invoice_tax.tax) AS item FROM invoice_tax
                WHERE invoice = number ORDER BY position)) END,
            (unixepoch(period_start) - unixepoch(invoice.business_date)) / 86400,
            (unixepoch(period_end) - unixepoch(invoice.business_date)) / 86400,
            coalesce((SELECT min(id) FROM charge WHERE charge.invoice = number), 0),
            max(1, (SELECT count(*) FROM charge WHERE charge.invoice = number)), 0
            FROM invoice LEFT JOIN fact_sheet ON fact_sheet.id = buyer ORDER BY year, sequence;
        """

    private static let movedCharges = """
        INSERT INTO billed_charge SELECT charge.id, subscription_id,
            (SELECT id FROM text_id WHERE body = charge.kind), instalment,
            CASE WHEN month <> '' THEN dimension END,
            CASE WHEN month <> '' THEN substr(month, 1, 4) * 12 + substr(month, 6) - 1 END,
            unixepoch(charge.business_date) / 86400, invoice.year * 10000000000 + invoice.sequence,
            CASE WHEN invoice.account_id IS charge.account_id THEN NULL ELSE charge.account_id END, product,
            (unixepoch(charge_on) - unixepoch(charge.business_date)) / 86400,
            (unixepoch(charge.due_on) - unixepoch(charge.business_date)) / 86400,
            CASE WHEN invoice.currency IS charge.currency THEN NULL
                ELSE (SELECT id FROM text_id WHERE body = charge.currency) END, charge.net,
            CASE WHEN invoice.period_start IS charge.period_start AND invoice.period_end IS charge.period_end THEN NULL
                ELSE (unixepoch(charge.period_start) - unixepoch(charge.business_date)) / 86400 END,
            CASE WHEN invoice.period_start IS charge.period_start AND invoice.period_end IS charge.period_end THEN NULL
                ELSE (unixepoch(charge.period_end) - unixepoch(charge.business_date)) / 86400 END,
            po_number, (SELECT id FROM text_id WHERE body = decision), (SELECT id FROM text_id WHERE body = facts),
            (SELECT '[' || group_concat(item) || ']' FROM (
                SELECT '[' || text_id.id || ',' || quantity || ',' || unit_price
                    || CASE WHEN line.period_start = charge.period_start AND line.period_end = charge.period_end
                        THEN CASE WHEN amount = charge.net THEN '' ELSE ',' || amount END
                        ELSE ',' || amount
                            || ',' || ((unixepoch(line.period_start) - unixepoch(charge.business_date)) / 86400)
                            || ',' || ((unixepoch(line.period_end) - unixepoch(charge.business_date)) / 86400) END
                    || ']' AS item
                FROM charge_line AS line JOIN words USING (charge, position) JOIN text_id USING (body)
                WHERE line.charge = charge.id ORDER BY position)),
            usage_count,
            iif(length(usage_first) = 20 AND usage_first NOT LIKE '%:60Z', unixepoch(usage_first), usage_first),
            iif(length(usage_last) = 20 AND usage_last NOT LIKE '%:60Z', unixepoch(usage_last), usage_last)
            FROM charge JOIN part ON part.charge = charge.id LEFT JOIN invoice ON invoice.number = charge.invoice
            ORDER BY charge.id;
        """

    private static let movedRecords = """
        CREATE TEMP TABLE record_place AS SELECT record_id, unixepoch(business_date) / 86400 AS day,
            (row_number() OVER (PARTITION BY business_date ORDER BY record_id) - 1) / 64 AS part
            FROM billed_usage JOIN charge ON charge.id = charge;

        CREATE TEMP TABLE block_place (id INTEGER PRIMARY KEY, day INTEGER, part INTEGER, prefix TEXT);

        INSERT INTO block_place (day, part, prefix) SELECT day, part, common_prefix(min(record_id), max(record_id))
            FROM record_place GROUP BY day, part ORDER BY day, part;

        INSERT INTO usage_run SELECT day, min(id), max(id) FROM block_place GROUP BY day ORDER BY day;

        INSERT INTO usage_block SELECT id, prefix FROM block_place ORDER BY id;

        INSERT INTO usage_record SELECT block_place.id, substr(record_id, length(prefix) + 1), charge,
            iif(length(used_at) = 20 AND used_at NOT LIKE '%:60Z', unixepoch(used_at), used_at),
            iif(quantity = CAST(CAST(quantity AS INTEGER) AS TEXT), CAST(quantity AS INTEGER), quantity)
            FROM record_place JOIN block_place USING (day, part) JOIN billed_usage USING (record_id)
            ORDER BY block_place.id, record_id;

        DROP TABLE record_place;
        DROP TABLE block_place;
        """

    private static let formerTables = """
        DROP TABLE part;
        DROP TABLE words;
        DROP TABLE text_id;
        DROP TABLE invoice_digest;
        DROP TABLE billed_usage;
        DROP TABLE charge_line;
        DROP TABLE charge;
        DROP TABLE invoice_tax;
        DROP TABLE invoice;
        ALTER TABLE billed_invoice RENAME TO invoice;
        ALTER TABLE billed_charge RENAME TO charge;
        CREATE UNIQUE INDEX charge_of_usage ON charge (subscription_id, dimension, month, day) WHERE month IS NOT NULL;
        """

    /// A sheet is found by its key, not by an index that repeats its text.
    private static let keyedSheets = """
        CREATE TABLE keyed_sheet (
            id INTEGER PRIMARY KEY,
            key INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('account', 'product', 'issuer')),
            body TEXT NOT NULL
        ) STRICT;
        INSERT INTO keyed_sheet SELECT id, text_key(body), kind, body FROM fact_sheet;
        DROP TABLE fact_sheet;
        ALTER TABLE keyed_sheet RENAME TO fact_sheet;
        CREATE INDEX fact_sheet_by_key ON fact_sheet (key);
        """

    /// A revision names its invoice by its number, which is no longer a column.
    private static let revisions = """
        CREATE TABLE revision_of_invoice (
            invoice TEXT NOT NULL,
            revision INTEGER NOT NULL CHECK (revision > 1),
            decision TEXT NOT NULL,
            reason TEXT NOT NULL,
            issued_by TEXT NOT NULL,
            issued_at TEXT NOT NULL,
            PRIMARY KEY (invoice, revision)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO revision_of_invoice SELECT * FROM invoice_revision;
        DROP TABLE invoice_revision;
        ALTER TABLE revision_of_invoice RENAME TO invoice_revision;
        """
}
