public import Domain
import GRDB

/// The PO book's rows, written and read.
enum PurchaseOrderRows {
    static func write(_ order: PurchaseOrder, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO purchase_order (payer, number, suspended, declared_expired, effective_on, expires_on,
                    description, created_by, first_seen_on, last_line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (payer, number) DO UPDATE SET suspended = excluded.suspended,
                    declared_expired = excluded.declared_expired, effective_on = excluded.effective_on,
                    expires_on = excluded.expires_on, description = excluded.description, last_line = excluded.last_line
                """
        )
        .execute(arguments: [
            order.key.payer.string, order.key.number.string, order.isSuspended, order.isDeclaredExpired,
            order.effectiveOn?.description, order.expiresOn?.description, order.description?.string,
            order.createdBy.rawValue, order.firstSeenOn.description, order.lastLineNumber,
        ])
    }

    static func write(imported row: PurchaseOrderRow, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO purchase_order_import (payer, number, status, effective_on, expires_on, description)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (payer, number) DO UPDATE SET status = excluded.status, effective_on = excluded.effective_on,
                    expires_on = excluded.expires_on, description = excluded.description
                """
        )
        .execute(arguments: [
            row.key.payer.string, row.key.number.string, row.status.rawValue, row.effectiveOn?.description,
            row.expiresOn?.description, row.description?.string,
        ])
    }

    /// Writes a charge's line item.
    static func write(_ item: PurchaseOrderLineItem, charge: Int64?, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO purchase_order_line (payer, number, line, charge, quantity, tax) VALUES (?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            item.key.payer.string, item.key.number.string, item.number, charge, item.quantity.description,
            item.tax.minorUnits,
        ])
    }

    /// When an event happened.
    enum EventTime {
        /// On a night, by a charge where one caused it.
        case night(CivilDate, charge: Int64?)
        /// Outside the nights, by an operator: RFC 3339 in UTC.
        case moment(String)
    }

    static func write(_ event: PurchaseOrderEvent, _ time: EventTime, in database: Database) throws {
        let (date, moment, charge): (CivilDate?, String?, Int64?) =
            switch time {
            case .night(let date, let charge): (date, nil, charge)
            case .moment(let moment): (nil, moment, nil)
            }
        try database.cachedStatement(
            sql: """
                INSERT INTO purchase_order_event
                    (payer, number, business_date, recorded_at, happening, detail, cause, actor, charge)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            event.key.payer.string, event.key.number.string, date?.description, moment, event.kind.rawValue,
            event.detail.string, event.cause.string, event.actor.string, charge,
        ])
    }
}

extension Ledger {
    /// The POs of these keys that are in the book.
    public func purchaseOrders(_ keys: some Sequence<PurchaseOrderKey>) throws(LedgerError) -> [PurchaseOrder] {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT * FROM purchase_order WHERE payer = ? AND number = ?")
            return try keys.compactMap { key in
                try StoredRow.fetchOne(of: "purchase_order", find, arguments: key.columns)
                    .map(purchaseOrder)
            }
        }
    }

    /// The rows last imported for these keys.
    public func importedRows(
        _ keys: some Sequence<PurchaseOrderKey>
    ) throws(LedgerError) -> [PurchaseOrderKey: PurchaseOrderRow] {
        try read { database in
            let find = try database.cachedStatement(
                sql: "SELECT * FROM purchase_order_import WHERE payer = ? AND number = ?"
            )
            var rows: [PurchaseOrderKey: PurchaseOrderRow] = [:]
            for key in keys {
                guard
                    let row = try StoredRow.fetchOne(
                        of: "purchase_order_import",
                        find,
                        arguments: key.columns
                    )
                else {
                    continue
                }
                rows[key] = PurchaseOrderRow(
                    key: key,
                    status: try row["status"],
                    effectiveOn: try row["effective_on"],
                    expiresOn: try row["expires_on"],
                    description: try row["description"]
                )
            }
            return rows
        }
    }

    func purchaseOrder(_ row: StoredRow) throws -> PurchaseOrder {
        PurchaseOrder(
            key: try row.purchaseOrderKey(),
            isSuspended: try row["suspended"],
            isDeclaredExpired: try row["declared_expired"],
            effectiveOn: try row["effective_on"],
            expiresOn: try row["expires_on"],
            description: try row["description"],
            createdBy: try row["created_by"],
            firstSeenOn: try row["first_seen_on"],
            lastLineNumber: try row["last_line"]
        )
    }
    /// The events of a PO in order, each with its row; only those of one charge where it is given.
    func events(
        of key: PurchaseOrderKey,
        charge: Int64? = nil,
        in database: Database
    ) throws -> [(event: PurchaseOrderEvent, row: StoredRow)] {
        let find = try database.cachedStatement(
            sql: """
                SELECT event.*, subscription_id, kind, instalment
                FROM purchase_order_event AS event LEFT JOIN charge ON charge.id = event.charge
                WHERE payer = ? AND number = ? \(charge == nil ? "" : "AND event.charge = ?") ORDER BY event.id
                """
        )
        var arguments: StatementArguments = key.columns
        if let charge { arguments += [charge] }
        return try StoredRow.fetchAll(of: "purchase_order_event", find, arguments: arguments).map { row in
            var event = PurchaseOrderEvent(
                key: key,
                kind: try row["happening"],
                detail: try row["detail"],
                cause: try row["cause"],
                actor: try row["actor"]
            )
            if let subscription = try row["subscription_id"] as Text? {
                event.charge = ChargeKey(subscription: subscription, kind: try row.contractChargeKind())
            }
            return (event, row)
        }
    }
}
