public import Domain
import GRDB

extension Ledger {
    /// Everything in the book on a PO; nil where the book does not have it.
    public func page(_ key: PurchaseOrderKey) throws(LedgerError) -> PurchaseOrderPage? {
        try read { database in
            guard let overview = try overview(key, in: database) else { return nil }
            var products = ProductSnapshots()
            return PurchaseOrderPage(
                order: overview.order,
                contacts: try contacts(of: key, in: database),
                lineItems: try lineItems(of: key, &products, in: database),
                history: try history(of: key, in: database)
            )
        }
    }

    /// All POs, or those of one payer, by key.
    public func overviews(payer: Text?) throws(LedgerError) -> [PurchaseOrderOverview] {
        try read { database in
            try StoredRow.fetchAll(
                of: "purchase_order",
                database,
                sql: Self.overviewQuery + " WHERE ?1 IS NULL OR payer = ?1 ORDER BY payer, number",
                arguments: [payer?.string]
            )
            .map(overview)
        }
    }

    /// The numbers of a payer's POs, in order.
    public func numbers(of payer: Text) throws(LedgerError) -> [String] {
        try read { database in
            try StoredRow.fetchAll(
                of: "purchase_order",
                database,
                sql: "SELECT number FROM purchase_order WHERE payer = ? ORDER BY number",
                arguments: [payer.string]
            )
            .map { try $0["number"] }
        }
    }

    /// The POs that a night brought into the book, by an import or a charge, by key.
    public func purchaseOrders(createdOn date: CivilDate) throws(LedgerError) -> [PurchaseOrder] {
        try read { database in
            try StoredRow.fetchAll(
                of: "purchase_order",
                database,
                sql: """
                    SELECT * FROM purchase_order AS book WHERE first_seen_on = ? AND EXISTS (
                        SELECT 1 FROM purchase_order_event AS event WHERE event.payer = book.payer
                            AND event.number = book.number AND happening = 'created' AND business_date = first_seen_on
                    ) ORDER BY payer, number
                    """,
                arguments: [date.description]
            )
            .map(purchaseOrder)
        }
    }

    /// All payers that have a PO, in order.
    public func payers() throws(LedgerError) -> [String] {
        try read { database in
            try StoredRow.fetchAll(
                of: "purchase_order",
                database,
                sql: "SELECT DISTINCT payer FROM purchase_order ORDER BY payer"
            )
            .map { try $0["payer"] }
        }
    }

    // MARK: Rows

    private static let overviewQuery = """
        SELECT *,
            (SELECT count(*) FROM purchase_order_contact AS contact
                WHERE contact.payer = book.payer AND contact.number = book.number) AS contacts,
            (SELECT count(*) FROM purchase_order_line AS item
                WHERE item.payer = book.payer AND item.number = book.number) AS line_items
        FROM purchase_order AS book
        """

    func overview(_ key: PurchaseOrderKey, in database: Database) throws -> PurchaseOrderOverview? {
        let find = try database.cachedStatement(sql: Self.overviewQuery + " WHERE payer = ? AND number = ?")
        return try StoredRow.fetchOne(of: "purchase_order", find, arguments: key.columns).map(
            overview
        )
    }

    private func overview(_ row: StoredRow) throws -> PurchaseOrderOverview {
        PurchaseOrderOverview(
            order: try purchaseOrder(row),
            contacts: try row["contacts"],
            lineItems: try row["line_items"]
        )
    }

    func lineItems(
        of key: PurchaseOrderKey,
        _ products: inout ProductSnapshots,
        in database: Database
    ) throws -> [PostedLineItem] {
        let find = try database.cachedStatement(
            sql: """
                SELECT item.line, item.quantity, item.tax, charge.*,
                    (SELECT decision FROM invoice_revision AS newest WHERE newest.invoice = charge.invoice
                        ORDER BY revision DESC LIMIT 1) AS newest_decision
                FROM purchase_order_line AS item JOIN charge ON charge.id = item.charge
                WHERE item.payer = ? AND item.number = ? ORDER BY item.line
                """
        )
        return try StoredRow.fetchAll(of: "charge", find, arguments: key.columns).map { row in
            let currency: Currency = try row["currency"]
            let kind = try row.contractChargeKind()
            let newest: PurchaseOrderDecision? = try row.factsIfAny("newest_decision")
            return PostedLineItem(
                item: PurchaseOrderLineItem(
                    key: key,
                    number: try row["line"],
                    subscription: try row["subscription_id"],
                    product: try products.product(of: row, in: database),
                    kind: kind,
                    period: try row.period(),
                    quantity: try row["quantity"],
                    amount: try row.money("net", currency),
                    tax: try row.money("tax", currency)
                ),
                account: try row["account_id"],
                postedOn: try row["business_date"],
                invoice: try row["invoice"],
                rule: try newest?.rule ?? row["po_rule"]
            )
        }
    }

    private func history(of key: PurchaseOrderKey, in database: Database) throws -> [PurchaseOrderHistoryEntry] {
        try events(of: key, in: database).map { event, row in
            PurchaseOrderHistoryEntry(
                businessDate: try row["business_date"],
                recordedAt: try row["recorded_at"],
                event: event
            )
        }
    }
}
