import Domain
import GRDB

extension Schema {
    /// The PO book in compact rows: a PO has a number of its own, a payer is written once, dates are days since 1970-01-01,
    /// words are numbers (``StoredWord``). Views in ``bookViews`` show all of it as it was.
    ///
    /// - `purchase_order.state`: 1 suspended, 2 declared expired, 3 both. `gone_lines`: how many numbers of line items are
    ///   used no more. `contacts`: how many it has.
    /// - `purchase_order_line.effect`: what the charge did to the PO; NULL: its events are in `purchase_order_event`, as are
    ///   those of earlier versions. `moved`: a regeneration took the line item away; it stays for the night that posted it.
    /// - `purchase_order_event`: what no line item tells of. `after_line`: the newest line item when it happened, so that
    ///   both make one history. `actor` and `cause` are NULL where an import did it by a row of `purchase_orders.csv`.
    /// - `night_order`: the POs that a night touched, by key, as they stand after it, and how many line items it added.
    static func compactBook(_ database: Database) throws {
        try database.execute(sql: compactOrders)
        try database.execute(sql: compactHistory)
        try database.execute(sql: compactContacts)
        try database.execute(sql: nightOrders)
        try database.execute(sql: bookViews)
    }

    private static func days(_ column: String) -> String {
        "CAST(strftime('%s', \(column)) AS INTEGER) / 86400"
    }

    /// The PO of a row that names it by payer and number.
    private static let found = """
        JOIN payer ON payer.account_id = old.payer
        JOIN purchase_order AS book ON book.payer = payer.id AND book.number = old.number
        """

    private static let compactOrders = """
        CREATE TABLE payer (
            id INTEGER PRIMARY KEY,
            account_id TEXT NOT NULL UNIQUE
        ) STRICT;
        INSERT INTO payer (account_id) SELECT DISTINCT payer FROM purchase_order ORDER BY payer;

        DROP INDEX purchase_order_by_expiry;
        ALTER TABLE purchase_order RENAME TO old_order;
        CREATE TABLE purchase_order (
            id INTEGER PRIMARY KEY,
            payer INTEGER NOT NULL REFERENCES payer,
            number TEXT NOT NULL,
            state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
            effective_on INTEGER,
            expires_on INTEGER,
            description TEXT,
            created_by INTEGER NOT NULL CHECK (created_by BETWEEN 0 AND 2),
            first_seen_on INTEGER NOT NULL,
            last_line INTEGER NOT NULL CHECK (last_line >= gone_lines),
            gone_lines INTEGER NOT NULL DEFAULT 0 CHECK (gone_lines >= 0),
            contacts INTEGER NOT NULL DEFAULT 0 CHECK (contacts >= 0),
            UNIQUE (payer, number)
        ) STRICT;
        INSERT INTO purchase_order (payer, number, state, effective_on, expires_on, description, created_by, first_seen_on,
                last_line, gone_lines, contacts)
            SELECT payer.id, old.number, suspended + 2 * declared_expired, \(days("effective_on")), \(days("expires_on")),
                description, \(PurchaseOrderCreator.sql(numberOf: "created_by", \.rawValue)), \(days("first_seen_on")),
                last_line, last_line - (SELECT count(*) FROM purchase_order_line AS item
                    WHERE item.payer = old.payer AND item.number = old.number),
                (SELECT count(*) FROM purchase_order_contact AS contact
                    WHERE contact.payer = old.payer AND contact.number = old.number)
            FROM old_order AS old JOIN payer ON payer.account_id = old.payer ORDER BY old.payer, old.number;
        CREATE INDEX purchase_order_by_expiry ON purchase_order (expires_on);
        CREATE INDEX purchase_order_by_state ON purchase_order (state) WHERE state > 0;
        """

