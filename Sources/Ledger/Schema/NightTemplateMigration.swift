extension Schema {
    /// A format may have a template for invoices and one for credit notes; until then every template wrote both.
    static let documents = """
        CREATE TABLE night_template (
            business_date TEXT NOT NULL REFERENCES night,
            format TEXT NOT NULL,
            document TEXT NOT NULL DEFAULT 'invoice' CHECK (document IN ('invoice', 'credit-note')),
            extra INTEGER NOT NULL CHECK (extra IN (0, 1)),
            template TEXT NOT NULL REFERENCES template,
            PRIMARY KEY (business_date, format, document)
        ) STRICT;
        INSERT INTO night_template (business_date, format, extra, template)
            SELECT business_date, format, extra, template FROM night_format;
        DROP TABLE night_format;
        ALTER TABLE night_template RENAME TO night_format;
        """
}
