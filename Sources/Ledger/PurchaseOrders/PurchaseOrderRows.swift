public import Domain
import GRDB

/// POs of the book, read by their places in a query's answer.
struct PurchaseOrderRows {
    /// The columns that ``overview(_:_:)`` reads, in their order; `book` is the table of POs, or another with its state.
    static func columns(state: String = "book") -> String {
        """
        payer.account_id, book.number, \(state).state, \(state).effective_on, \(state).expires_on, \(state).description,
        book.created_by, book.first_seen_on, \(state).last_line, \(state).gone_lines, \(state).contacts, book.id
        """
    }

    /// The book in the order of payers and numbers.
    static let book = "FROM payer CROSS JOIN purchase_order AS book ON book.payer = payer.id"
    static let byKey = "ORDER BY payer.account_id, book.number"

    /// How many columns there are.
    static let count: Int32 = 12

    static func overview(_ row: BoundStatement) throws -> PurchaseOrderOverview {
        let state: StoredState = try row.word(2)
        let lastLine = try row.count(8)
        return PurchaseOrderOverview(
            order: PurchaseOrder(
                key: PurchaseOrderKey(payer: try row.text(0), number: try row.text(1)),
                isSuspended: state.isSuspended,
                isDeclaredExpired: state.isDeclaredExpired,
                effectiveOn: try row.dateIfAny(3),
                expiresOn: try row.dateIfAny(4),
                description: try row.textIfAny(5),
                createdBy: try row.word(6),
                firstSeenOn: try row.date(7),
                lastLineNumber: lastLine
            ),
            contacts: try row.count(10),
            lineItems: lastLine - (try row.count(9))
        )
    }

    /// All rows of a query on ``columns(state:)``.
    static func overviews(
        _ sql: String,
        in database: Database,
        _ bind: (BoundStatement) -> Void = { _ in }
    ) throws -> [PurchaseOrderOverview] {
        let row = try BoundStatement(sql, of: "purchase_order", in: database)
        row.begin()
        bind(row)
        var overviews: [PurchaseOrderOverview] = []
        while try row.next() { overviews.append(try overview(row)) }
        return overviews
    }
}

/// Finds POs of the book by their keys; keys of one payer that come one after the other share a look-up.
final class OrderLookup {
    private let payer: BoundStatement
    private let order: BoundStatement
    private var lastPayer: (account: Text, id: Int64?)?

    /// `columns` are what is read of each PO.
    init(_ columns: String = PurchaseOrderRows.columns(), in database: Database) throws {
        payer = try BoundStatement("SELECT id FROM payer WHERE account_id = ?", of: "payer", in: database)
        order = try BoundStatement(
            """
            SELECT \(columns) FROM purchase_order AS book JOIN payer ON payer.id = book.payer
            WHERE book.payer = ? AND book.number = ?
            """,
            of: "purchase_order",
            in: database
        )
    }

    /// The row of a PO, on which the statement is until the next look-up; nil: the book does not have it.
    func find(_ key: PurchaseOrderKey) throws -> BoundStatement? {
        guard let id = try payer(key.payer) else { return nil }
        order.begin()
        order.add(id)
        order.add(key.number)
        return try order.next() ? order : nil
    }

    private func payer(_ account: Text) throws -> Int64? {
        if let lastPayer, lastPayer.account == account { return lastPayer.id }
        payer.begin()
        payer.add(account)
        let id = try payer.next() ? try payer.number(0) : nil
        lastPayer = (account, id)
        return id
    }
}

extension Ledger {
    /// The POs of these keys that are in the book.
    public func purchaseOrders(_ keys: some Sequence<PurchaseOrderKey>) throws(LedgerError) -> [PurchaseOrder] {
        try read { database in
            let lookup = try OrderLookup(in: database)
            return try keys.compactMap { try lookup.find($0).map { try PurchaseOrderRows.overview($0).order } }
        }
    }

    func overview(_ key: PurchaseOrderKey, in database: Database) throws -> PurchaseOrderOverview? {
        try OrderLookup(in: database).find(key).map(PurchaseOrderRows.overview)
    }

    /// The id of a PO; nil: the book does not have it.
    func id(of key: PurchaseOrderKey, in database: Database) throws -> Int64? {
        try OrderLookup("book.id", in: database).find(key)?.number(0)
    }

    /// The rows last imported for these keys.
    public func importedRows(
        _ keys: some Sequence<PurchaseOrderKey>
    ) throws(LedgerError) -> [PurchaseOrderKey: PurchaseOrderRow] {
        try read { database in
            let columns = """
                (SELECT state FROM purchase_order_import WHERE po = book.id) AS state,
                (SELECT effective_on FROM purchase_order_import WHERE po = book.id) AS effective_on,
                (SELECT expires_on FROM purchase_order_import WHERE po = book.id) AS expires_on,
                (SELECT description FROM purchase_order_import WHERE po = book.id) AS description
                """
            let lookup = try OrderLookup(columns, in: database)
            var rows: [PurchaseOrderKey: PurchaseOrderRow] = [:]
            for key in keys {
                guard let row = try lookup.find(key), !row.isNull(0) else { continue }
                let state: StoredState = try row.word(0)
                rows[key] = PurchaseOrderRow(
                    key: key,
                    status: state.state,
                    effectiveOn: try row.dateIfAny(1),
                    expiresOn: try row.dateIfAny(2),
                    description: try row.textIfAny(3)
                )
            }
            return rows
        }
    }
}
