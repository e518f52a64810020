extension Schema {
    /// The documents of a night as they were sealed, so that published folders can be held against the ledger without
    /// writing each document again. Nights of earlier versions have none.
    ///
    /// - `night_documents`: what a night's documents have in common: what their numbers begin with, and the archive that
    ///   holds them, NULL where each is a file.
    /// - `document`: size and SHA-256 of each. `business_date`: days since 1970-01-01; `sequence`: of its invoice, in
    ///   the year of that date; `kind`: its row of `document_kind`. The key is short, for there are a million in a night.
    /// - `night_manifest`: the archives, and the files of the folder that list all others.
    /// - `v_document`: the documents by name, for people.
    static let sealedDocuments = """
        CREATE TABLE night_documents (
            business_date TEXT PRIMARY KEY REFERENCES night,
            prefix TEXT NOT NULL,
            archive TEXT CHECK (archive IN ('tar', 'zip'))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE document_kind (
            id INTEGER PRIMARY KEY,
            format TEXT NOT NULL,
            suffix TEXT NOT NULL,
            UNIQUE (format, suffix)
        ) STRICT;

        CREATE TABLE document (
            business_date INTEGER NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            kind INTEGER NOT NULL,
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            PRIMARY KEY (business_date, sequence, kind)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE night_manifest (
            business_date TEXT NOT NULL REFERENCES night,
            name TEXT NOT NULL,
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            PRIMARY KEY (business_date, name)
        ) STRICT, WITHOUT ROWID;

        CREATE VIEW v_document AS
            SELECT night.business_date, night.prefix || strftime('-%Y-', night.business_date)
                    || printf('%08d', document.sequence) AS invoice,
                kind.format, kind.suffix, document.bytes, lower(hex(document.sha256)) AS sha256
            FROM document JOIN night_documents AS night
                ON night.business_date = date(document.business_date * 86400, 'unixepoch')
            JOIN document_kind AS kind ON kind.id = document.kind;
        """
}
