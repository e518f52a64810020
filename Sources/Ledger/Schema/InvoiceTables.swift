extension Schema {
    /// Invoices, charges and what they bill.
    static let invoices = """
        CREATE TABLE invoice (
            number TEXT PRIMARY KEY,
            prefix TEXT NOT NULL,
            year INTEGER NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            business_date TEXT NOT NULL REFERENCES night,
            kind TEXT NOT NULL CHECK (kind IN ('contract', 'consumption')),
            account_id TEXT NOT NULL,
            buyer INTEGER NOT NULL REFERENCES fact_sheet,
            due_on TEXT NOT NULL,
            currency TEXT NOT NULL,
            format TEXT NOT NULL,
            net INTEGER NOT NULL,
            tax INTEGER NOT NULL,
            total INTEGER NOT NULL CHECK (total = net + tax),
            period_start TEXT NOT NULL,
            period_end TEXT NOT NULL CHECK (period_end >= period_start),
            UNIQUE (year, sequence)
        ) STRICT;
        CREATE INDEX invoice_by_night ON invoice (business_date, sequence);

        CREATE TABLE invoice_tax (
            invoice TEXT NOT NULL REFERENCES invoice,
            position INTEGER NOT NULL,
            category TEXT NOT NULL,
            rate TEXT NOT NULL,
            reason TEXT,
            base INTEGER NOT NULL,
            tax INTEGER NOT NULL,
            PRIMARY KEY (invoice, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE charge (
            id INTEGER PRIMARY KEY,
            subscription_id TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('upfront', 'opening', 'instalment', 'usage')),
            instalment INTEGER NOT NULL,
            dimension TEXT NOT NULL,
            month TEXT NOT NULL,
            billed_on TEXT NOT NULL,
            business_date TEXT NOT NULL REFERENCES night,
            invoice TEXT REFERENCES invoice CHECK (invoice IS NOT NULL OR kind = 'opening'),
            account_id TEXT NOT NULL,
            product INTEGER NOT NULL REFERENCES fact_sheet,
            charge_on TEXT NOT NULL,
            due_on TEXT NOT NULL,
            currency TEXT NOT NULL,
            net INTEGER NOT NULL,
            period_start TEXT NOT NULL,
            period_end TEXT NOT NULL,
            po_rule TEXT NOT NULL,
            po_number TEXT,
            po_source TEXT,
            po_change_request TEXT,
            po_purchaser TEXT,
            po_payer TEXT,
            po_organization TEXT,
            po_integration INTEGER,
            po_found TEXT,
            number_facts TEXT,
            usage_count INTEGER,
            usage_first TEXT,
            usage_last TEXT,
            UNIQUE (subscription_id, kind, instalment, dimension, month, billed_on)
        ) STRICT;
        CREATE INDEX charge_by_invoice ON charge (invoice);

        CREATE TABLE charge_line (
            charge INTEGER NOT NULL REFERENCES charge,
            position INTEGER NOT NULL,
            dimension TEXT,
            description TEXT,
            quantity TEXT NOT NULL,
            unit_code TEXT NOT NULL,
            unit_price TEXT NOT NULL,
            amount INTEGER NOT NULL,
            period_start TEXT NOT NULL,
            period_end TEXT NOT NULL,
            PRIMARY KEY (charge, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE invoice_revision (
            invoice TEXT NOT NULL REFERENCES invoice,
            revision INTEGER NOT NULL CHECK (revision > 1),
            decision TEXT NOT NULL,
            reason TEXT NOT NULL,
            issued_by TEXT NOT NULL,
            issued_at TEXT NOT NULL,
            PRIMARY KEY (invoice, revision)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE billed_usage (
            record_id TEXT PRIMARY KEY,
            charge INTEGER NOT NULL REFERENCES charge,
            used_at TEXT NOT NULL,
            quantity TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
