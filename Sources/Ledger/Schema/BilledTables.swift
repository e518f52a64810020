extension Schema {
    /// What was billed, in rows that are as short as they can be and still be read in any SQLite shell: a night has a
    /// million of them. `v_invoice`, `v_invoice_tax`, `v_charge`, `v_charge_line`, `v_billed_usage` and `v_fact_sheet` show
    /// them as the versions before did, with dates, decimals and numbers as text.
    ///
    /// - Dates are days since 1970-01-01 in `day`, the business date, and days after it everywhere else.
    /// - `shared_text`: texts that many rows repeat, named by their number. `key`: eight bytes of a digest, to find one.
    /// - `number_prefix`: what a night's invoice numbers begin with, and the `id` of its first invoice.
    /// - `invoice`: `id` is year × 10,000,000,000 + sequence; `kind`, `currency`, `format` are shared texts; `account_id`
    ///   is NULL where it is the buyer's; `taxes` is NULL where the buyer's treatment applies to the whole net, else a JSON
    ///   list of [category, rate, reason, base, tax]; its charges are those from `first_charge` on, `charges` of them.
    ///   `row_sum` is the sum of the first words of the digests of its rows.
    /// - `charge`: `account_id`, `currency` and the period are NULL where they are the invoice's. `dimension` and `month`
    ///   (since year 0) are of consumption. `decision` and `facts` are shared texts that leave out what is the charge's own
    ///   (``ChargeTexts``); `lines` is a JSON list of [words, quantity, unit price, amount, start, end], whose last parts
    ///   are absent where they are the charge's, with an object behind them where the subscription has
    ///   fields of its own or the charge has a plan (a fact sheet).
    ///   Moments are seconds since 1970-01-01, or text where they have decimals.
    /// - `charge_key`: the contract charges by their keys, each with the digest of its content (``Domain/ContentDigest``).
    /// - `usage_run`, `usage_block`, `usage_record`: the usage records that were billed, in the order of their ids within
    ///   each night. ``usageBlocks`` are what became of them.
    ///
    /// No row refers to another by a foreign key: to look up each of them would cost as much as to write it. `ledger check`
    /// holds the tables against each other, and the control totals find every row that is changed or gone.
    static let billedTables = """
        CREATE TABLE shared_text (
            id INTEGER PRIMARY KEY,
            key INTEGER NOT NULL,
            body TEXT NOT NULL
        ) STRICT;

        CREATE INDEX shared_text_by_key ON shared_text (key);

        CREATE TABLE number_prefix (
            day INTEGER PRIMARY KEY,
            prefix TEXT NOT NULL,
            first INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE billed_invoice (
            id INTEGER PRIMARY KEY,
            day INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            buyer INTEGER NOT NULL,
            account_id TEXT,
            due_on INTEGER NOT NULL,
            currency INTEGER NOT NULL,
            format INTEGER NOT NULL,
            net INTEGER NOT NULL,
            tax INTEGER NOT NULL,
            taxes TEXT,
            period_start INTEGER NOT NULL,
            period_end INTEGER NOT NULL CHECK (period_end >= period_start),
            first_charge INTEGER NOT NULL,
            charges INTEGER NOT NULL CHECK (charges > 0),
            row_sum INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE billed_charge (
            id INTEGER PRIMARY KEY,
            subscription_id TEXT NOT NULL,
            kind INTEGER NOT NULL,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            dimension TEXT,
            month INTEGER,
            day INTEGER NOT NULL,
            invoice_id INTEGER,
            account_id TEXT,
            product INTEGER NOT NULL,
            charge_on INTEGER NOT NULL,
            due_on INTEGER NOT NULL,
            currency INTEGER,
            net INTEGER NOT NULL,
            period_start INTEGER,
            period_end INTEGER,
            po_number TEXT,
            decision INTEGER NOT NULL,
            facts INTEGER,
            lines TEXT,
            usage_count INTEGER,
            usage_first ANY,
            usage_last ANY
        ) STRICT;

        CREATE TABLE charge_key (
            subscription_id TEXT NOT NULL,
            kind INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            charge INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (subscription_id, kind, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE usage_run (
            day INTEGER PRIMARY KEY,
            first_block INTEGER NOT NULL,
            last_block INTEGER NOT NULL CHECK (last_block >= first_block)
        ) STRICT;

        CREATE TABLE usage_block (
            id INTEGER PRIMARY KEY,
            prefix TEXT NOT NULL
        ) STRICT;

        CREATE TABLE usage_record (
            block INTEGER NOT NULL,
            suffix TEXT NOT NULL,
            charge INTEGER NOT NULL,
            used_at ANY NOT NULL,
            quantity ANY NOT NULL,
            PRIMARY KEY (block, suffix)
        ) STRICT, WITHOUT ROWID;
        """
}
