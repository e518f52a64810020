public import Domain
import GRDB

extension Ledger {
    /// The invoices and credit notes that meet the conditions, in the order in which they were issued: those of a night with
    /// its credit notes last.
    public func invoices(_ conditions: InvoiceConditions) throws(LedgerError) -> [ListedInvoice] {
        try read { database in
            let search = InvoiceSearch(conditions)
            let rows = try StoredRow.fetchAll(
                of: "invoice",
                database,
                sql: search.sql,
                arguments: StatementArguments(search.arguments)
            )
            // Whoever never credits anything does not pay for it.
            let hasCredits = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM credit_note)") ?? false
            let hasTaxes = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM accounting_tax)") ?? false
            let hasAnswers = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM answer)") ?? false
            return try rows.compactMap { row in
                var invoice = try listed(row, hasCredits: hasCredits, database)
                if hasTaxes {
                    invoice.accountingTax = try AccountingTaxRows.tax(of: row["id"], invoice.tax.currency, database)
                }
                if hasAnswers { invoice.answer = try currentAnswer(toKey: row["id"], database) }
                return search.holds(invoice) ? invoice : nil
            }
        }
    }

    /// The numbers of a year's invoices that were issued again.
    public func reissuedInvoices(in year: Int) throws(LedgerError) -> Set<Text> {
        try read { database in
            let numbers = try String.fetchAll(
                database,
                sql:
                    "SELECT DISTINCT invoice FROM invoice_revision WHERE invoice LIKE '%-' || printf('%04d', ?) || '-%'",
                arguments: [year]
            )
            return Set(numbers.map { Text($0) })
        }
    }

    private func listed(_ row: StoredRow, hasCredits: Bool, _ database: Database) throws -> ListedInvoice {
        let currency: Currency = try row["currency"]
        let number: String = try row["number"]
        let charges = try StoredRow.fetchAll(
            of: "charge",
            try database.cachedStatement(
                sql: """
                    SELECT subscription_id, po_rule, po_number, po_line, po_source, po_change_request, po_purchaser, po_payer,
                        po_organization, po_integration, po_found
                    FROM v_charge WHERE \(InvoiceRow.hasCharge) GROUP BY subscription_id ORDER BY subscription_id
                    """
            ),
            arguments: [try row["id"] as Int64]
        )
        guard let first = charges.first else { throw row.damage("the invoice has no charge") }
        let revisions = try StoredRow.fetchAll(
            of: "invoice_revision",
            try database.cachedStatement(sql: "SELECT * FROM invoice_revision WHERE invoice = ? ORDER BY revision"),
            arguments: [number]
        )
        let decisions = try [decision(first)] + revisions.map { try $0.facts("decision") }
        let id: Int64 = try row["id"]
        let isCreditNote = id >= InvoiceRow.firstCreditNote
        return ListedInvoice(
            number: Text(number),
            revision: decisions.count,
            businessDate: try row["business_date"],
            paymentDueOn: try row["due_on"],
            kind: try row["kind"],
            account: try row["account_id"],
            subscriptions: try charges.map { try $0["subscription_id"] },
            net: try row.money("net", currency),
            tax: try row.money("tax", currency),
            total: try row.money("total", currency),
            creditedInvoice: isCreditNote ? Text(try CreditRows.crediting(id, database).0.number.description) : nil,
            credited: hasCredits && !isCreditNote ? try credited(of: id, currency, database) : nil,
            decision: decisions[decisions.count - 1],
            askedNumbers: Set(decisions.compactMap(\.requested?.number))
        )
    }
}

