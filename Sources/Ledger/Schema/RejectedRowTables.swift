extension Schema {
    /// Rejected rows, one per row, so that a night may have any number of them; earlier nights keep theirs as files.
    static let rejectedRows = """
        CREATE TABLE rejected_file (
            id INTEGER PRIMARY KEY,
            business_date TEXT NOT NULL REFERENCES night,
            name TEXT NOT NULL,
            columns BLOB NOT NULL,
            UNIQUE (business_date, name)
        ) STRICT;

        CREATE TABLE rejected_row (
            file INTEGER NOT NULL REFERENCES rejected_file,
            line INTEGER NOT NULL,
            code TEXT NOT NULL,
            message TEXT NOT NULL,
            hint TEXT NOT NULL,
            subscription_id TEXT,
            record_id TEXT,
            cells BLOB NOT NULL,
            PRIMARY KEY (file, line)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX rejected_row_by_subscription ON rejected_row (subscription_id, file)
            WHERE subscription_id IS NOT NULL;
        """
}
