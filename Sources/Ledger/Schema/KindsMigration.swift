import GRDB

extension Schema {
    /// The kinds of charges are listed only by ``Domain/ChargeCode``: the table of charges keeps the code of a kind and
    /// no longer a list of them, so that a new kind needs no new table. Which kinds have no invoice is checked when a
    /// night is written. The rows are unchanged.
    static let openKinds = """
        CREATE TABLE charge_of_any_kind (
            id INTEGER PRIMARY KEY,
            subscription_id TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''),
            instalment INTEGER NOT NULL CHECK (instalment >= 0),
            dimension TEXT NOT NULL,
            month TEXT NOT NULL,
            billed_on TEXT NOT NULL,
            business_date TEXT NOT NULL REFERENCES night,
            invoice TEXT REFERENCES invoice,
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
        INSERT INTO charge_of_any_kind SELECT * FROM charge;
        DROP TABLE charge;
        ALTER TABLE charge_of_any_kind RENAME TO charge;
        CREATE INDEX charge_by_invoice ON charge (invoice);
        """
}
