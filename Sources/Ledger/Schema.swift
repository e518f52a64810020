import GRDB

/// What is stored where, and why.
///
/// - `setting`: what was decided with the first night and never again.
/// - `night`: one row per closed business date; `published` tells whether its folder was renamed into place.
/// - `fact_sheet`: account, product and issuer as they were on a night, each different one once.
/// - `template`: the text of each template that made a document, once per digest. `night_format`: which of them wrote
///   a format's invoices and credit notes on a night.
/// - `invoice`, `invoice_tax`, `charge`, `charge_line`, `billed_usage`: what was billed. A charge's key and a record's id
///   are unique, so nothing is billed twice.
/// - `invoice_revision`: each time an invoice's PO number was decided anew, with who, when and why.
/// - `open_fact`, `set_aside_fact`: where the facts that are not invoiced stand after the last night, those of agreements
///   and those whose row never became part of one. `fact_box`, `row_tally`: the counts of all, per night.
/// - `open_conflict`, `acceptance`: billed content that the last night's export contradicts, and what an operator
///   accepted, each by item and digest of content. `change_request`: the last export's, for regeneration.
/// - `subscription`: the subscriptions of the last night's export, so that a person can be told where each stands.
/// - `rejected_file`, `rejected_row`: rejected rows as they are written out beside the invoices, on nights on which they
///   changed. `reject_file`: the same of nights that an earlier version closed, as whole files.
/// - `purchase_order…`: the book: POs, line items, contacts, history, notices of expiry, and the rows last imported.
/// - `…_digest`: control totals of all others.
/// - `night_file`: published files that tell of the book as it stood after a night, which it does not keep otherwise.
///
/// Amounts are integers in minor units, quantities and prices plain decimals, dates ISO 8601 text: readable in any
/// SQLite shell, exact everywhere.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 nights, invoices, charges") { database in
            try database.execute(sql: nights)
            try database.execute(sql: invoices)
            try database.execute(sql: facts)
            try database.execute(sql: conflicts)
            try database.execute(sql: purchaseOrders)
            try database.execute(sql: contactsAndNotices)
        }
        migrator.registerMigration("2 a template per document") { database in
            try database.execute(sql: documents)
        }
        migrator.registerMigration("3 digests") { database in
            try database.execute(sql: digests)
            try ControlTotals.refill(database)
        }
        migrator.registerMigration("4 rejected rows") { database in
            try database.execute(sql: rejectedRows)
            try ControlTotals.refill(database)
        }
        migrator.registerMigration("5 keys") { database in
            try giveKeys(database)
            try ControlTotals.refill(database)
        }
        migrator.registerMigration("6 kinds") { database in
            try database.execute(sql: openKinds)
            try ControlTotals.refill(database)
        }
        return migrator
    }

    private static let nights = """
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

    private static let invoices = """
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

    private static let facts = """
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

    private static let conflicts = """
        CREATE TABLE open_conflict (
            subscription_id TEXT NOT NULL,
            what TEXT NOT NULL,
            content TEXT NOT NULL,
            message TEXT NOT NULL,
            file TEXT NOT NULL,
            line INTEGER NOT NULL,
            PRIMARY KEY (subscription_id, what)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE acceptance (
            subscription_id TEXT NOT NULL,
            what TEXT NOT NULL,
            content TEXT NOT NULL,
            message TEXT NOT NULL,
            reason TEXT NOT NULL,
            accepted_by TEXT NOT NULL,
            accepted_at TEXT NOT NULL,
            PRIMARY KEY (subscription_id, what, content)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE change_request (
            change_id TEXT PRIMARY KEY,
            subscription_id TEXT NOT NULL,
            charge_on TEXT,
            new_number TEXT NOT NULL,
            requested_on TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX change_request_by_subscription ON change_request (subscription_id);
        """

    private static let purchaseOrders = """
        CREATE TABLE purchase_order (
            payer TEXT NOT NULL,
            number TEXT NOT NULL,
            suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
            declared_expired INTEGER NOT NULL CHECK (declared_expired IN (0, 1)),
            effective_on TEXT,
            expires_on TEXT,
            description TEXT,
            created_by TEXT NOT NULL CHECK (created_by IN ('import', 'marketplace', 'operator')),
            first_seen_on TEXT NOT NULL,
            last_line INTEGER NOT NULL,
            PRIMARY KEY (payer, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE purchase_order_line (
            payer TEXT NOT NULL,
            number TEXT NOT NULL,
            line INTEGER NOT NULL,
            charge INTEGER NOT NULL UNIQUE REFERENCES charge,
            quantity TEXT NOT NULL,
            tax INTEGER NOT NULL,
            PRIMARY KEY (payer, number, line),
            FOREIGN KEY (payer, number) REFERENCES purchase_order
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE purchase_order_event (
            id INTEGER PRIMARY KEY,
            payer TEXT NOT NULL,
            number TEXT NOT NULL,
            business_date TEXT,
            recorded_at TEXT,
            happening TEXT NOT NULL,
            detail TEXT NOT NULL,
            cause TEXT NOT NULL,
            actor TEXT NOT NULL
        ) STRICT;
        CREATE INDEX purchase_order_history ON purchase_order_event (payer, number, id);

        CREATE TABLE purchase_order_import (
            payer TEXT NOT NULL,
            number TEXT NOT NULL,
            status TEXT NOT NULL,
            effective_on TEXT,
            expires_on TEXT,
            description TEXT,
            PRIMARY KEY (payer, number)
        ) STRICT, WITHOUT ROWID;
        """
}
