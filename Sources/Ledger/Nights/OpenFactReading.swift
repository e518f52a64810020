public import Domain
import GRDB

extension Ledger {
    /// What was to come or held after the last night, as a later export is held against it.
    public struct OpenGroup: Hashable, Sendable {
        public var subscription: Text
        /// The kind of its facts, of openings and payments any.
        public var kind: ChargeKind
        /// Of an upfront charge.
        public var amount: Money?
        /// How many facts.
        public var count: Int
    }

    /// Whether the facts that are not invoiced are those of the last night.
    public func hasOpenFacts(of facts: NightFacts, files: [String]) throws(LedgerError) -> Bool {
        try read { database in
            var content = TableContent(of: facts, files: files)
            return try TableContent.isStored("open_fact", content.digest(), in: database)
        }
    }

    /// Passes what was to come or held after the last night, by subscription.
    public func openGroups(_ body: (OpenGroup) -> Void) throws(LedgerError) {
        try read { database in
            let isOpen = "disposition IN ('held', 'not_yet_due')"
            let payments = try BoundStatement(
                """
                SELECT subscription_id, count(*) FROM open_fact WHERE \(isOpen) AND kind IN ('opening', 'instalment')
                GROUP BY subscription_id
                """,
                of: "open_fact",
                in: database
            )
            while try payments.next() {
                body(OpenGroup(subscription: try payments.text(0), kind: .opening, count: try payments.count(1)))
            }
            let upfront = try BoundStatement(
                "SELECT subscription_id, currency, amount FROM open_fact WHERE \(isOpen) AND kind = 'upfront'",
                of: "open_fact",
                in: database
            )
            while try upfront.next() {
                let currency = upfront.isNull(1) ? nil : Currency.named(try upfront.text(1).string)
                let amount = try currency.map { try upfront.money(2, $0) }
                body(OpenGroup(subscription: try upfront.text(0), kind: .upfront, amount: amount, count: 1))
            }
            let usage = try BoundStatement(
                """
                SELECT subscription_id, dimension, month, sum(count) FROM open_fact WHERE \(isOpen) AND kind = 'usage'
                GROUP BY subscription_id, dimension, month
                """,
                of: "open_fact",
                in: database
            )
            while try usage.next() {
                guard let month = YearMonth(try usage.text(2).string) else { continue }
                let kind = ChargeKind.consumption(dimension: try usage.text(1), month: month)
                body(OpenGroup(subscription: try usage.text(0), kind: kind, count: try usage.count(3)))
            }
        }
    }

    /// The facts of a subscription that were not invoiced after the last night.
    public func openFacts(of subscription: Text) throws(LedgerError) -> [OpenFact] {
        try read { database in try openFacts(of: subscription, database) }
    }

    /// The numbers of the invoices of a subscription that may carry a PO number, in order.
    public func invoicesWithNumber(of subscription: Text) throws(LedgerError) -> [String] {
        try read { database in
            try StoredRow.fetchAll(
                of: "charge",
                database,
                sql: """
                    SELECT DISTINCT invoice FROM v_charge
                    WHERE \(InvoiceRow.hasSubscription) AND invoice IS NOT NULL AND month = '' AND net >= 0 ORDER BY invoice
                    """,
                arguments: [subscription.string]
            )
            .map { try $0["invoice"] }
        }
    }

    /// Whether the last night's export had a request to change a PO number of a subscription.
    public func hasChanges(of subscription: Text) throws(LedgerError) -> Bool {
        try read { database in
            let sql = "SELECT EXISTS (SELECT 1 FROM change_request WHERE subscription_id = ?)"
            return try Bool.fetchOne(database, sql: sql, arguments: [subscription.string]) ?? false
        }
    }

    /// A request to change a PO number that the last night's export had.
    public struct KeptChange: Hashable, Sendable {
        public var id: Text
        public var subscription: Text
        /// The charge by its charge date; nil: every charge due on or after `requestedOn`.
        public var chargeOn: CivilDate?
        public var requestedOn: CivilDate
    }

    /// The requests to change a PO number that the last night's export had, by id.
    public func keptChanges() throws(LedgerError) -> [KeptChange] {
        try read { database in
            try StoredRow.fetchAll(
                of: "change_request",
                database,
                sql: "SELECT change_id, subscription_id, charge_on, requested_on FROM change_request ORDER BY change_id"
            )
            .map { row in
                KeptChange(
                    id: try row["change_id"],
                    subscription: try row["subscription_id"],
                    chargeOn: try row["charge_on"],
                    requestedOn: try row["requested_on"]
                )
            }
        }
    }
}
