public import Domain
import GRDB

extension Ledger {
    /// The charges of an invoice, in the order of its lines.
    func charges(ofInvoice number: Text, _ database: Database) throws -> [RecordedCharge] {
        guard let row = try invoiceRow(number.string, database) else { return [] }
        return try charges(where: InvoiceRow.hasCharge, [try row["id"] as Int64], database)
    }

    /// Everything billed of a subscription so far, in the order of billing.
    func charges(ofSubscription id: Text, _ database: Database) throws -> [RecordedCharge] {
        try charges(where: InvoiceRow.hasSubscription, [id.string], database)
    }

    /// Which of these usage records are on an invoice.
    public func billedRecords(of ids: some Sequence<Text>) throws(LedgerError) -> Set<Text> {
        try read { database in
            let usage = try UsageRuns(database)
            return Set(try ids.filter(usage.contains))
        }
    }

    private func charges(
        where condition: String,
        _ value: StatementArguments,
        _ database: Database
    ) throws -> [RecordedCharge] {
        var products = ProductSnapshots()
        return try StoredRow.fetchAll(
            of: "charge",
            database,
            sql: "SELECT * FROM v_charge WHERE \(condition) ORDER BY business_date, \(ChargeColumns.isInvoiced), id",
            arguments: value
        )
        .map { row in
            let charge = try charge(row, &products, database)
            return RecordedCharge(
                charge: charge,
                businessDate: try row["business_date"],
                invoice: try row["invoice"],
                use: try use(row),
                lineItem: try lineItem(of: try row["id"], database),
                credit: charge.kind.code == .credit ? try credit(ofCharge: try row["id"], database) : nil,
                correctedInvoice: charge.kind.correctionNumber > 0
                    ? try correctedInvoice(ofCharge: try row["id"], database) : nil,
                revisions: try revisions(of: try row["invoice"], database)
            )
        }
    }

    private func charge(_ row: StoredRow, _ products: inout ProductSnapshots, _ database: Database) throws -> Charge {
        let recorded = try chargeLines(row, database)
        return Charge(
            subscription: try row["subscription_id"],
            kind: try row.chargeKind(correction: row["correction"]),
            account: try row["account_id"],
            product: try products.product(of: row, in: database),
            chargeOn: try row["charge_on"],
            dueOn: try row["due_on"],
            lines: recorded.lines,
            net: try row.money("net", try row["currency"]),
            period: try row.period(),
            purchaseOrderAnswer: .final(try decision(row)),
            purchaseOrderInputs: try row.factsIfAny("number_facts"),
            fields: recorded.fields
        )
    }

    func revisions(of invoice: String?, _ database: Database) throws -> [RecordedRevision] {
        try StoredRow.fetchAll(
            of: "invoice_revision",
            try database.cachedStatement(sql: "SELECT * FROM invoice_revision WHERE invoice = ? ORDER BY revision"),
            arguments: [invoice]
        )
        .map { row in
            RecordedRevision(
                number: try row["revision"],
                decision: try row.facts("decision"),
                note: OperatorNote(
                    name: try row["issued_by"],
                    time: try row["issued_at"],
                    reason: try row["reason"]
                )
            )
        }
    }

    private func use(_ row: StoredRow) throws -> RecordedUse? {
        guard let count = try row["usage_count"] as Int? else { return nil }
        return RecordedUse(records: count, first: try row["usage_first"], last: try row["usage_last"])
    }
}
