extension Schema {
    /// The rows of credits.csv among the rows of the last night's export that may be gone. A ledger of an earlier version knows none,
    /// so its next night misses none.
    static let creditRows = """
        ALTER TABLE export_row RENAME TO former_export_row;
        CREATE TABLE export_row (
            kind TEXT NOT NULL CHECK (kind IN ('credit', 'membership', 'organization', 'purchase_order')),
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (kind, subject, detail)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO export_row SELECT * FROM former_export_row;
        DROP TABLE former_export_row;
        """
}
