extension Schema {
    /// What an instalment is part of, on its invoice: what was bought, and all payments as agreed on the night. A plan is a fact
    /// sheet of the kind `plan` (``PlanText``), so that the instalments of a subscription share one; `charge.lines` names it in
    /// the object behind the lines (`{"plan":17}`), and no row of any other charge has to be written again.
    ///
    /// The kinds of a table are a constraint, so the table is made again with one more. The views that read it stay as they are.
    static let plans = """
        PRAGMA legacy_alter_table = ON;
        CREATE TABLE wider_sheet (
            id INTEGER PRIMARY KEY,
            key INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('account', 'product', 'issuer', 'plan')),
            body TEXT NOT NULL
        ) STRICT;
        INSERT INTO wider_sheet SELECT id, key, kind, body FROM fact_sheet;
        DROP TABLE fact_sheet;
        ALTER TABLE wider_sheet RENAME TO fact_sheet;
        CREATE INDEX fact_sheet_by_key ON fact_sheet (key);
        PRAGMA legacy_alter_table = OFF;

        DROP VIEW v_charge_line;
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
                invoice.period_end)) * 86400, 'unixepoch') AS period_end,
            json_extract(charge.lines, '$[#-1].fields') AS fields,
            json_extract(charge.lines, '$[#-1].plan') AS plan
            FROM charge LEFT JOIN invoice ON invoice.id = invoice_id, json_each(charge.lines) AS line
            LEFT JOIN shared_text AS words ON words.id = json_extract(line.value, '$[0]') WHERE line.type = 'array';
        """
}
