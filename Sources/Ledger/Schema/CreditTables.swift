extension Schema {
    /// Credit notes and corrections.
    ///
    /// - A credit note is a row of `invoice` with negative amounts, whose key has its year + 10,000, and rows of `charge` of
    ///   the kind `credit`, one for each charge that it gives something back of. `credit_note_prefix`: what a night's
    ///   credit note numbers begin with, and the `id` of its first one.
    /// - `credit_note`: which invoice it credits, who asked for it and for what: a row of the export by its `credit_id`, an
    ///   operator by `request`, or a correction. `amount`: decimal, before tax, NULL: all that was left.
    /// - `amendment`: the charges that come of a charge billed before: of a correction with its `number` from 1; of a credit
    ///   note (0) with the lines of the credited invoice that its lines give back, as a JSON list of positions.
    /// - `credit_request`, `correction_request`: what operators asked for, and the night that did it, NULL: the next one will.
    ///   `refusal`: why that night did not.
    /// - `night_documents.credit_prefix`: what the numbers of a night's credit notes begin with, NULL: it has none. In `document`
    ///   a credit note has the `sequence` of its number + 10,000,000,000.
    /// - `charge_of_usage`: use of a dimension in a month is billed once a night; it is corrected, which bills no record, as often as it
    ///   has to be, also on a night that bills it.
    /// - `corrected_content`: the content of a contract charge that applies since a correction, the newest one of its key;
    ///   `account_id` NULL: the export has no such charge any more. `lines`: a JSON list of [dimension, quantity, price].
    /// - `acceptance.lapsed_on`: the night that corrected what was accepted before: only the new content applies since.
    /// - `corrected_record`: the same of a usage record, with the charge that bills it since; `corrected_use`: the quantity that
    ///   a charge for use bills since.
    static let creditTables = """
        CREATE TABLE credit_note_prefix (
            day INTEGER PRIMARY KEY,
            prefix TEXT NOT NULL,
            first INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE credit_note (
            id INTEGER PRIMARY KEY,
            invoice_id INTEGER NOT NULL,
            source TEXT NOT NULL CHECK (source IN ('export', 'operator', 'correction')),
            credit_id TEXT CHECK ((credit_id IS NOT NULL) = (source = 'export')),
            request INTEGER CHECK ((request IS NOT NULL) = (source = 'operator')),
            line INTEGER CHECK (line > 0),
            amount TEXT,
            credited_on TEXT,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX credit_note_by_credit ON credit_note (credit_id) WHERE credit_id IS NOT NULL;
        CREATE INDEX credit_note_by_invoice ON credit_note (invoice_id);

        CREATE TABLE amendment (
            charge INTEGER PRIMARY KEY,
            subscription_id TEXT NOT NULL,
            of_charge INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 0),
            lines TEXT CHECK ((lines IS NULL) = (number > 0))
        ) STRICT;
        CREATE INDEX amendment_by_subscription ON amendment (subscription_id);
        CREATE INDEX amendment_of_charge ON amendment (of_charge);

        CREATE TABLE credit_request (
            id INTEGER PRIMARY KEY,
            invoice TEXT NOT NULL,
            line INTEGER,
            amount TEXT,
            reason TEXT NOT NULL,
            requested_by TEXT NOT NULL,
            requested_at TEXT NOT NULL,
            business_date TEXT,
            refusal TEXT
        ) STRICT;
        CREATE INDEX credit_request_open ON credit_request (id) WHERE business_date IS NULL;

        CREATE TABLE correction_request (
            id INTEGER PRIMARY KEY,
            subscription_id TEXT NOT NULL,
            reason TEXT NOT NULL,
            requested_by TEXT NOT NULL,
            requested_at TEXT NOT NULL,
            business_date TEXT
        ) STRICT;
        CREATE UNIQUE INDEX correction_request_open ON correction_request (subscription_id) WHERE business_date IS NULL;

        CREATE TABLE corrected_content (
            subscription_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            business_date TEXT NOT NULL,
            account_id TEXT,
            charge_on TEXT,
            currency TEXT,
            net INTEGER,
            lines TEXT,
            PRIMARY KEY (subscription_id, kind, ordinal, business_date)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE corrected_record (
            record_id TEXT NOT NULL,
            business_date TEXT NOT NULL,
            charge INTEGER NOT NULL,
            subscription_id TEXT NOT NULL,
            dimension TEXT NOT NULL,
            used_at TEXT NOT NULL,
            quantity TEXT NOT NULL,
            PRIMARY KEY (record_id, business_date)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE corrected_use (
            charge INTEGER NOT NULL,
            business_date TEXT NOT NULL,
            quantity TEXT NOT NULL,
            PRIMARY KEY (charge, business_date)
        ) STRICT, WITHOUT ROWID;

        DROP INDEX charge_of_usage;
        CREATE UNIQUE INDEX charge_of_usage ON charge (subscription_id, dimension, month, day, iif(usage_count IS NULL, id, 0))
            WHERE month IS NOT NULL;

        ALTER TABLE acceptance ADD COLUMN lapsed_on TEXT;
        ALTER TABLE night_documents ADD COLUMN credit_prefix TEXT;
        ALTER TABLE night_total ADD COLUMN credit_notes INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE night_total ADD COLUMN credited_net TEXT NOT NULL DEFAULT '0';
        ALTER TABLE night_total ADD COLUMN credited_tax TEXT NOT NULL DEFAULT '0';
        """
}
