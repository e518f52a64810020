import Domain
import GRDB

extension Ledger {
    /// The invoices that meet the conditions, in the order in which they were issued.
    public func invoices(_ conditions: InvoiceConditions) throws(LedgerError) -> [ListedInvoice] {
        try read { database in
            let search = InvoiceSearch(conditions)
            let rows = try StoredRow.fetchAll(
                of: "invoice",
                database,
                sql: search.sql,
                arguments: StatementArguments(search.arguments)
            )
            return try rows.compactMap { row in
                let invoice = try listed(row, database)
                return search.hasDecision(invoice.decision) ? invoice : nil
            }
        }
    }

    private func listed(_ row: StoredRow, _ database: Database) throws -> ListedInvoice {
        let currency: Currency = try row["currency"]
        let number: String = try row["number"]
        let charges = try StoredRow.fetchAll(
            of: "charge",
            try database.cachedStatement(
                sql: """
                    SELECT subscription_id, po_rule, po_number, po_source, po_change_request, po_purchaser, po_payer,
                        po_organization, po_integration, po_found
                    FROM charge WHERE invoice = ? GROUP BY subscription_id ORDER BY subscription_id
                    """
            ),
            arguments: [number]
        )
        guard let first = charges.first else { throw row.damage("the invoice has no charge") }
        let newest = try StoredRow.fetchOne(
            of: "invoice_revision",
            try database.cachedStatement(
                sql: "SELECT * FROM invoice_revision WHERE invoice = ? ORDER BY revision DESC LIMIT 1"
            ),
            arguments: [number]
        )
        return ListedInvoice(
            number: Text(number),
            revision: try newest?["revision"] ?? 1,
            businessDate: try row["business_date"],
            paymentDueOn: try row["due_on"],
            kind: try row["kind"],
            account: try row["account_id"],
            subscriptions: try charges.map { try $0["subscription_id"] },
            net: try row.money("net", currency),
            tax: try row.money("tax", currency),
            total: try row.money("total", currency),
            decision: try newest?.facts("decision") ?? decision(first)
        )
    }
}

/// A search for invoices: what the database can answer from the rows of invoices and charges, and what the newest decision
/// must be, which may be that of a revision.
private struct InvoiceSearch {
    private let conditions: Ledger.InvoiceConditions
    private(set) var arguments: [String] = []
    private var clauses: [String] = []

    init(_ conditions: Ledger.InvoiceConditions) {
        self.conditions = conditions
        add("account_id = ?", conditions.account?.string)
        add(
            "number IN (SELECT invoice FROM charge WHERE subscription_id = ? AND invoice IS NOT NULL)",
            conditions.subscription?.string
        )
        add("business_date >= ?", conditions.since?.description)
        add("business_date <= ?", conditions.until?.description)
    }

    private mutating func add(_ clause: String, _ argument: String?) {
        guard let argument else { return }
        clauses.append(clause)
        arguments.append(argument)
    }

    var sql: String {
        "SELECT * FROM invoice" + (clauses.isEmpty ? "" : " WHERE " + clauses.joined(separator: " AND "))
            + " ORDER BY business_date, year, sequence"
    }

    func hasDecision(_ decision: PurchaseOrderDecision) -> Bool {
        if let number = conditions.purchaseOrderNumber, decision.requested?.number != number { return false }
        if let rule = conditions.rule, decision.rule != rule { return false }
        return !conditions.isWithoutNumber || decision.numberOnInvoice == nil
    }
}
