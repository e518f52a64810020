public import Domain
import GRDB

extension Ledger {
    /// Everything in the book on a PO; nil where the book does not have it.
    public func page(_ key: PurchaseOrderKey) throws(LedgerError) -> PurchaseOrderPage? {
        try read { database in
            guard let overview = try overview(key, in: database), let id = try id(of: key, in: database) else {
                return nil
            }
            return PurchaseOrderPage(
                order: overview.order,
                contacts: try contacts(of: key, in: database),
                lineItems: try lineItems(of: id, in: database),
                history: try history(of: id, key, in: database)
            )
        }
    }

    /// The numbers of a payer's POs, in order, the first so many; all where no limit is given.
    public func numbers(of payer: Text, atMost limit: Int = -1) throws(LedgerError) -> [String] {
        try read { database in
            try StoredRow.fetchAll(
                of: "purchase_order",
                database,
                sql: """
                    SELECT number FROM purchase_order WHERE payer = (SELECT id FROM payer WHERE account_id = ?)
                    ORDER BY number LIMIT ?
                    """,
                arguments: [payer.string, limit]
            )
            .map { try $0["number"] }
        }
    }

    /// The POs that a night brought into the book, by an import or a charge, by key.
    public func purchaseOrders(createdOn date: CivilDate) throws(LedgerError) -> [PurchaseOrder] {
        try read { database in
            try PurchaseOrderRows.overviews(
                """
                SELECT \(PurchaseOrderRows.columns()) FROM purchase_order AS book JOIN payer ON payer.id = book.payer
                WHERE first_seen_on = ?1 AND (EXISTS (SELECT 1 FROM purchase_order_line AS item
                        WHERE item.po = book.id AND item.line = 1 AND effect = \(LineEffectColumns.created))
                    OR EXISTS (SELECT 1 FROM purchase_order_event AS event WHERE event.po = book.id
                        AND happening = \(PurchaseOrderEventKind.created.stored) AND business_date = ?1))
                \(PurchaseOrderRows.byKey)
                """,
                in: database
            ) { $0.add(date) }
            .map(\.order)
        }
    }

    /// All payers that have a PO, in order.
    public func payers() throws(LedgerError) -> [String] {
        try read { database in
            try StoredRow.fetchAll(of: "payer", database, sql: "SELECT account_id FROM payer ORDER BY account_id")
                .map { try $0["account_id"] }
        }
    }

    /// The payers under which the book has a number, in order.
    public func payers(of number: Text) throws(LedgerError) -> [Text] {
        try read { database in
            try StoredRow.fetchAll(
                of: "payer",
                database,
                sql: "SELECT account_id \(PurchaseOrderRows.book) WHERE book.number = ? ORDER BY account_id",
                arguments: [number.string]
            )
            .map { try $0["account_id"] }
        }
    }

    // MARK: Line items and history

    private func lineItems(of id: Int64, in database: Database) throws -> [PostedLineItem] {
        try LineItemRows(
            """
            SELECT \(LineItemRows.columns) FROM purchase_order_line AS item
                JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer
                \(LineItemRows.charges)
            WHERE item.po = ? AND NOT moved ORDER BY item.line
            """,
            in: database
        ) { $0.add(id) }
        .all()
    }

    /// A PO's history: what its line items tell of, and between them what happened besides.
    private func history(
        of id: Int64,
        _ key: PurchaseOrderKey,
        in database: Database
    ) throws -> [PurchaseOrderHistoryEntry] {
        let items = try LineItemRows(
            """
            SELECT \(LineItemRows.columns) FROM purchase_order_line AS item
                JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer
                \(LineItemRows.charges)
            WHERE item.po = ? AND effect IS NOT NULL ORDER BY item.line
            """,
            in: database
        ) { $0.add(id) }
        return try Self.history(try events(of: id, key, in: database), items.next)
    }

    /// The history of a PO from its events, each with its row, and its line items that tell of events; both in order.
    static func history(
        _ events: [(event: PurchaseOrderEvent, row: StoredRow)],
        _ next: () throws -> PostedLineItem?
    ) throws -> [PurchaseOrderHistoryEntry] {
        var history: [PurchaseOrderHistoryEntry] = []
        var item = try next()
        for (event, row) in events {
            let afterLine: Int = try row["after_line"]
            while let posted = item, posted.item.number <= afterLine {
                history += Self.entries(of: posted)
                item = try next()
            }
            history.append(
                PurchaseOrderHistoryEntry(
                    businessDate: try row["business_date"],
                    recordedAt: try row["recorded_at"],
                    event: event
                )
            )
        }
        while let posted = item {
            history += Self.entries(of: posted)
            item = try next()
        }
        return history
    }

