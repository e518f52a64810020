public import Domain
import GRDB

/// The PO book as CSV: what a night publishes of the POs that it touched, what `po export` writes of the whole book, and
/// what `po list --csv` and `po show --csv` print.
///
/// RFC 4180 in UTF-8, lines end with LF, nothing is cut. A cell that a spreadsheet would take for a formula has an
/// apostrophe in front; see `CSVText`.
public enum PurchaseOrderCSV {
    /// The names of the published files.
    public static let ordersFile = "purchase-orders.csv"
    public static let lineItemsFile = "purchase-order-lines.csv"

    /// What every line item says of its balance: none is computed or enforced.
    public static let balanceTracking = "not enabled"

    /// POs with their states on a date.
    public static func orders(_ orders: [PurchaseOrderOverview], on date: CivilDate) -> [UInt8] {
        var rows = SpreadsheetRows(header: orderColumns.map(\.name))
        for order in orders { append(order, on: date, to: &rows) }
        return rows.bytes
    }

    /// Line items, each contract charge one.
    public static func lineItems(_ items: [PostedLineItem]) -> [UInt8] {
        let hasLines = items.contains { $0.purchaseOrderLine != nil }
        var rows = SpreadsheetRows(header: lineItemColumns(hasLines: hasLines))
        for item in items { append(item, hasLines: hasLines, to: &rows) }
        return rows.bytes
    }

    static func lineItemColumns(hasLines: Bool) -> [String] {
        (lineItemColumns + (hasLines ? [lineColumn] : [])).map(\.name)
    }

    // MARK: Rows

    static func append(_ overview: PurchaseOrderOverview, on date: CivilDate, to rows: inout SpreadsheetRows) {
        let order = overview.order
        rows.add(order.key.payer.string)
        rows.add(order.key.number.string)
        rows.add(order.state(on: date).rawValue)
        rows.add(order.isSuspended ? "yes" : "no")
        rows.add(order.isDeclaredExpired ? "yes" : "no")
        rows.add(order.effectiveOn)
        rows.add(order.expiresOn)
        rows.add(order.lastDay)
        rows.add(order.description?.string ?? "")
        rows.add(order.createdBy.rawValue)
        rows.add(order.firstSeenOn)
        rows.add(overview.contacts)
        rows.add(overview.lineItems)
        rows.endRow()
    }

    static func append(_ posted: PostedLineItem, hasLines: Bool, to rows: inout SpreadsheetRows) {
        let item = posted.item
        rows.add(item.key.payer.string)
        rows.add(item.key.number.string)
        rows.add(item.number)
        rows.add(item.subscription.string)
        rows.add(posted.account.string)
        rows.add(item.product.id.string)
        rows.add(item.product.title.string)
        rows.add(item.kind.code.rawValue)
        rows.add(item.kind.instalmentNumber)
        rows.add(item.period.start)
        rows.add(item.period.end)
        rows.add(item.quantity.description)
        rows.add(item.amount)
        rows.add(item.tax)
        rows.add(item.amount.currency.code)
        rows.add(posted.postedOn)
        rows.add(posted.invoice?.string ?? "")
        rows.add(posted.numberOnInvoice ?? "")
        rows.add(balanceTracking)
        if hasLines { rows.add(posted.purchaseOrderLine?.string ?? "") }
        rows.endRow()
    }
}

extension Ledger {
    /// The approximate size of a piece in bytes.
    private static let pieceSize = 1 << 18

    /// The whole book as it stands, as the two files that a night publishes of the POs that it touched: POs with their
    /// states on a date, and all their line items. Each body gets its file piece by piece; returned is how many rows each
    /// has.
    public func exportBook(
        on date: CivilDate,
        orders: ([UInt8]) throws -> Void,
        lineItems: ([UInt8]) throws -> Void
    ) throws -> (purchaseOrders: Int, lineItems: Int) {
        var counts = (purchaseOrders: 0, lineItems: 0)
        try Self.guardedOnly(path) {
            try database.read { database in
                let book = "SELECT \(PurchaseOrderRows.columns()) \(PurchaseOrderRows.book) \(PurchaseOrderRows.byKey)"
                let order = try BoundStatement(book, of: "purchase_order", in: database)
                order.begin()
                counts.purchaseOrders = try Self.write(PurchaseOrderCSV.orderColumns.map(\.name), to: orders) { rows in
                    guard try order.next() else { return false }
                    PurchaseOrderCSV.append(try PurchaseOrderRows.overview(order), on: date, to: &rows)
                    return true
                }
                let items = try LineItemRows(
                    """
                    SELECT \(LineItemRows.columns) \(PurchaseOrderRows.book)
                        CROSS JOIN purchase_order_line AS item ON item.po = book.id AND NOT moved
                        \(LineItemRows.charges) \(PurchaseOrderRows.byKey), item.line
                    """,
                    in: database
                ) { _ in }
                let hasLines = try Self.hasLines(database)
                let columns = PurchaseOrderCSV.lineItemColumns(hasLines: hasLines)
                counts.lineItems = try Self.write(columns, to: lineItems) { rows in
                    guard let item = try items.next() else { return false }
                    PurchaseOrderCSV.append(item, hasLines: hasLines, to: &rows)
                    return true
                }
            }
        }
        return counts
    }

