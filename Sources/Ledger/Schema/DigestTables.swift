extension Schema {
    /// Control totals of the other tables, so that a change by damage or by hand is found.
    ///
    /// - `table_digest`: per table, and for what is written once with a night per night and table.
    /// - `invoice_digest`: per invoice with its taxes, charges, lines and usage records.
    /// - `night_digest`: all totals of a night and the digest of the night before, so that removing a night is found.
    static let digests = """
        CREATE TABLE table_digest (
            business_date TEXT NOT NULL,
            name TEXT NOT NULL,
            rows INTEGER NOT NULL,
            digest BLOB NOT NULL,
            PRIMARY KEY (business_date, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE invoice_digest (
            invoice TEXT PRIMARY KEY REFERENCES invoice,
            rows INTEGER NOT NULL,
            digest BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE night_digest (
            business_date TEXT PRIMARY KEY REFERENCES night,
            digest BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
