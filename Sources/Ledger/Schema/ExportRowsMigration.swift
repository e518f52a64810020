extension Schema {
    /// The memberships, organizations and PO rows of the last night's export, so that a night can say which of them are
    /// gone; rows are written only where they changed. And what the last night found to be gone: a subscription with open
    /// charges stays here until it is back, any other row for a week. A ledger of an earlier version knows no rows, so its next night misses none.
    static let exportRows = """
        CREATE TABLE export_row (
            kind TEXT NOT NULL CHECK (kind IN ('membership', 'organization', 'purchase_order')),
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (kind, subject, detail)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE vanished (
            code TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            last_seen TEXT NOT NULL REFERENCES night,
            message TEXT NOT NULL,
            PRIMARY KEY (code, subject, detail)
        ) STRICT, WITHOUT ROWID;
        """
}
