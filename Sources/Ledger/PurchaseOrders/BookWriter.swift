import Domain
import GRDB

/// Writes what a night or an operator did to the PO book, within a transaction. POs come in the order of their keys, so
/// that payers and POs are written in the order of their indexes.
struct BookWriter {
    private let database: Database
    private let totals: ControlTotals?
    private let payerOf: BoundStatement
    private let findOrder: BoundStatement
    private let changeOrder: BoundStatement
    private let newPayers: RowInsert
    private let newOrders: RowInsert
    private let newItems: RowInsert
    private var nextPayer: Int64
    private var nextOrder: Int64
    private var lastPayer: (account: Text, id: Int64, isNew: Bool)?
    /// The changed POs, by key, and how each was written.
    private var orders = SortedOrders([])
    private var written: [WrittenOrder] = []

    /// A PO as it was written: a night may have as many as invoices.
    private struct WrittenOrder {
        var id: Int64
        /// How many numbers of its line items are used no more.
        var goneLines: Int32 = 0
        var contacts: Int32 = 0
        /// How many line items the night added.
        var newLines: Int32 = 0
    }

    init(_ database: Database, _ totals: ControlTotals?) throws {
        (self.database, self.totals) = (database, totals)
        payerOf = try BoundStatement("SELECT id FROM payer WHERE account_id = ?", of: "payer", in: database)
        findOrder = try BoundStatement(
            "SELECT id, gone_lines, contacts FROM purchase_order WHERE payer = ? AND number = ?",
            of: "purchase_order",
            in: database
        )
        changeOrder = try BoundStatement(
            """
            UPDATE purchase_order SET state = ?, effective_on = ?, expires_on = ?, description = ?, last_line = ?
            WHERE id = ?
            """,
            of: "purchase_order",
            in: database
        )
        newPayers = try RowInsert(into: "payer", in: database, totals)
        newOrders = try RowInsert(into: "purchase_order", in: database, totals)
        newItems = try RowInsert(into: "purchase_order_line", in: database, totals)
        nextPayer = try (Int64.fetchOne(database, sql: "SELECT max(id) FROM payer") ?? 0) + 1
        nextOrder = try (Int64.fetchOne(database, sql: "SELECT max(id) FROM purchase_order") ?? 0) + 1
    }

    // MARK: What happened

    /// Writes the POs that a night changes, by key: what is written of the night after it refers to them.
    mutating func write(orders changes: PurchaseOrderChanges) throws { try writeOrders(changes.orders) }

    /// Writes the changes of a night whose POs, and the line items of whose invoices, are written; `charge` gives the id of a
    /// charge that it wrote.
    mutating func finish(
        _ changes: PurchaseOrderChanges,
        on date: CivilDate,
        charge: (ChargeKey) throws -> Int64
    ) throws {
        try write(imported: changes.importedRows)
        for item in changes.lineItems {
            try write(item, charge: charge(ChargeKey(subscription: item.subscription, kind: item.kind)))
        }
        try writeContacts(changes)
        try NoticeRows.write(changes.notices, on: date, in: database) { try id(of: $0) }
        try write(changes.events, .night(date))
        try writeNight(date)
    }

    /// Writes what an operator did; `time` is RFC 3339 in UTC. The line item of a regeneration, if any, belongs to the
    /// charge.
    mutating func write(_ changes: PurchaseOrderChanges, at time: String, charge: Int64? = nil) throws {
        try writeOrders(changes.orders)
        if let item = changes.lineItems.first, let charge { try write(item, charge: charge) }
        try writeContacts(changes)
        try write(changes.events, .moment(time))
    }

    // MARK: POs

    private mutating func writeOrders(_ orders: [PurchaseOrder]) throws {
        self.orders = SortedOrders(orders)
        written.reserveCapacity(orders.count)
        for order in orders {
            let payer = try payer(order.key.payer)
            // A new payer has none.
            if !payer.isNew, let known = try find(order.key.number, of: payer.id) {
                try change(known.id, to: order)
                written.append(known)
            } else {
                written.append(WrittenOrder(id: try add(order, of: payer.id)))
            }
        }
    }

    /// Writes a PO that the book does not have; its id.
    private mutating func add(_ order: PurchaseOrder, of payer: Int64) throws -> Int64 {
        let id = nextOrder
        nextOrder += 1
        newOrders.begin()
        newOrders.add(id)
        newOrders.add(payer)
        newOrders.add(order.key.number)
        newOrders.add(StoredState(order).stored)
        newOrders.add(order.effectiveOn)
        newOrders.add(order.expiresOn)
        newOrders.add(order.description)
        newOrders.add(order.createdBy.stored)
        newOrders.add(order.firstSeenOn)
        newOrders.add(order.lastLineNumber)
        newOrders.add(0)
        newOrders.add(0)
        try newOrders.write()
        return id
    }

