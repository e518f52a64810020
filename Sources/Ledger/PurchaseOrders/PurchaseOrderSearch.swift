public import Domain
import GRDB

extension Ledger {
    /// Which POs a list has; every condition that is set must hold.
    public struct OrderConditions: Hashable, Sendable {
        public var payer: Text?
        /// The state on ``date``.
        public var state: PurchaseOrderState?
        /// Not expired yet on ``date``, and the last day lies before this one.
        public var expiringBefore: CivilDate?
        /// The date of the states.
        public var date: CivilDate

        /// All POs, with their states on a date.
        public init(on date: CivilDate) {
            self.date = date
        }

        /// Whether a PO meets the conditions.
        func holds(_ order: PurchaseOrder) -> Bool {
            if let payer, order.key.payer != payer { return false }
            let found = order.state(on: date)
            if let state, found != state { return false }
            guard let expiringBefore else { return true }
            return !found.isExpired && order.lastDay.map { $0 < expiringBefore } ?? false
        }
    }

    /// All POs, or those of one payer, by key.
    public func overviews(payer: Text?) throws(LedgerError) -> [PurchaseOrderOverview] {
        try read { database in
            let condition = payer == nil ? "" : "WHERE payer.account_id = ?"
            return try PurchaseOrderRows.overviews(
                "SELECT \(PurchaseOrderRows.columns()) \(PurchaseOrderRows.book) \(condition) \(PurchaseOrderRows.byKey)",
                in: database
            ) { row in
                if let payer { row.add(payer) }
            }
        }
    }

    /// The POs that are suspended, expired or not, by key.
    public func suspendedPurchaseOrders() throws(LedgerError) -> [PurchaseOrder] {
        try read { database in
            try PurchaseOrderRows.overviews(
                """
                SELECT \(PurchaseOrderRows.columns()) FROM (SELECT id FROM purchase_order WHERE state > 0) AS found
                    CROSS JOIN purchase_order AS book ON book.id = found.id CROSS JOIN payer ON payer.id = book.payer
                \(PurchaseOrderRows.byKey)
                """,
                in: database
            )
            .map(\.order).filter(\.isSuspended)
        }
    }

    /// The POs that meet the conditions, by key.
    ///
    /// An index gives all that may meet them, and not many more; each is then held against them.
    public func overviews(_ conditions: OrderConditions) throws(LedgerError) -> [PurchaseOrderOverview] {
        guard conditions.payer == nil, let candidates = Self.candidates(conditions) else {
            return try overviews(payer: conditions.payer).filter { conditions.holds($0.order) }
        }
        return try read { database in
            try PurchaseOrderRows.overviews(
                """
                SELECT \(PurchaseOrderRows.columns()) FROM (\(candidates)) AS found
                    CROSS JOIN purchase_order AS book ON book.id = found.id CROSS JOIN payer ON payer.id = book.payer
                \(PurchaseOrderRows.byKey)
                """,
                in: database
            )
            .filter { conditions.holds($0.order) }
        }
    }

    /// A query for the ids of the POs that may meet the conditions; nil: most of the book may.
    private static func candidates(_ conditions: OrderConditions) -> String? {
        // A PO is expired by its date where that lies in an earlier month.
        let month = conditions.date.month.period.start.daysSinceEpoch
        if let before = conditions.expiringBefore {
            let end = before.month.period.start.daysSinceEpoch
            return "SELECT id FROM purchase_order WHERE expires_on >= \(month) AND expires_on < \(end)"
        }
        switch conditions.state {
        case nil, .active: return nil
        // `state > 0` is what the index has.
        case .suspended, .suspendedExpired: return "SELECT id FROM purchase_order WHERE state > 0"
        case .expired:
            return """
                SELECT id FROM purchase_order WHERE state > 0
                UNION SELECT id FROM purchase_order WHERE expires_on < \(month)
                """
        }
    }
}
