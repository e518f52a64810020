extension Schema {
    /// The PO book without its contacts and expiry notices.
    static let purchaseOrders = """
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
