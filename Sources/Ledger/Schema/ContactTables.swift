extension Schema {
    /// Contacts and expiry notices of the PO book, and the published files that show it.
    static let contactsAndNotices = """
        CREATE TABLE purchase_order_contact (
            payer TEXT NOT NULL,
            number TEXT NOT NULL,
            email TEXT NOT NULL,
            name TEXT NOT NULL,
            phone TEXT,
            PRIMARY KEY (payer, number, email),
            FOREIGN KEY (payer, number) REFERENCES purchase_order
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE purchase_order_contact_import (
            payer TEXT NOT NULL,
            number TEXT NOT NULL,
            email TEXT NOT NULL,
            name TEXT NOT NULL,
            phone TEXT,
            PRIMARY KEY (payer, number, email)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX purchase_order_by_expiry ON purchase_order (expires_on);

        CREATE TABLE purchase_order_notice (
            payer TEXT NOT NULL,
            number TEXT NOT NULL,
            expiry TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('two_months', 'one_month', 'one_week', 'on_the_day')),
            business_date TEXT NOT NULL REFERENCES night,
            messages INTEGER NOT NULL,
            obstacle TEXT CHECK (obstacle IN ('no_contact', 'no_address', 'no_sender')),
            PRIMARY KEY (payer, number, expiry, kind),
            FOREIGN KEY (payer, number) REFERENCES purchase_order,
            CHECK ((messages = 0) = (obstacle IS NOT NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE night_file (
            business_date TEXT NOT NULL REFERENCES night,
            path TEXT NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (business_date, path)
        ) STRICT;
        """
}
