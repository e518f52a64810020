public import Domain
import GRDB

/// Contacts of POs, written and read.
enum ContactRows {
    /// Writes the changes of a night or an operator to them.
    static func write(_ changes: PurchaseOrderChanges, in database: Database) throws {
        for contact in changes.contacts { try write(contact, into: "purchase_order_contact", in: database) }
        for contact in changes.removedContacts {
            try database.cachedStatement(
                sql: "DELETE FROM purchase_order_contact WHERE payer = ? AND number = ? AND email = ?"
            )
            .execute(arguments: arguments(contact))
        }
        for row in changes.importedContacts {
            try write(row, into: "purchase_order_contact_import", in: database)
        }
    }

    private static func write(_ contact: PurchaseOrderContact, into table: String, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO \(table) (payer, number, email, name, phone) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (payer, number, email) DO UPDATE SET name = excluded.name, phone = excluded.phone
                """
        )
        .execute(arguments: arguments(contact) + [contact.name.string, contact.phone?.string])
    }

    private static func arguments(_ contact: PurchaseOrderContact) -> StatementArguments {
        contact.key.columns + [contact.email.string]
    }
}

extension Ledger {
    /// The rows that differ from the same rows last imported, each with that row.
    public func changed(
        _ rows: [PurchaseOrderContact]
    ) throws(LedgerError) -> [(row: PurchaseOrderContact, last: PurchaseOrderContact?)] {
        try read { database in
            let find = try database.cachedStatement(
                sql: "SELECT * FROM purchase_order_contact_import WHERE payer = ? AND number = ? AND email = ?"
            )
            return try rows.compactMap { row in
                let last = try StoredRow.fetchOne(
                    of: "purchase_order_contact_import",
                    find,
                    arguments: row.key.columns + [row.email.string]
                )
                .map(contact)
                return last == row ? nil : (row, last)
            }
        }
    }

    /// The contacts of POs, by PO and email.
    public func contacts(of keys: some Sequence<PurchaseOrderKey>) throws(LedgerError) -> [PurchaseOrderContact] {
        try read { database in try keys.flatMap { try contacts(of: $0, in: database) } }
    }

    func contacts(of key: PurchaseOrderKey, in database: Database) throws -> [PurchaseOrderContact] {
        let find = try database.cachedStatement(
            sql: "SELECT * FROM purchase_order_contact WHERE payer = ? AND number = ? ORDER BY email"
        )
        return try StoredRow.fetchAll(
            of: "purchase_order_contact",
            find,
            arguments: key.columns
        ).map(contact)
    }

    private func contact(_ row: StoredRow) throws -> PurchaseOrderContact {
        PurchaseOrderContact(
            key: try row.purchaseOrderKey(),
            email: try row["email"],
            name: try row["name"],
            phone: try row["phone"]
        )
    }
}
