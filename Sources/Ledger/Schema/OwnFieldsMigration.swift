extension Schema {
    /// What the exporter's own columns say, with the invoice: of the account in its snapshot, of the subscription in `charge`,
    /// as an object behind the lines (`{"fields":[["x_…","…"],…]}`), so that no row of any night has to be written again; and
    /// in `subscription`, for those that are not billed yet.
    static let ownFields = """
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
            json_extract(charge.lines, '$[#-1].fields') AS fields
            FROM charge LEFT JOIN invoice ON invoice.id = invoice_id, json_each(charge.lines) AS line
            LEFT JOIN shared_text AS words ON words.id = json_extract(line.value, '$[0]') WHERE line.type = 'array';

        DROP VIEW v_subscription;
        ALTER TABLE subscription ADD COLUMN fields TEXT;
        CREATE VIEW v_subscription AS SELECT subscription_id, account_id, product_id,
            date(accepted_on * 86400, 'unixepoch') AS accepted_on, date(starts_on * 86400, 'unixepoch') AS starts_on,
            date(ends_on * 86400, 'unixepoch') AS ends_on, currency, plan, status,
            date(ended_on * 86400, 'unixepoch') AS ended_on, fields FROM subscription;
        """
}
