import Domain
import GRDB

/// Writes what a night or an operator did to the PO book, within a transaction. POs come in the order of their keys, so
/// that payers and POs are written in the order of their indexes.
struct BookWriter {
    private let database: Database
    private let payerOf: BoundStatement
    private let addPayer: BoundStatement
    private let putOrder: BoundStatement
    private let findOrder: BoundStatement
    private var lastPayer: (account: Text, id: Int64)?
    /// The changed POs by their places in the changes.
    private var places: [PurchaseOrderKey: Int] = [:]
    private var written: [WrittenOrder] = []

    /// A PO as it was written.
    private struct WrittenOrder {
        var id: Int64
        /// How many numbers of its line items are used no more.
        var goneLines: Int
        var contacts: Int
        /// How many line items the night added.
        var newLines = 0
    }

    init(_ database: Database) throws {
        self.database = database
        payerOf = try BoundStatement("SELECT id FROM payer WHERE account_id = ?", of: "payer", in: database)
        addPayer = try BoundStatement(
            "INSERT INTO payer (account_id) VALUES (?) RETURNING id",
            of: "payer",
            in: database
        )
        putOrder = try BoundStatement(
            """
            INSERT INTO purchase_order (payer, number, state, effective_on, expires_on, description, created_by,
                first_seen_on, last_line)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (payer, number) DO UPDATE SET state = excluded.state, effective_on = excluded.effective_on,
                expires_on = excluded.expires_on, description = excluded.description, last_line = excluded.last_line
            RETURNING id, gone_lines, contacts
            """,
            of: "purchase_order",
            in: database
        )
        findOrder = try BoundStatement(
            "SELECT purchase_order.id FROM purchase_order WHERE payer = ? AND number = ?",
            of: "purchase_order",
            in: database
        )
    }

    // MARK: What happened

    /// Writes the changes of a night; `charge` gives the id of a charge that it wrote.
    mutating func write(
        _ changes: PurchaseOrderChanges,
        on date: CivilDate,
        charge: (ChargeKey) -> Int64
    ) throws {
        try writeOrders(changes.orders)
        try write(imported: changes.importedRows)
        try write(changes.lineItems, charge)
        try writeContacts(changes)
        try NoticeRows.write(changes.notices, on: date, in: database) { try id(of: $0) }
        try write(changes.events, .night(date))
        try writeNight(date, changes.orders)
    }

    /// Writes what an operator did; `time` is RFC 3339 in UTC. The line item of a regeneration, if any, belongs to the
    /// charge.
    mutating func write(_ changes: PurchaseOrderChanges, at time: String, charge: Int64? = nil) throws {
        try writeOrders(changes.orders)
        if let item = changes.lineItems.first, let charge { try write([item]) { _ in charge } }
        try writeContacts(changes)
        try write(changes.events, .moment(time))
    }

    // MARK: POs

    private mutating func writeOrders(_ orders: [PurchaseOrder]) throws {
        places.reserveCapacity(orders.count)
        written.reserveCapacity(orders.count)
        for order in orders {
            putOrder.begin()
            putOrder.add(try payer(order.key.payer))
            putOrder.add(order.key.number)
            putOrder.add(StoredState(order).stored)
            putOrder.add(order.effectiveOn)
            putOrder.add(order.expiresOn)
            putOrder.add(order.description)
            putOrder.add(order.createdBy.stored)
            putOrder.add(order.firstSeenOn)
            putOrder.add(order.lastLineNumber)
            guard try putOrder.next() else { throw DamagedRow(what: "table purchase_order: a row was not written") }
            places[order.key] = written.count
            written.append(
                WrittenOrder(
                    id: try putOrder.number(0),
                    goneLines: try putOrder.count(1),
                    contacts: try putOrder.count(2)
                )
            )
            try putOrder.run()
        }
    }

    /// The id of a payer, who is added where he is new.
    private mutating func payer(_ account: Text) throws -> Int64 {
        if let lastPayer, lastPayer.account == account { return lastPayer.id }
        for statement in [payerOf, addPayer] {
            statement.begin()
            statement.add(account)
            guard try statement.next() else { continue }
            let id = try statement.number(0)
            try statement.run()
            lastPayer = (account, id)
            return id
        }
        throw DamagedRow(what: "table payer: a row was not written")
    }

    /// The id of a PO of the book.
    mutating func id(of key: PurchaseOrderKey) throws -> Int64 {
        if let place = places[key] { return written[place].id }
        findOrder.begin()
        findOrder.add(try payer(key.payer))
        findOrder.add(key.number)
        guard try findOrder.next() else {
            throw DamagedRow(what: "table purchase_order: PO \(key.number) of \(key.payer) is missing")
        }
        let id = try findOrder.number(0)
        try findOrder.run()
        return id
    }

