public import Domain
import GRDB

/// Notices of expiry, each written once.
enum NoticeRows {
    static func write(_ notices: [RecordedNotice], on date: CivilDate, in database: Database) throws {
        for recorded in notices {
            let notice = recorded.notice
            try database.cachedStatement(
                sql: """
                    INSERT INTO purchase_order_notice (payer, number, expiry, kind, business_date, messages, obstacle)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """
            )
            .execute(arguments: [
                notice.key.payer.string, notice.key.number.string, notice.expiry.description, notice.kind.rawValue,
                date.description, recorded.addresses.count, recorded.obstacle?.rawValue,
            ])
        }
    }
}

extension Ledger {
    /// The POs whose `expires_on` lies in a range, by key.
    public func purchaseOrders(expiringIn dates: ClosedRange<CivilDate>) throws(LedgerError) -> [PurchaseOrder] {
        try read { database in
            try StoredRow.fetchAll(
                of: "purchase_order",
                database,
                sql: "SELECT * FROM purchase_order WHERE expires_on BETWEEN ? AND ? ORDER BY payer, number",
                arguments: [dates.lowerBound.description, dates.upperBound.description]
            )
            .map(purchaseOrder)
        }
    }

    /// The notices that no earlier night sent.
    public func newNotices(_ notices: [ExpiryNotice]) throws(LedgerError) -> [ExpiryNotice] {
        try read { database in
            let find = try database.cachedStatement(
                sql: """
                    SELECT 1 FROM purchase_order_notice WHERE payer = ? AND number = ? AND expiry = ? AND kind = ?
                    """
            )
            return try notices.filter { notice in
                try StoredRow.fetchOne(
                    of: "purchase_order_notice",
                    find,
                    arguments: [
                        notice.key.payer.string, notice.key.number.string, notice.expiry.description,
                        notice.kind.rawValue,
                    ]
                ) == nil
            }
        }
    }

    /// POs not yet expired on a date whose last notice could not be sent, by expiry and key.
    func unnoticed(on date: CivilDate, in database: Database) throws -> [UnnoticedOrder] {
        let rows = try StoredRow.fetchAll(
            of: "purchase_order_notice",
            database,
            sql: """
                SELECT notice.payer, notice.number, notice.expiry, notice.obstacle, notice.business_date, expires_on,
                    suspended, declared_expired,
                    EXISTS (SELECT 1 FROM purchase_order_contact AS contact
                        WHERE contact.payer = notice.payer AND contact.number = notice.number) AS has_contact
                FROM purchase_order_notice AS notice JOIN purchase_order USING (payer, number)
                WHERE notice.expiry >= ? AND obstacle IS NOT NULL AND NOT declared_expired
                    AND business_date = (SELECT max(business_date) FROM purchase_order_notice AS later
                        WHERE later.payer = notice.payer AND later.number = notice.number AND later.expiry = notice.expiry)
                ORDER BY notice.expiry, notice.payer, notice.number
                """,
            arguments: [date.description]
        )
        return try rows.compactMap { row in
            let expiry: CivilDate = try row["expiry"]
            // The expiry may have changed since; the notices of the new one are separate.
            guard try (row["expires_on"] as CivilDate?)?.month == expiry.month else { return nil }
            return UnnoticedOrder(
                key: try row.purchaseOrderKey(),
                expiry: expiry,
                obstacle: try row["obstacle"],
                sendOn: try row["business_date"],
                hasContact: try row["has_contact"]
            )
        }
    }
}