    private static func entries(of posted: PostedLineItem) -> [PurchaseOrderHistoryEntry] {
        posted.item.events.map { event in
            PurchaseOrderHistoryEntry(businessDate: posted.postedOn, recordedAt: nil, event: event)
        }
    }

    /// The events of a PO that are kept by themselves, in order, each with its row; only those of one charge where it is
    /// given.
    private func events(
        of id: Int64,
        _ key: PurchaseOrderKey,
        charge: Int64? = nil,
        in database: Database
    ) throws -> [(event: PurchaseOrderEvent, row: StoredRow)] {
        let find = try database.cachedStatement(
            sql: """
                \(Self.eventColumns)
                WHERE event.po = ? \(charge == nil ? "" : "AND event.charge = ?") ORDER BY event.after_line, event.id
                """
        )
        var arguments: StatementArguments = [id]
        if let charge { arguments += [charge] }
        return try StoredRow.fetchAll(of: "purchase_order_event", find, arguments: arguments)
            .map { (try event($0, of: key), $0) }
    }

    /// What ``event(_:of:)`` reads.
    static let eventColumns = """
        SELECT event.*, charge.subscription_id, charge.ordinal AS instalment,
            (SELECT body FROM shared_text WHERE shared_text.id = charge.kind) AS kind
        FROM purchase_order_event AS event LEFT JOIN charge ON charge.id = event.charge
        """

    /// An event of a PO that is kept by itself.
    func event(_ row: StoredRow, of key: PurchaseOrderKey) throws -> PurchaseOrderEvent {
        let isImport = try row["actor"] as Text? == nil
        var event = PurchaseOrderEvent(
            key: key,
            kind: try row["happening"],
            detail: try row["detail"],
            cause: isImport ? PurchaseOrderEvent.importCause : try row["cause"],
            actor: isImport ? PurchaseOrderEvent.importActor : try row["actor"]
        )
        if let subscription = try row["subscription_id"] as Text? {
            event.charge = ChargeKey(subscription: subscription, kind: try row.contractChargeKind())
        }
        return event
    }

    /// A charge's line item with what the charge did to its PO; nil: it is in no PO.
    func lineItem(of charge: Int64, _ database: Database) throws -> RecordedLineItem? {
        let posted = try LineItemRows(
            """
            SELECT \(LineItemRows.columns) FROM purchase_order_line AS item
                JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer
                \(LineItemRows.charges)
            WHERE item.charge = ? AND moved = 0
            """,
            in: database
        ) { $0.add(charge) }
        .next()
        guard let item = posted?.item, let overview = try overview(item.key, in: database),
            let id = try id(of: item.key, in: database)
        else { return nil }
        return RecordedLineItem(
            order: overview.order,
            number: item.number,
            events: try item.effect == nil
                ? events(of: id, item.key, charge: charge, in: database).map(\.event) : item.events
        )
    }

    /// Where a charge's line item is; nil: in no PO.
    func position(of charge: Int64, _ database: Database) throws -> LineItemPosition? {
        let row = try BoundStatement(
            """
            SELECT payer.account_id, book.number, item.line FROM purchase_order_line AS item
                JOIN purchase_order AS book ON book.id = item.po JOIN payer ON payer.id = book.payer
            WHERE item.charge = ? AND moved = 0
            """,
            of: "purchase_order_line",
            in: database
        )
        row.begin()
        row.add(charge)
        guard try row.next() else { return nil }
        let key = PurchaseOrderKey(payer: try row.text(0), number: try row.text(1))
        return LineItemPosition(order: key, number: try row.count(2))
    }

    /// Takes a charge's line item out of its PO. Its row stays, marked, for the exports of the night that posted it.
    func removeLineItem(of charge: Int64, _ database: Database) throws {
        let row = try StoredRow.fetchOne(
            of: "purchase_order_line",
            database,
            sql: "SELECT po, line FROM purchase_order_line WHERE charge = ? AND moved = 0",
            arguments: [charge]
        )
        guard let row else { return }
        let place: StatementArguments = [try row["po"] as Int64, try row["line"] as Int64]
        try database.execute(
            sql: "UPDATE purchase_order_line SET moved = 1 WHERE po = ? AND line = ?",
            arguments: place
        )
        try database.execute(
            sql: "UPDATE purchase_order SET gone_lines = gone_lines + 1 WHERE id = ?",
            arguments: [try row["po"] as Int64]
        )
    }
}

extension PurchaseOrderEvent {
    /// What the import of the administrator's rows is called; such events are kept without these words.
    static let importCause: Text = "purchase_orders.csv"
    static let importActor: Text = "import"
}