extension Ledger {
    /// What credit notes gave back of an invoice by its key; nil: nothing.
    func credited(of id: Int64, _ currency: Currency, _ database: Database) throws -> CreditedSums? {
        let row = try StoredRow.fetchOne(
            of: "credit_note",
            try database.cachedStatement(
                sql: """
                    SELECT count(*) AS notes, coalesce(-sum(net), 0) AS net, coalesce(-sum(tax), 0) AS tax,
                        coalesce(-sum(net + tax), 0) AS total
                    FROM credit_note JOIN invoice ON invoice.id = credit_note.id WHERE credit_note.invoice_id = ?
                    """
            ),
            arguments: [id]
        )
        guard let row, try row["notes"] as Int > 0 else { return nil }
        return CreditedSums(
            notes: try row["notes"],
            net: try row.money("net", currency),
            tax: try row.money("tax", currency),
            total: try row.money("total", currency)
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
            """
            id IN (WITH wanted (name) AS (SELECT ?) SELECT invoice_id FROM charge WHERE charge.id IN (
                SELECT charge FROM charge_key WHERE charge_key.subscription_id = (SELECT name FROM wanted)
                UNION ALL SELECT own.id FROM charge AS own
                WHERE own.subscription_id = (SELECT name FROM wanted) AND own.month IS NOT NULL
                UNION ALL SELECT charge FROM amendment WHERE amendment.subscription_id = (SELECT name FROM wanted)))
            """,
            conditions.subscription?.string
        )
        // What a revision may have decided otherwise is left to `holds`.
        let revised = "OR number IN (SELECT invoice FROM invoice_revision)"
        add(
            "(id IN (SELECT invoice_id FROM charge WHERE po_number = ?) \(revised))",
            conditions.purchaseOrderNumber?.string
        )
        add("(id IN (SELECT invoice_id FROM charge WHERE \(Self.hasRule("?"))) \(revised))", conditions.rule?.rawValue)
        let ids = conditions.numbers.map { $0.flatMap { InvoiceRow.ids(ofNumber: $0.string) } }
        add("id IN (SELECT value FROM json_each(?))", ids.map { "\($0.sorted())" })
        // Of a few invoices `holds` asks each.
        if conditions.isRefused, conditions.numbers == nil {
            clauses.append(
                """
                (id IN (SELECT invoice_id FROM charge WHERE po_number IS NOT NULL AND NOT \(Self.hasRule("'shown'")))
                \(revised))
                """
            )
        }
        add("id IN (SELECT document FROM answer WHERE answer.status = ?)", conditions.answerStatus?.rawValue)
        add("business_date >= ?", conditions.since?.description)
        add("business_date <= ?", conditions.until?.description)
    }

    /// The condition that a charge's decision was made by a rule.
    private static func hasRule(_ rule: String) -> String {
        "decision IN (SELECT id FROM shared_text WHERE iif(json_valid(body), json_extract(body, '$.rule'), NULL) = \(rule))"
    }

    private mutating func add(_ clause: String, _ argument: String?) {
        guard let argument else { return }
        clauses.append(clause)
        arguments.append(argument)
    }

    var sql: String {
        "SELECT * FROM issued_invoice" + (clauses.isEmpty ? "" : " WHERE " + clauses.joined(separator: " AND "))
            + " ORDER BY day, id"
    }

    /// Whether an invoice meets the conditions on its PO number.
    func holds(_ invoice: Ledger.ListedInvoice) -> Bool {
        let decision = invoice.decision
        let isDecidedOn = conditions.rule != nil || conditions.isRefused
        if isDecidedOn, invoice.creditedInvoice != nil { return false }
        // Whoever has an earlier revision looks for the number that is on that.
        if let number = conditions.purchaseOrderNumber, !invoice.askedNumbers.contains(number) { return false }
        if let status = conditions.answerStatus, invoice.answer?.answer.status != status { return false }
        if let numbers = conditions.numbers, !numbers.contains(invoice.number) { return false }
        if let rule = conditions.rule, decision.rule != rule { return false }
        if conditions.isRefused, decision.refusedNumber == nil { return false }
        return !conditions.isWithoutNumber || decision.numberOnInvoice == nil
    }
}
