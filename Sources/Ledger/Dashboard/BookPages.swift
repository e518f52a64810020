import Domain
import GRDB

extension Ledger {
    /// The last number under which the book keeps a PO; 0: it has none.
    public func lastPurchaseOrder() throws(LedgerError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT coalesce(max(id), 0) FROM purchase_order") ?? 0 }
    }

    /// The POs with numbers of a range under which the book keeps them, each with all that belongs to it, by these numbers. A PO
    /// keeps its number for good. Each kind of rows is read in one pass.
    public func purchaseOrderPages(
        _ ids: Range<Int>
    ) throws(LedgerError) -> [(id: Int, page: PurchaseOrderPage)] {
        try read { database in
            let order = try BoundStatement(
                """
                SELECT \(PurchaseOrderRows.columns()) FROM purchase_order AS book CROSS JOIN payer ON payer.id = book.payer
                WHERE book.id >= ? AND book.id < ? ORDER BY book.id
                """,
                of: "purchase_order",
                in: database
            )
            order.begin()
            order.add(ids.lowerBound)
            order.add(ids.upperBound)
            var pages: [(id: Int, page: PurchaseOrderPage)] = []
            var places: [PurchaseOrderKey: Int] = [:]
            var numbers: [Int: Int] = [:]
            while try order.next() {
                let (id, overview) = (
                    try order.count(PurchaseOrderRows.count - 1), try PurchaseOrderRows.overview(order)
                )
                places[overview.order.key] = pages.count
                numbers[id] = pages.count
                pages.append((id, PurchaseOrderPage(order: overview.order, contacts: [], lineItems: [], history: [])))
            }
            let items = try lineItems(of: ids, "AND NOT moved", database)
            while let item = try items.next() {
                if let place = places[item.item.key] { pages[place].page.lineItems.append(item) }
            }
            try addContacts(to: &pages, numbers, ids, database)
            try addHistories(to: &pages, places, numbers, ids, database)
            return pages
        }
    }

    private func lineItems(of ids: Range<Int>, _ condition: String, _ database: Database) throws -> LineItemRows {
        try LineItemRows(
            """
            SELECT \(LineItemRows.columns) FROM purchase_order_line AS item
                CROSS JOIN purchase_order AS book ON book.id = item.po CROSS JOIN payer ON payer.id = book.payer
                \(LineItemRows.charges)
            WHERE item.po >= ? AND item.po < ? \(condition) ORDER BY item.po, item.line
            """,
            in: database
        ) {
            $0.add(ids.lowerBound)
            $0.add(ids.upperBound)
        }
    }

    private func addContacts(
        to pages: inout [(id: Int, page: PurchaseOrderPage)],
        _ numbers: [Int: Int],
        _ ids: Range<Int>,
        _ database: Database
    ) throws {
        let row = try BoundStatement(
            "SELECT po, email, name, phone FROM purchase_order_contact WHERE po >= ? AND po < ? ORDER BY po, email",
            of: "purchase_order_contact",
            in: database
        )
        row.begin()
        row.add(ids.lowerBound)
        row.add(ids.upperBound)
        while try row.next() {
            guard let place = numbers[try row.count(0)] else { continue }
            let key = pages[place].page.order.key
            pages[place].page.contacts.append(
                PurchaseOrderContact(
                    key: key,
                    email: try row.text(1),
                    name: try row.text(2),
                    phone: try row.textIfAny(3)
                )
            )
        }
    }

    /// The histories of POs: what their line items tell of, and between them what happened besides.
    private func addHistories(
        to pages: inout [(id: Int, page: PurchaseOrderPage)],
        _ places: [PurchaseOrderKey: Int],
        _ numbers: [Int: Int],
        _ ids: Range<Int>,
        _ database: Database
    ) throws {
        var listed = [[PostedLineItem]](repeating: [], count: pages.count)
        let items = try lineItems(of: ids, "AND effect IS NOT NULL", database)
        while let item = try items.next() {
            if let place = places[item.item.key] { listed[place].append(item) }
        }
        var events = [[(event: PurchaseOrderEvent, row: StoredRow)]](repeating: [], count: pages.count)
        let rows = try StoredRow.fetchAll(
            of: "purchase_order_event",
            database,
            sql: """
                \(Self.eventColumns) WHERE event.po >= ? AND event.po < ? ORDER BY event.po, event.after_line, event.id
                """,
            arguments: [ids.lowerBound, ids.upperBound]
        )
        for row in rows {
            guard let place = numbers[try row["po"]] else { continue }
            events[place].append((try event(row, of: pages[place].page.order.key), row))
        }
        for place in pages.indices {
            var rest = listed[place][...]
            pages[place].page.history = try Self.history(events[place]) { rest.popFirst() }
        }
    }

    /// Hands on all POs by payer and number, each with the number under which the book keeps it.
    public func forEachPurchaseOrder(_ body: (_ id: Int, PurchaseOrderOverview) throws -> Void) throws {
        try Self.guardedOnly(path) {
            try database.read { database in
                let row = try BoundStatement(
                    "SELECT \(PurchaseOrderRows.columns()) \(PurchaseOrderRows.book) \(PurchaseOrderRows.byKey)",
                    of: "purchase_order",
                    in: database
                )
                row.begin()
                while try row.next() {
                    try body(try row.count(PurchaseOrderRows.count - 1), try PurchaseOrderRows.overview(row))
                }
            }
        }
    }
}