    private static let compactHistory = """
        ALTER TABLE purchase_order_line RENAME TO old_line;
        CREATE TABLE purchase_order_line (
            po INTEGER NOT NULL REFERENCES purchase_order,
            line INTEGER NOT NULL CHECK (line > 0),
            charge INTEGER NOT NULL REFERENCES charge,
            quantity TEXT NOT NULL,
            tax INTEGER NOT NULL,
            effect INTEGER CHECK (effect BETWEEN 0 AND 3),
            expiry_before INTEGER CHECK (expiry_before IS NULL OR effect IN (2, 3)),
            moved INTEGER NOT NULL DEFAULT 0 CHECK (moved IN (0, 1)),
            PRIMARY KEY (po, line)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO purchase_order_line (po, line, charge, quantity, tax)
            SELECT book.id, line, charge, quantity, tax FROM old_line AS old \(found) ORDER BY book.id, line;
        CREATE UNIQUE INDEX purchase_order_line_by_charge ON purchase_order_line (charge) WHERE moved = 0;
        DROP TABLE old_line;

        DROP INDEX purchase_order_history;
        DROP INDEX purchase_order_event_by_charge;
        ALTER TABLE purchase_order_event RENAME TO old_event;
        CREATE TABLE purchase_order_event (
            id INTEGER PRIMARY KEY,
            po INTEGER NOT NULL REFERENCES purchase_order,
            after_line INTEGER NOT NULL,
            business_date INTEGER,
            recorded_at TEXT,
            happening INTEGER NOT NULL,
            detail TEXT NOT NULL,
            cause TEXT,
            actor TEXT,
            charge INTEGER REFERENCES charge
        ) STRICT;
        INSERT INTO purchase_order_event (id, po, after_line, business_date, recorded_at, happening, detail, cause, actor,
                charge)
            SELECT old.id, book.id, 0, \(days("business_date")), recorded_at,
                \(PurchaseOrderEventKind.sql(numberOf: "happening", \.rawValue)), detail,
                CASE WHEN actor = 'import' AND cause = 'purchase_orders.csv' THEN NULL ELSE cause END,
                CASE WHEN actor = 'import' AND cause = 'purchase_orders.csv' THEN NULL ELSE actor END, charge
            FROM old_event AS old \(found) ORDER BY old.id;
        CREATE INDEX purchase_order_history ON purchase_order_event (po, after_line, id);
        DROP TABLE old_event;

        ALTER TABLE purchase_order_import RENAME TO old_import;
        CREATE TABLE purchase_order_import (
            po INTEGER PRIMARY KEY REFERENCES purchase_order,
            state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
            effective_on INTEGER,
            expires_on INTEGER,
            description TEXT
        ) STRICT;
        INSERT INTO purchase_order_import
            SELECT book.id, \(StoredState.sql(numberOf: "status", \.state.rawValue)), \(days("old.effective_on")),
                \(days("old.expires_on")), old.description
            FROM old_import AS old \(found) ORDER BY book.id;
        DROP TABLE old_import;
        """

    private static let compactContacts = """
        ALTER TABLE purchase_order_contact RENAME TO old_contact;
        CREATE TABLE purchase_order_contact (
            po INTEGER NOT NULL REFERENCES purchase_order,
            email TEXT NOT NULL,
            name TEXT NOT NULL,
            phone TEXT,
            PRIMARY KEY (po, email)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO purchase_order_contact SELECT book.id, email, name, phone FROM old_contact AS old \(found);
        DROP TABLE old_contact;

        ALTER TABLE purchase_order_contact_import RENAME TO old_contact_import;
        CREATE TABLE purchase_order_contact_import (
            po INTEGER NOT NULL REFERENCES purchase_order,
            email TEXT NOT NULL,
            name TEXT NOT NULL,
            phone TEXT,
            PRIMARY KEY (po, email)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO purchase_order_contact_import
            SELECT book.id, email, name, phone FROM old_contact_import AS old \(found);
        DROP TABLE old_contact_import;

        ALTER TABLE purchase_order_notice RENAME TO old_notice;
        CREATE TABLE purchase_order_notice (
            po INTEGER NOT NULL REFERENCES purchase_order,
            expiry INTEGER NOT NULL,
            kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
            business_date INTEGER NOT NULL,
            messages INTEGER NOT NULL,
            obstacle INTEGER CHECK (obstacle BETWEEN 0 AND 2),
            PRIMARY KEY (po, expiry, kind),
            CHECK ((messages = 0) = (obstacle IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        INSERT INTO purchase_order_notice
            SELECT book.id, \(days("expiry")), \(ExpiryNoticeKind.sql(numberOf: "kind", \.rawValue)),
                \(days("business_date")), messages, \(NoticeObstacle.sql(numberOf: "obstacle", \.rawValue))
            FROM old_notice AS old \(found);
        CREATE INDEX purchase_order_unnoticed ON purchase_order_notice (expiry) WHERE obstacle IS NOT NULL;
        DROP TABLE old_notice;
        DROP TABLE old_order;
        """

    private static let nightOrders = """
        CREATE TABLE night_order (
            business_date INTEGER NOT NULL,
            position INTEGER NOT NULL,
            po INTEGER NOT NULL REFERENCES purchase_order,
            state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
            effective_on INTEGER,
            expires_on INTEGER,
            description TEXT,
            last_line INTEGER NOT NULL,
            new_lines INTEGER NOT NULL CHECK (new_lines BETWEEN 0 AND last_line),
            gone_lines INTEGER NOT NULL CHECK (gone_lines BETWEEN 0 AND last_line),
            contacts INTEGER NOT NULL CHECK (contacts >= 0),
            PRIMARY KEY (business_date, position)
        ) STRICT, WITHOUT ROWID;
        """
}
