extension Schema {
    /// Nights, the settings decided with the first one, the facts and templates that they used, and rejected rows as
    /// whole files.
    static let nights = """
        CREATE TABLE setting (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT;

        CREATE TABLE fact_sheet (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('account', 'product', 'issuer')),
            body TEXT NOT NULL,
            UNIQUE (kind, body)
        ) STRICT;

        CREATE TABLE template (
            digest TEXT PRIMARY KEY,
            format TEXT NOT NULL,
            body BLOB NOT NULL
        ) STRICT;

        CREATE TABLE night (
            business_date TEXT PRIMARY KEY,
            published INTEGER NOT NULL DEFAULT 0 CHECK (published IN (0, 1)),
            touched_book INTEGER NOT NULL CHECK (touched_book IN (0, 1)),
            issuer INTEGER NOT NULL REFERENCES fact_sheet,
            tables_read TEXT NOT NULL,
            rejects_digest TEXT NOT NULL,
            rejected_rows INTEGER NOT NULL,
            conflicts INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE night_format (
            business_date TEXT NOT NULL REFERENCES night,
            format TEXT NOT NULL,
            extra INTEGER NOT NULL CHECK (extra IN (0, 1)),
            template TEXT NOT NULL REFERENCES template,
            PRIMARY KEY (business_date, format)
        ) STRICT;

        CREATE TABLE reject_file (
            business_date TEXT NOT NULL REFERENCES night,
            name TEXT NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (business_date, name)
        ) STRICT;
        """
}
