public import Domain
import GRDB

extension Ledger {
    /// What some numbers name, each as it was issued; those that name nothing are left out.
    public func creditSubjects(_ numbers: some Sequence<Text>) throws(LedgerError) -> [Text: CreditSubject] {
        try read { database in
            var subjects: [Text: CreditSubject] = [:]
            for number in numbers where subjects[number] == nil {
                subjects[number] = try creditSubject(number, database)
            }
            return subjects
        }
    }

    /// What a number names; nil: nothing.
    func creditSubject(_ number: Text, _ database: Database) throws -> CreditSubject? {
        guard let row = try invoiceRow(number.string, database) else { return nil }
        if try row["is_credit_note"] as Bool { return .creditNote }
        let id: Int64 = try row["id"]
        var issued = try issuedInvoice(row, SharedIssuer(try row.facts("issuer")), database)
        let revision = try StoredRow.fetchOne(
            of: "invoice_revision",
            database,
            sql: "SELECT revision, decision FROM invoice_revision WHERE invoice = ? ORDER BY revision DESC LIMIT 1",
            arguments: [number.string]
        )
        if let revision {
            issued.revision = try revision["revision"]
            issued.purchaseOrderDecision = try revision.facts("decision")
        }
        let parts = try parts(of: id, database)
        var invoice = CreditableInvoice(issued: issued, charges: parts)
        if issued.invoice.kind == .contract, let charge = parts.first?.charge.id {
            invoice.position = try position(of: charge, database)
        }
        try addCredits(of: id, to: &invoice, database)
        return .invoice(invoice)
    }

    private func parts(of id: Int64, _ database: Database) throws -> [CreditableInvoice.BilledPart] {
        var products = ProductSnapshots()
        return try StoredRow.fetchAll(
            of: "charge",
            database,
            sql: "SELECT * FROM v_charge WHERE \(InvoiceRow.hasCharge) ORDER BY id",
            arguments: [id]
        )
        .map { row in
            CreditableInvoice.BilledPart(
                charge: ChargeReference(id: try row["id"]),
                key: ChargeKey(
                    subscription: try row["subscription_id"],
                    kind: try row.chargeKind(correction: row["correction"])
                ),
                product: try products.product(of: row, in: database),
                chargeOn: try row["charge_on"],
                period: try row.period(),
                lines: try chargeLines(row, database).lines.count
            )
        }
    }

    /// Adds what credit notes gave back of an invoice.
    private func addCredits(of id: Int64, to invoice: inout CreditableInvoice, _ database: Database) throws {
        let currency = invoice.issued.invoice.currency
        let notes = try StoredRow.fetchAll(
            of: "credit_note",
            database,
            sql: """
                SELECT credit_note.id AS id, line, -net AS net, -tax AS tax FROM credit_note
                JOIN invoice ON invoice.id = credit_note.id WHERE credit_note.invoice_id = ? ORDER BY credit_note.id
                """,
            arguments: [id]
        )
        for note in notes {
            let net = try note.money("net", currency)
            invoice.creditedNet = try sum(invoice.creditedNet, net)
            invoice.creditedTax = try sum(invoice.creditedTax, try note.money("tax", currency))
            if let line = try note["line"] as Int? {
                invoice.creditedOfLine[line] = try sum(invoice.creditedOfLine[line] ?? .zero(currency), net)
            }
            for (line, amount) in try CreditRows.lines(of: note["id"], currency, database) {
                invoice.sharedOut[line] = try sum(invoice.sharedOut[line] ?? .zero(currency), amount)
            }
        }
    }

    private func sum(_ one: Money, _ other: Money) throws -> Money {
        guard let sum = one.adding(other) else { throw damaged("the credit notes of an invoice exceed any sum") }
        return sum
    }
}