    private mutating func write(imported rows: [PurchaseOrderRow]) throws {
        let put = try BoundStatement(
            """
            INSERT INTO purchase_order_import (po, state, effective_on, expires_on, description) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (po) DO UPDATE SET state = excluded.state, effective_on = excluded.effective_on,
                expires_on = excluded.expires_on, description = excluded.description
            """,
            of: "purchase_order_import",
            in: database
        )
        for row in rows {
            put.begin()
            put.add(try id(of: row.key))
            put.add(StoredState(row.status).stored)
            put.add(row.effectiveOn)
            put.add(row.expiresOn)
            put.add(row.description)
            try put.run()
        }
    }

    // MARK: Line items and events

    private mutating func write(_ items: [PurchaseOrderLineItem], _ charge: (ChargeKey) -> Int64) throws {
        let put = try BoundStatement(
            """
            INSERT INTO purchase_order_line (po, line, charge, quantity, tax, effect, expiry_before)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            of: "purchase_order_line",
            in: database
        )
        for item in items {
            put.begin()
            put.add(try id(of: item.key))
            put.add(item.number)
            put.add(charge(ChargeKey(subscription: item.subscription, kind: item.kind)))
            put.add(item.quantity.description)
            put.add(item.tax.minorUnits)
            let (effect, before) = LineEffectColumns.columns(item.effect)
            if let effect { put.add(effect) } else { put.addNull() }
            put.add(before)
            try put.run()
            if let place = places[item.key] { written[place].newLines += 1 }
        }
    }

    /// When an event happened.
    private enum EventTime {
        /// On a night.
        case night(CivilDate)
        /// Outside the nights, by an operator: RFC 3339 in UTC.
        case moment(String)
    }

    private mutating func write(_ events: [PurchaseOrderEvent], _ time: EventTime) throws {
        let put = try BoundStatement(
            """
            INSERT INTO purchase_order_event (po, after_line, business_date, recorded_at, happening, detail, cause, actor)
            VALUES (?1, (SELECT last_line - ?2 FROM purchase_order WHERE id = ?1), ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            of: "purchase_order_event",
            in: database
        )
        for event in events {
            var (isNight, newLines) = (false, 0)
            if case .night = time { isNight = true }
            if isNight, event.precedesCharges, let place = places[event.key] { newLines = written[place].newLines }
            put.begin()
            put.add(try id(of: event.key))
            put.add(newLines)
            switch time {
            case .night(let date):
                put.add(date)
                put.addNull()
            case .moment(let moment):
                put.addNull()
                put.add(moment)
            }
            put.add(event.kind.stored)
            put.add(event.detail)
            if event.isImport {
                put.addNull()
                put.addNull()
            } else {
                put.add(event.cause)
                put.add(event.actor)
            }
            try put.run()
        }
    }

    // MARK: Contacts

    private mutating func writeContacts(_ changes: PurchaseOrderChanges) throws {
        try ContactRows.write(changes, in: database) { try id(of: $0) }
        let keys = Set((changes.contacts + changes.removedContacts).map(\.key)).sorted()
        guard !keys.isEmpty else { return }
        let count = try BoundStatement(
            """
            UPDATE purchase_order SET contacts = (SELECT count(*) FROM purchase_order_contact WHERE po = ?1) WHERE id = ?1
            RETURNING contacts
            """,
            of: "purchase_order",
            in: database
        )
        for key in keys {
            count.begin()
            count.add(try id(of: key))
            if try count.next(), let place = places[key] { written[place].contacts = try count.count(0) }
            try count.run()
        }
    }

    // MARK: The night

    /// Keeps the POs that the night touched, as they stand after it.
    private func writeNight(_ date: CivilDate, _ orders: [PurchaseOrder]) throws {
        let put = try BoundStatement(
            """
            INSERT INTO night_order (business_date, position, po, state, effective_on, expires_on, description, last_line, new_lines,
                gone_lines, contacts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            of: "night_order",
            in: database
        )
        for (position, (order, row)) in zip(orders, written).enumerated() {
            put.begin()
            put.add(date)
            put.add(position)
            put.add(row.id)
            put.add(StoredState(order).stored)
            put.add(order.effectiveOn)
            put.add(order.expiresOn)
            put.add(order.description)
            put.add(order.lastLineNumber)
            put.add(row.newLines)
            put.add(row.goneLines)
            put.add(row.contacts)
            try put.run()
        }
    }
}

extension PurchaseOrderEvent {
    /// Whether a row of the administrator's file did it, by the usual name.
    fileprivate var isImport: Bool { actor == Self.importActor && cause == Self.importCause }
}
