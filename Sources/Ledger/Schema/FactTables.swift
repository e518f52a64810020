extension Schema {
    /// The dispositions of facts that are not invoiced, and the counts of all.
    static let facts = """
        CREATE TABLE open_fact (
            subscription_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            instalment INTEGER NOT NULL,
            dimension TEXT NOT NULL,
            month TEXT NOT NULL,
            box TEXT NOT NULL,
            due_on TEXT NOT NULL,
            currency TEXT,
            amount INTEGER,
            quantity TEXT,
            count INTEGER NOT NULL,
            hold_code TEXT,
            hold_message TEXT,
            hold_file TEXT,
            hold_line INTEGER,
            PRIMARY KEY (subscription_id, kind, instalment, dimension, month, box)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE subscription (
            subscription_id TEXT PRIMARY KEY,
            account_id TEXT NOT NULL,
            product_id TEXT NOT NULL,
            accepted_on TEXT NOT NULL,
            starts_on TEXT NOT NULL,
            ends_on TEXT,
            currency TEXT NOT NULL,
            plan TEXT NOT NULL,
            status TEXT NOT NULL,
            ended_on TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE set_aside_fact (
            position INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            subscription_id TEXT,
            charge_on TEXT,
            record_id TEXT,
            box TEXT NOT NULL,
            cause_code TEXT NOT NULL,
            cause_message TEXT NOT NULL,
            cause_file TEXT NOT NULL,
            cause_line INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX set_aside_by_subscription ON set_aside_fact (subscription_id);

        CREATE TABLE row_tally (
            business_date TEXT NOT NULL REFERENCES night,
            file TEXT NOT NULL,
            read INTEGER NOT NULL CHECK (read = used + rejected + held + repeated),
            used INTEGER NOT NULL,
            rejected INTEGER NOT NULL,
            held INTEGER NOT NULL,
            repeated INTEGER NOT NULL,
            PRIMARY KEY (business_date, file)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE fact_box (
            business_date TEXT NOT NULL REFERENCES night,
            kind TEXT NOT NULL,
            box TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (business_date, kind, box)
        ) STRICT, WITHOUT ROWID;
        """
}
