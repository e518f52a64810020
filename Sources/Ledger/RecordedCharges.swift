public import Domain
import GRDB

extension Ledger {
    /// A charge as it was billed, with what became of it.
    public struct RecordedCharge: Sendable {
        /// Without its usage records, which ``use`` sums up.
        public var charge: Charge
        /// The night that billed it.
        public var businessDate: CivilDate
        /// Nil for an opening.
        public var invoice: Text?
        /// Nil for a contract charge.
        public var use: RecordedUse?
        /// The line item that it is; nil: it came to no PO.
        public var lineItem: RecordedLineItem?
        /// Each time the PO number of its invoice was decided anew, oldest first; the last decision stands.
        public var revisions: [RecordedRevision]

        /// The decision that stands.
        public var decision: PurchaseOrderDecision { revisions.last?.decision ?? charge.purchaseOrder }
    }

    /// An invoice issued again because its PO number was decided anew.
    public struct RecordedRevision: Sendable {
        public var number: Int
        public var decision: PurchaseOrderDecision
        /// Who asked for it, when, and why.
        public var note: OperatorNote
    }

    /// The usage records of a consumption charge, summed up.
    public struct RecordedUse: Hashable, Sendable {
        public var records: Int
        /// The moments of the first and the last use.
        public var first: Instant
        public var last: Instant
    }

    /// A charge's place in the PO book.
    public struct RecordedLineItem: Sendable {
        /// The PO as it stands now.
        public var order: PurchaseOrder
        public var number: Int
        /// What the charge did to the PO on its night, in order.
        public var events: [PurchaseOrderEvent]
    }

    /// The charges of an invoice, in the order of its lines.
    func charges(ofInvoice number: Text, _ database: Database) throws -> [RecordedCharge] {
        try charges(where: "invoice = ?", number, database)
    }

    /// Everything billed of a subscription so far, in the order in which it was.
    func charges(ofSubscription id: Text, _ database: Database) throws -> [RecordedCharge] {
        try charges(where: "subscription_id = ?", id, database)
    }

    /// Which of these usage records stand on an invoice.
    public func billedRecords(of ids: some Sequence<Text>) throws(LedgerError) -> Set<Text> {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT 1 FROM billed_usage WHERE record_id = ?")
            return Set(try ids.filter { try Row.fetchOne(find, arguments: [$0.string]) != nil })
        }
    }

    private func charges(where condition: String, _ value: Text, _ database: Database) throws -> [RecordedCharge] {
        var products = ProductSheets()
        return try Row.fetchAll(
            database,
            sql: "SELECT * FROM charge WHERE \(condition) ORDER BY business_date, kind <> 'opening', id",
            arguments: [value.string]
        )
        .map { row in
            let charge = try charge(row, &products, database)
            let businessDate = try date(row["business_date"])
            return RecordedCharge(
                charge: charge,
                businessDate: businessDate,
                invoice: (row["invoice"] as String?).map { Text($0) },
                use: try use(row),
                lineItem: try lineItem(row["id"], charge, businessDate, database),
                revisions: try revisions(of: row["invoice"], database)
            )
        }
    }

    private func charge(_ row: Row, _ products: inout ProductSheets, _ database: Database) throws -> Charge {
        let kind = ChargeColumns.kind(
            row["kind"],
            instalment: row["instalment"],
            dimension: row["dimension"],
            month: row["month"]
        )
        guard let kind else { throw damaged("a charge is of no known kind") }
        return Charge(
            subscription: Text(row["subscription_id"]),
            kind: kind,
            account: Text(row["account_id"]),
            product: try product(row, &products, database),
            chargeOn: try date(row["charge_on"]),
            dueOn: try date(row["due_on"]),
            lines: try chargeLines(row, database),
            net: Money(minorUnits: row["net"], currency: try currency(row["currency"])),
            period: try period(row),
            purchaseOrder: try decision(row),
            numberFacts: try (row["number_facts"] as String?).map { try facts($0) }
        )
    }

    private func revisions(of invoice: String?, _ database: Database) throws -> [RecordedRevision] {
        try Row.fetchAll(
            try database.cachedStatement(sql: "SELECT * FROM invoice_revision WHERE invoice = ? ORDER BY revision"),
            arguments: [invoice]
        )
        .map { row in
            RecordedRevision(
                number: row["revision"],
                decision: try facts(row["decision"]),
                note: OperatorNote(
                    name: Text(row["issued_by"]),
                    time: row["issued_at"],
                    reason: Text(row["reason"])
                )
            )
        }
    }

    private func use(_ row: Row) throws -> RecordedUse? {
        guard let count = row["usage_count"] as Int? else { return nil }
        guard let first = Instant(row["usage_first"] as String), let last = Instant(row["usage_last"] as String) else {
            throw damaged("a moment of use is no timestamp")
        }
        return RecordedUse(records: count, first: first, last: last)
    }

    private func lineItem(
        _ id: Int64,
        _ charge: Charge,
        _ businessDate: CivilDate,
        _ database: Database
    ) throws -> RecordedLineItem? {
        let row = try Row.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT line, purchase_order.* FROM purchase_order_line JOIN purchase_order USING (payer, number)
                    WHERE charge = ?
                    """
            ),
            arguments: [id]
        )
        guard let row else { return nil }
        let order = try purchaseOrder(row)
        let events = try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT happening, detail, cause, actor FROM purchase_order_event
                    WHERE payer = ? AND number = ? AND business_date = ? AND cause = ? AND actor = ? ORDER BY id
                    """
            ),
            arguments: [
                order.key.payer.string, order.key.number.string, businessDate.description,
                charge.name, PurchaseOrderCreator.marketplace.rawValue,
            ]
        )
        return RecordedLineItem(
            order: order,
            number: row["line"],
            events: try events.map { event in
                PurchaseOrderEvent(
                    key: order.key,
                    happening: try code(event["happening"]),
                    detail: Text(event["detail"]),
                    cause: Text(event["cause"]),
                    actor: Text(event["actor"])
                )
            }
        )
    }
}
