public import Domain
import Foundation
import GRDB

extension Ledger {
    /// An issued invoice with all that its PO number can be decided from again.
    public struct Regenerable: Sendable {
        /// As it was issued last, or in the revision asked for.
        public var issued: IssuedInvoice
        /// The newest revision there is.
        public var latestRevision: Int
        /// The charge of a contract invoice; nil for consumption, which never carries a number.
        public var contract: ContractFacts?
        /// The templates of its night.
        public var templates: [NightEntry.TemplateUse]
    }

    /// What the ledger kept with a contract charge, and what it knows now.
    public struct ContractFacts: Sendable {
        /// The charge as a line item; its key and number are those of the PO that has it, where one has.
        public var item: PurchaseOrderLineItem
        /// The PO that has the line item.
        public var order: PurchaseOrderKey?
        public var chargeOn: CivilDate
        public var dueOn: CivilDate
        public var numberFacts: NumberFacts
        /// The last export's change requests for the subscription.
        public var changes: [ChangeRequest]
    }

    /// An invoice by its number, in its newest revision or the one asked for; nil where there is none.
    public func regenerable(_ number: String, revision: Int? = nil) throws(LedgerError) -> Regenerable? {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT invoice.*, buyer.body AS body, issuer.body AS issuer_body FROM invoice
                        JOIN fact_sheet AS buyer ON buyer.id = invoice.buyer
                        JOIN night ON night.business_date = invoice.business_date
                        JOIN fact_sheet AS issuer ON issuer.id = night.issuer WHERE number = ?
                        """,
                    arguments: [number]
                )
            else { return nil }
            var issued = try issuedInvoice(row, try facts(row["issuer_body"]), database)
            let revisions = try Row.fetchAll(
                database,
                sql: "SELECT revision, decision FROM invoice_revision WHERE invoice = ? ORDER BY revision",
                arguments: [number]
            )
            let latest: Int = revisions.last?["revision"] ?? 1
            let wanted = revision ?? latest
            guard (1...latest).contains(wanted) else { return nil }
            if wanted > 1, let row = revisions.first(where: { $0["revision"] == wanted }) {
                issued.revision = wanted
                issued.invoice.purchaseOrder = try facts(row["decision"])
            }
            return Regenerable(
                issued: issued,
                latestRevision: latest,
                contract: issued.invoice.kind == .contract ? try contractFacts(issued, database) : nil,
                templates: try templates(of: issued.invoice.businessDate, database)
            )
        }
    }

    private func contractFacts(_ issued: IssuedInvoice, _ database: Database) throws -> ContractFacts {
        let number = issued.number.description
        guard
            let charge = try Row.fetchOne(
                database,
                sql: "SELECT * FROM charge WHERE invoice = ? AND kind <> 'usage'",
                arguments: [number]
            ), let product = issued.invoice.lines.first?.product,
            let kind = ChargeColumns.kind(charge["kind"], instalment: charge["instalment"], dimension: "", month: "")
        else { throw damaged("\(number) has no contract charge") }
        guard let numberFacts = charge["number_facts"] as String? else {
            throw damaged("\(number) has no facts to decide its PO number from")
        }
        let line = try Row.fetchOne(
            database,
            sql: "SELECT * FROM purchase_order_line WHERE charge = ?",
            arguments: [charge["id"] as Int64]
        )
        let order = line.map { PurchaseOrderKey(payer: Text($0["payer"]), number: Text($0["number"])) }
        let subscription = Text(charge["subscription_id"])
        let changes = try Row.fetchAll(
            database,
            sql: "SELECT * FROM change_request WHERE subscription_id = ? ORDER BY requested_on, change_id",
            arguments: [subscription.string]
        )
        let lines = issued.invoice.lines
        return ContractFacts(
            item: PurchaseOrderLineItem(
                key: order ?? PurchaseOrderKey(payer: "", number: ""),
                number: line?["line"] ?? 0,
                subscription: subscription,
                product: product,
                kind: kind,
                period: try period(charge),
                quantity: lines.count == 1 ? lines[0].charge.quantity : .one,
                amount: issued.invoice.net,
                tax: issued.invoice.tax
            ),
            order: order,
            chargeOn: try date(charge["charge_on"]),
            dueOn: try date(charge["due_on"]),
            numberFacts: try facts(numberFacts),
            changes: try changes.map { row in
                ChangeRequest(
                    id: Text(row["change_id"]),
                    chargeOn: try (row["charge_on"] as String?).map(date),
                    newNumber: Text(row["new_number"]),
                    requestedOn: try date(row["requested_on"]),
                    reason: Text(row["reason"])
                )
            }
        )
    }

    /// The numbers of the invoices whose newest decision is that a PO is suspended, in number order.
    public func suspendedInvoices(under key: PurchaseOrderKey) throws(LedgerError) -> [String] {
        try read { database in
            let numbers = try String.fetchAll(
                database,
                sql: """
                    SELECT charge.invoice FROM purchase_order_line JOIN charge ON charge.id = purchase_order_line.charge
                    JOIN invoice ON invoice.number = charge.invoice
                    WHERE payer = ? AND purchase_order_line.number = ? ORDER BY year, sequence
                    """,
                arguments: [key.payer.string, key.number.string]
            )
            return try numbers.filter { number in
                let decision = try String.fetchOne(
                    database,
                    sql: "SELECT decision FROM invoice_revision WHERE invoice = ? ORDER BY revision DESC LIMIT 1",
                    arguments: [number]
                )
                if let decision { return try facts(decision, as: PurchaseOrderDecision.self).rule == .suspended }
                let rule = try String.fetchOne(
                    database,
                    sql: "SELECT po_rule FROM charge WHERE invoice = ?",
                    arguments: [number]
                )
                return rule == PurchaseOrderRule.suspended.rawValue
            }
        }
    }

    /// The payers under whom the book knows a number, in order.
    public func payers(of number: Text) throws(LedgerError) -> [Text] {
        try read { database in
            try String.fetchAll(
                database,
                sql: "SELECT payer FROM purchase_order WHERE number = ? ORDER BY payer",
                arguments: [number.string]
            )
            .map { Text($0) }
        }
    }

    /// Issues the next revision of an invoice with what it did to the book, in one transaction.
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
                    number, revision, try FactSheets.text(decision), note.reason.string, note.name.string, note.time,
                ]
            )
            for order in changes.orders { try PurchaseOrderRows.write(order, in: database) }
            for event in changes.events {
                try PurchaseOrderRows.write(event, businessDate: nil, recordedAt: note.time, in: database)
            }
            try moveLine(of: number, to: changes.lineItems.first, decision, database)
            return revision
        }
    }

    private func moveLine(
        of invoice: String,
        to item: PurchaseOrderLineItem?,
        _ decision: PurchaseOrderDecision,
        _ database: Database
    ) throws {
        let charge = try Int64.fetchOne(database, sql: "SELECT id FROM charge WHERE invoice = ?", arguments: [invoice])
        if item != nil || decision.purchaseOrder == nil {
            try database.execute(sql: "DELETE FROM purchase_order_line WHERE charge = ?", arguments: [charge])
        }
        guard let item else { return }
        try database.execute(
            sql: """
                INSERT INTO purchase_order_line (payer, number, line, charge, quantity, tax) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                item.key.payer.string, item.key.number.string, item.number, charge, item.quantity.description,
                item.tax.minorUnits,
            ]
        )
    }
}
