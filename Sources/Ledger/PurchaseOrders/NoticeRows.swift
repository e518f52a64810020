public import Domain
import GRDB

/// Notices of expiry, each written once.
enum NoticeRows {
    /// Writes the notices of a night; `id` gives the id of a PO.
    static func write(
        _ notices: [RecordedNotice],
        on date: CivilDate,
        in database: Database,
        id: (PurchaseOrderKey) throws -> Int64
    ) throws {
        let put = try BoundStatement(
            """
            INSERT INTO purchase_order_notice (po, expiry, kind, business_date, messages, obstacle)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            of: "purchase_order_notice",
            in: database
        )
        for recorded in notices {
            put.begin()
            put.add(try id(recorded.notice.key))
            put.add(recorded.notice.expiry)
            put.add(recorded.notice.kind.stored)
            put.add(date)
            put.add(recorded.addresses.count)
            if let obstacle = recorded.obstacle { put.add(obstacle.stored) } else { put.addNull() }
            try put.run()
        }
    }
}

extension Ledger {
    /// The POs whose `expires_on` lies in a range, by key.
    public func purchaseOrders(expiringIn dates: ClosedRange<CivilDate>) throws(LedgerError) -> [PurchaseOrder] {
        try read { database in
            try PurchaseOrderRows.overviews(
                """
                SELECT \(PurchaseOrderRows.columns()) FROM purchase_order AS book JOIN payer ON payer.id = book.payer
                WHERE expires_on BETWEEN ? AND ? \(PurchaseOrderRows.byKey)
                """,
                in: database
            ) { row in
                row.add(dates.lowerBound)
                row.add(dates.upperBound)
            }
            .map(\.order)
        }
    }

    /// The months, from a month on, in which POs expire, in order.
    public func expiryMonths(from first: YearMonth) throws(LedgerError) -> [YearMonth] {
        try read { database in
            let find = try database.cachedStatement(
                sql: "SELECT min(expires_on) FROM purchase_order WHERE expires_on >= ?"
            )
            var months: [YearMonth] = []
            var month = first
            while month.year <= 9999,
                let days = try Int32.fetchOne(find, arguments: [month.period.start.daysSinceEpoch])
            {
                let found = CivilDate(daysSinceEpoch: days).month
                months.append(found)
                month = found.adding(months: 1)
            }
            return months
        }
    }

    /// The notices that no earlier night sent.
    public func newNotices(_ notices: [ExpiryNotice]) throws(LedgerError) -> [ExpiryNotice] {
        try read { database in
            let orders = try OrderLookup("book.id", in: database)
            let find = try BoundStatement(
                "SELECT 1 FROM purchase_order_notice WHERE po = ? AND expiry = ? AND kind = ?",
                of: "purchase_order_notice",
                in: database
            )
            return try notices.filter { notice in
                guard let id = try orders.find(notice.key)?.number(0) else { return true }
                find.begin()
                find.add(id)
                find.add(notice.expiry)
                find.add(notice.kind.stored)
                return try !find.next()
            }
        }
    }

    /// POs not yet expired on a date whose last notice could not be sent, by expiry and key.
    func unnoticed(on date: CivilDate, in database: Database) throws -> [UnnoticedOrder] {
        let row = try BoundStatement(
            """
            SELECT payer.account_id, book.number, notice.expiry, notice.obstacle, notice.business_date, expires_on, contacts
            FROM purchase_order_notice AS notice JOIN purchase_order AS book ON book.id = notice.po
                JOIN payer ON payer.id = book.payer
            WHERE notice.expiry >= ? AND obstacle IS NOT NULL AND state < 2
                AND business_date = (SELECT max(business_date) FROM purchase_order_notice AS later
                    WHERE later.po = notice.po AND later.expiry = notice.expiry)
            ORDER BY notice.expiry, payer.account_id, book.number
            """,
            of: "purchase_order_notice",
            in: database
        )
        row.begin()
        row.add(date)
        var unnoticed: [UnnoticedOrder] = []
        while try row.next() {
            let expiry = try row.date(2)
            // The expiry may have changed since; the notices of the new one are separate.
            guard try row.dateIfAny(5)?.month == expiry.month else { continue }
            unnoticed.append(
                UnnoticedOrder(
                    key: PurchaseOrderKey(payer: try row.text(0), number: try row.text(1)),
                    expiry: expiry,
                    obstacle: try row.word(3),
                    sendOn: try row.date(4),
                    hasContact: try row.count(6) > 0
                )
            )
        }
        return unnoticed
    }
}