    private func change(_ id: Int64, to order: PurchaseOrder) throws {
        changeOrder.begin()
        changeOrder.add(StoredState(order).stored)
        changeOrder.add(order.effectiveOn)
        changeOrder.add(order.expiresOn)
        changeOrder.add(order.description)
        changeOrder.add(order.lastLineNumber)
        changeOrder.add(id)
        try changeOrder.run()
    }

    /// A PO of a payer as the book has it; nil: it does not.
    private func find(_ number: Text, of payer: Int64) throws -> WrittenOrder? {
        findOrder.begin()
        findOrder.add(payer)
        findOrder.add(number)
        guard try findOrder.next() else { return nil }
        let found = WrittenOrder(
            id: try findOrder.number(0),
            goneLines: Int32(try findOrder.count(1)),
            contacts: Int32(try findOrder.count(2))
        )
        try findOrder.run()
        return found
    }

    /// The id of a payer, who is added where he is new.
    private mutating func payer(_ account: Text) throws -> (id: Int64, isNew: Bool) {
        if let lastPayer, lastPayer.account == account { return (lastPayer.id, lastPayer.isNew) }
        payerOf.begin()
        payerOf.add(account)
        let isNew = try !payerOf.next()
        let id = isNew ? nextPayer : try payerOf.number(0)
        if isNew {
            nextPayer += 1
            newPayers.begin()
            newPayers.add(id)
            newPayers.add(account)
            try newPayers.write()
        } else {
            try payerOf.run()
        }
        lastPayer = (account, id, isNew)
        return (id, isNew)
    }

    /// The place of a PO among those that are changed; nil: it is not.
    private mutating func place(of key: PurchaseOrderKey) -> Int? { orders.place(of: key) }

    /// The id of a PO of the book.
    mutating func id(of key: PurchaseOrderKey) throws -> Int64 {
        if let place = place(of: key) { return written[place].id }
        guard let found = try find(key.number, of: payer(key.payer).id) else {
            throw DamagedRow(what: "table purchase_order: PO \(key.number) of \(key.payer) is missing")
        }
        return found.id
    }

    private mutating func write(imported rows: [PurchaseOrderRow]) throws {
        let change = try BoundStatement(
            """
            UPDATE purchase_order_import SET state = ?, effective_on = ?, expires_on = ?, description = ? WHERE po = ?
            RETURNING po
            """,
            of: "purchase_order_import",
            in: database
        )
        let insert = try RowInsert(into: "purchase_order_import", in: database, totals)
        for row in rows {
            let id = try id(of: row.key)
            change.begin()
            change.add(StoredState(row.status).stored)
            change.add(row.effectiveOn)
            change.add(row.expiresOn)
            change.add(row.description)
            change.add(id)
            let isKnown = try change.next()
            guard !isKnown else {
                try change.run()
                continue
            }
            insert.begin()
            insert.add(id)
            insert.add(StoredState(row.status).stored)
            insert.add(row.effectiveOn)
            insert.add(row.expiresOn)
            insert.add(row.description)
            try insert.write()
        }
    }

    // MARK: Line items and events

    /// Writes a charge that is written as a line item of its PO.
    mutating func write(_ item: PurchaseOrderLineItem, charge: Int64) throws {
        let place = place(of: item.key)
        newItems.begin()
        newItems.add(try place.map { written[$0].id } ?? id(of: item.key))
        newItems.add(item.number)
        newItems.add(charge)
        newItems.add(item.quantity.description)
        newItems.add(item.tax.minorUnits)
        let (effect, before) = LineEffectColumns.columns(item.effect)
        newItems.add(effect)
        newItems.add(before)
        newItems.add(0)
        try newItems.write()
        if let place { written[place].newLines += 1 }
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
            if isNight, event.precedesCharges, let place = place(of: event.key) {
                newLines = Int(written[place].newLines)
            }
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
            if try count.next(), let place = place(of: key) { written[place].contacts = Int32(try count.count(0)) }
            try count.run()
        }
    }

    // MARK: The night

    /// Keeps the POs that the night touched, as they stand after it.
    private func writeNight(_ date: CivilDate) throws {
        let insert = try RowInsert(into: "night_order", in: database, totals)
        for (position, (order, row)) in zip(orders.orders, written).enumerated() {
            insert.begin()
            insert.add(date)
            insert.add(position)
            insert.add(row.id)
            insert.add(StoredState(order).stored)
            insert.add(order.effectiveOn)
            insert.add(order.expiresOn)
            insert.add(order.description)
            insert.add(order.lastLineNumber)
            insert.add(Int(row.newLines))
            insert.add(Int(row.goneLines))
            insert.add(Int(row.contacts))
            try insert.write(on: date)
        }
    }
}

extension PurchaseOrderEvent {
    /// Whether a row of the administrator's file did it, by the usual name.
    fileprivate var isImport: Bool { actor == Self.importActor && cause == Self.importCause }
}
