public import Domain
import GRDB

extension Ledger {
    /// An invoice by its number, in its newest or the given revision; nil where it does not exist.
    public func regenerable(_ number: String, revision: Int? = nil) throws(LedgerError) -> Regenerable? {
        try read { database in
            guard let row = try invoiceRow(number, database) else { return nil }
            var issued = try issuedInvoice(row, SharedIssuer(try row.facts("issuer")), database)
            let revisions = try StoredRow.fetchAll(
                of: "invoice_revision",
                database,
                sql: "SELECT revision, decision FROM invoice_revision WHERE invoice = ? ORDER BY revision",
                arguments: [number]
            )
            let latest: Int = try revisions.last?["revision"] ?? 1
            guard latest == revisions.count + 1 else { throw row.damage("its revisions are not numbered from 2") }
            let wanted = revision ?? latest
            guard (1...latest).contains(wanted) else { return nil }
            if wanted > 1, let row = try revisions.first(where: { try $0["revision"] == wanted }) {
                issued.revision = wanted
                issued.purchaseOrderDecision = try row.facts("decision")
            }
            return Regenerable(
                issued: issued,
                latestRevision: latest,
                contract: issued.isDecidedAgain ? try contractFacts(issued, database) : nil,
                templates: try templates(of: issued.invoice.businessDate, database)
            )
        }
    }

    private func contractFacts(_ issued: IssuedInvoice, _ database: Database) throws -> ContractFacts {
        let number = issued.number.description
        guard
            let charge = try StoredRow.fetchOne(
                of: "charge",
                database,
                sql: "SELECT * FROM v_charge WHERE \(InvoiceRow.hasCharge)",
                arguments: [InvoiceRow.id(issued.number)]
            ), let product = issued.invoice.lines.first?.product
        else { throw damaged("\(number) has no contract charge") }
        guard let purchaseOrderInputs: PurchaseOrderInputs = try charge.factsIfAny("number_facts") else {
            throw damaged("\(number) has no facts to decide its PO number from")
        }
        let position = try position(of: try charge["id"], database)
        let subscription: Text = try charge["subscription_id"]
        let changes = try StoredRow.fetchAll(
            of: "change_request",
            database,
            sql: "SELECT * FROM change_request WHERE subscription_id = ? ORDER BY requested_on, change_id",
            arguments: [subscription.string]
        )
        let lines = issued.invoice.lines
        return ContractFacts(
            charge: PostedCharge(
                subscription: subscription,
                kind: try charge.chargeKind(correction: charge["correction"]),
                product: product,
                period: try charge.period(),
                quantity: lines.count == 1 ? lines[0].charge.quantity : .one,
                amount: issued.invoice.net,
                tax: issued.invoice.tax
            ),
            position: position,
            chargeOn: try charge["charge_on"],
            dueOn: try charge["due_on"],
            purchaseOrderInputs: purchaseOrderInputs,
            changes: try changes.map { row in
                // A withdrawal has none.
                let number: Text = try row["new_number"]
                return ChangeRequest(
                    id: try row["change_id"],
                    chargeOn: try row["charge_on"],
                    newNumber: number.isEmpty ? nil : number,
                    newLine: try row["new_line"],
                    requestedOn: try row["requested_on"],
                    reason: try row["reason"]
                )
            }
        )
    }

    /// The numbers of the invoices whose newest decision is that a PO is suspended, in number order.
    public func suspendedInvoices(under key: PurchaseOrderKey) throws(LedgerError) -> [String] {
        try read { database in
            let numbers: [String] = try StoredRow.fetchAll(
                of: "charge",
                database,
                sql: """
                    SELECT invoice.number AS invoice FROM purchase_order_line AS item JOIN charge ON charge.id = item.charge
                    JOIN issued_invoice AS invoice ON invoice.id = charge.invoice_id
                    WHERE item.po = ? AND NOT moved AND NOT invoice.is_credit_note ORDER BY invoice.id
                    """,
                arguments: [try id(of: key, in: database)]
            )
            .map { try $0["invoice"] }
            return try numbers.filter { try wasSuspended($0, database) }
        }
    }

    /// Whether the invoice's decision was ever that its PO is suspended, on its night or in a revision.
    private func wasSuspended(_ number: String, _ database: Database) throws -> Bool {
        guard let invoice = try invoiceRow(number, database) else { return false }
        let charges = try StoredRow.fetchAll(
            of: "charge",
            database,
            sql: "SELECT * FROM v_charge WHERE \(InvoiceRow.hasCharge)",
            arguments: [try invoice["id"] as Int64]
        )
        for charge in charges where try charge["po_rule"] == PurchaseOrderRule.suspended { return true }
        let revisions = try StoredRow.fetchAll(
            of: "invoice_revision",
            database,
            sql: "SELECT * FROM invoice_revision WHERE invoice = ?",
            arguments: [number]
        )
        return try revisions.contains { try ($0.facts("decision") as PurchaseOrderDecision).rule == .suspended }
    }

    /// Records the next revision of an invoice with its changes to the book, in one transaction.
    public func reissue(
        _ invoice: Regenerable,
        _ decision: PurchaseOrderDecision,
        _ changes: PurchaseOrderChanges,
        _ note: OperatorNote
    ) throws(LedgerError) -> Int {
        try write { database in
            let number = invoice.issued.number.description
            let revision = invoice.latestRevision + 1
            try database.execute(
                sql: """
                    INSERT INTO invoice_revision (invoice, revision, decision, reason, issued_by, issued_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    number, revision, try Snapshots.text(decision), note.reason.string, note.name.string, note.time,
                ]
            )
            try moveLine(of: InvoiceRow.id(invoice.issued.number), decision, changes, at: note.time, database)
            return revision
        }
    }

    /// The line item leaves its PO where it becomes one of another, or of none; the book takes the other changes over.
    private func moveLine(
        of invoice: Int64,
        _ decision: PurchaseOrderDecision,
        _ changes: PurchaseOrderChanges,
        at time: String,
        _ database: Database
    ) throws {
        let charge = try Int64.fetchOne(
            database,
            sql: "SELECT first_charge FROM invoice WHERE id = ?",
            arguments: [invoice]
        )
        if let charge, !changes.lineItems.isEmpty || decision.order == nil {
            try removeLineItem(of: charge, database)
        }
        var book = try BookWriter(database, totals)
        try book.write(changes, at: time, charge: charge)
    }
}
