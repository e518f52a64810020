extension Schema {
    /// What is replaced with the export, in smaller rows that are written only where they changed, and what `status` sums
    /// up, kept per night.
    ///
    /// - `table_content`: the digest of what the last export put into a table (``TableContent``); a table that it does not
    ///   name is written again.
    /// - `night_total`: the sums of a night's invoices per currency, in minor units; as texts, for a sum of 64-bit amounts
    ///   may need more.
    static let nightlyTables = """
        CREATE TABLE table_content (
            name TEXT PRIMARY KEY,
            digest BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE open_fact RENAME TO old_fact;
        CREATE TABLE open_fact (
            subscription_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            instalment INTEGER NOT NULL,
            dimension TEXT NOT NULL,
            month TEXT NOT NULL,
            disposition TEXT NOT NULL,
            due_on INTEGER NOT NULL,
            currency TEXT,
            amount INTEGER,
            quantity TEXT,
            count INTEGER NOT NULL,
            hold_code TEXT,
            hold_message TEXT,
            hold_file TEXT,
            hold_line INTEGER,
            PRIMARY KEY (subscription_id, kind, instalment, dimension, month, disposition)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO open_fact SELECT subscription_id, kind, instalment, dimension, month, disposition,
            CAST(strftime('%s', due_on) AS INTEGER) / 86400, currency, amount, quantity, count, hold_code, hold_message,
            hold_file, hold_line FROM old_fact;
        DROP TABLE old_fact;
        CREATE INDEX open_fact_held ON open_fact (hold_file, hold_line, hold_code) WHERE hold_code IS NOT NULL;
        CREATE VIEW v_open_fact AS SELECT subscription_id, kind, instalment, dimension, month, disposition,
            date(due_on * 86400, 'unixepoch') AS due_on, currency, amount, quantity, count, hold_code, hold_message, hold_file,
            hold_line FROM open_fact;

        ALTER TABLE subscription RENAME TO old_subscription;
        CREATE TABLE subscription (
            subscription_id TEXT PRIMARY KEY,
            account_id TEXT NOT NULL,
            product_id TEXT NOT NULL,
            accepted_on INTEGER NOT NULL,
            starts_on INTEGER NOT NULL,
            ends_on INTEGER,
            currency TEXT NOT NULL,
            plan TEXT NOT NULL,
            status TEXT NOT NULL,
            ended_on INTEGER
        ) STRICT, WITHOUT ROWID;
        INSERT INTO subscription SELECT subscription_id, account_id, product_id,
            CAST(strftime('%s', accepted_on) AS INTEGER) / 86400, CAST(strftime('%s', starts_on) AS INTEGER) / 86400,
            CAST(strftime('%s', ends_on) AS INTEGER) / 86400, currency, plan, status,
            CAST(strftime('%s', ended_on) AS INTEGER) / 86400 FROM old_subscription;
        DROP TABLE old_subscription;
        CREATE VIEW v_subscription AS SELECT subscription_id, account_id, product_id,
            date(accepted_on * 86400, 'unixepoch') AS accepted_on, date(starts_on * 86400, 'unixepoch') AS starts_on,
            date(ends_on * 86400, 'unixepoch') AS ends_on, currency, plan, status,
            date(ended_on * 86400, 'unixepoch') AS ended_on FROM subscription;

        CREATE TABLE night_total (
            business_date INTEGER NOT NULL,
            currency TEXT NOT NULL,
            invoices INTEGER NOT NULL,
            net TEXT NOT NULL,
            tax TEXT NOT NULL,
            PRIMARY KEY (business_date, currency)
        ) STRICT, WITHOUT ROWID;
        """
}
