public import Domain
import GRDB

/// Contacts of POs, written and read.
enum ContactRows {
    /// Writes the changes of a night or an operator to them; `id` gives the id of a PO.
    static func write(
        _ changes: PurchaseOrderChanges,
        in database: Database,
        id: (PurchaseOrderKey) throws -> Int64
    ) throws {
        for contact in changes.contacts { try write(contact, into: "purchase_order_contact", id, in: database) }
        for contact in changes.removedContacts {
            try database.cachedStatement(sql: "DELETE FROM purchase_order_contact WHERE po = ? AND email = ?")
                .execute(arguments: [id(contact.key), contact.email.string])
        }
        for row in changes.importedContacts {
            try write(row, into: "purchase_order_contact_import", id, in: database)
        }
    }

    private static func write(
        _ contact: PurchaseOrderContact,
        into table: String,
        _ id: (PurchaseOrderKey) throws -> Int64,
        in database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO \(table) (po, email, name, phone) VALUES (?, ?, ?, ?)
                ON CONFLICT (po, email) DO UPDATE SET name = excluded.name, phone = excluded.phone
                """
        )
        .execute(arguments: [id(contact.key), contact.email.string, contact.name.string, contact.phone?.string])
    }
}

extension Ledger {
    /// The rows that differ from the same rows last imported, each with that row.
    public func changed(
        _ rows: [PurchaseOrderContact]
    ) throws(LedgerError) -> [(row: PurchaseOrderContact, last: PurchaseOrderContact?)] {
        try read { database in
            let orders = try OrderLookup("book.id", in: database)
            let find = try database.cachedStatement(
                sql: "SELECT * FROM purchase_order_contact_import WHERE po = ? AND email = ?"
            )
            return try rows.compactMap { row in
                guard let id = try orders.find(row.key)?.number(0) else { return (row, nil) }
                let last = try StoredRow.fetchOne(
                    of: "purchase_order_contact_import",
                    find,
                    arguments: [id, row.email.string]
                )
                .map { try contact($0, of: row.key) }
                return last == row ? nil : (row, last)
            }
        }
    }

    /// The contacts of POs, by PO and email.
    public func contacts(of keys: some Sequence<PurchaseOrderKey>) throws(LedgerError) -> [PurchaseOrderContact] {
        try read { database in try keys.flatMap { try contacts(of: $0, in: database) } }
    }

    func contacts(of key: PurchaseOrderKey, in database: Database) throws -> [PurchaseOrderContact] {
        guard let id = try id(of: key, in: database) else { return [] }
        let find = try database.cachedStatement(
            sql: "SELECT * FROM purchase_order_contact WHERE po = ? ORDER BY email"
        )
        return try StoredRow.fetchAll(of: "purchase_order_contact", find, arguments: [id])
            .map { try contact($0, of: key) }
    }

    private func contact(_ row: StoredRow, of key: PurchaseOrderKey) throws -> PurchaseOrderContact {
        PurchaseOrderContact(key: key, email: try row["email"], name: try row["name"], phone: try row["phone"])
    }
}