    /// Whether a charge or a revision names a line of its PO.
    private static func hasLines(_ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM charge INDEXED BY charge_with_line WHERE po_line IS NOT NULL)
                    OR EXISTS (SELECT 1 FROM invoice_revision WHERE json_extract(decision, '$.requested.line') IS NOT NULL)
                """
        ) ?? false
    }

    /// Writes a header and rows piece by piece; `row` appends the next one, and returns false where there is none. Returns
    /// how many rows there were.
    private static func write(
        _ columns: [String],
        to body: ([UInt8]) throws -> Void,
        row: (inout SpreadsheetRows) throws -> Bool
    ) throws -> Int {
        var (rows, count) = (SpreadsheetRows(header: columns), 0)
        while try row(&rows) {
            count += 1
            guard rows.bytes.count >= pieceSize else { continue }
            try body(rows.bytes)
            rows.clear()
        }
        try body(rows.bytes)
        return count
    }

    /// The exports of the POs that a night touched, from what is kept of it; none: nothing is, as of a night that touched none,
    /// or that an earlier version closed.
    func exports(of date: CivilDate, in database: Database, _ read: @escaping Reading) throws -> [NightFile] {
        let isTouched = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM night_order WHERE business_date = ?)",
            arguments: [date.daysSinceEpoch]
        )
        guard isTouched ?? false else { return [] }
        return [
            NightFile(name: PurchaseOrderCSV.ordersFile) { body in
                try read { try Self.writeOrders(of: date, in: $0, to: body) }
            },
            NightFile(name: PurchaseOrderCSV.lineItemsFile) { body in
                try read { try Self.writeLineItems(of: date, in: $0, to: body) }
            },
        ]
    }

    private static func writeOrders(
        of date: CivilDate,
        in database: Database,
        to body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        let order = try BoundStatement(
            """
            SELECT \(PurchaseOrderRows.columns(state: "night")) FROM night_order AS night
                CROSS JOIN purchase_order AS book ON book.id = night.po CROSS JOIN payer ON payer.id = book.payer
            WHERE night.business_date = ? ORDER BY night.position
            """,
            of: "night_order",
            in: database
        )
        order.begin()
        order.add(date)
        _ = try write(PurchaseOrderCSV.orderColumns.map(\.name), to: { try body($0[...]) }) { rows in
            guard try order.next() else { return false }
            PurchaseOrderCSV.append(try PurchaseOrderRows.overview(order), on: date, to: &rows)
            return true
        }
    }

    /// The line items that the night posted, as it posted them.
    private static func writeLineItems(
        of date: CivilDate,
        in database: Database,
        to body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        func items(_ condition: String = "") throws -> LineItemRows {
            try LineItemRows(
                """
                SELECT \(LineItemRows.columns) FROM night_order AS night
                    CROSS JOIN purchase_order AS book ON book.id = night.po CROSS JOIN payer ON payer.id = book.payer
                    CROSS JOIN purchase_order_line AS item ON item.po = night.po
                        AND item.line > night.last_line - night.new_lines AND item.line <= night.last_line
                    \(LineItemRows.charges)
                WHERE night.business_date = ? \(condition) ORDER BY night.position, item.line
                """,
                isAsPosted: true,
                in: database
            ) { $0.add(date) }
        }
        // The column is there where one of the items fills it.
        let hasLines = try hasLines(database) && items("AND charge.po_line IS NOT NULL").next() != nil
        let all = try items()
        _ = try write(PurchaseOrderCSV.lineItemColumns(hasLines: hasLines), to: { try body($0[...]) }) { rows in
            guard let item = try all.next() else { return false }
            PurchaseOrderCSV.append(item, hasLines: hasLines, to: &rows)
            return true
        }
    }
}
