public import Domain
import GRDB

extension Ledger {
    /// What corrections are made from: of the subscriptions that an operator asked to be corrected all contract charges, and
    /// those of `use` that bill records whose contents differ tonight.
    public func billedHistory(of use: Set<ChargeReference>) throws(LedgerError) -> BilledHistory {
        try read { database in
            var history = BilledHistory()
            var invoices: [Text: CreditableInvoice] = [:]
            let requests = try StoredRow.fetchAll(
                of: "correction_request",
                database,
                sql: "SELECT id, subscription_id, reason FROM correction_request WHERE business_date IS NULL"
            )
            for request in requests {
                let subscription: Text = try request["subscription_id"]
                history.reasons[subscription] = try request["reason"]
                let charges = try Int64.fetchAll(
                    database,
                    sql: "SELECT charge FROM charge_key WHERE subscription_id = ? ORDER BY charge",
                    arguments: [subscription.string]
                )
                for charge in charges {
                    let documents = try documents(of: charge, &invoices, database)
                    guard let kind = documents.first?.kind else { continue }
                    history.contract[ChargeKey(subscription: subscription, kind: kind)] = documents
                }
            }
            guard !requests.isEmpty else { return history }
            for charge in use { history.use[charge] = try documents(of: charge.id, &invoices, database) }
            return history
        }
    }

    /// The invoice of a charge, and those of its corrections, oldest first.
    private func documents(
        of charge: Int64,
        _ invoices: inout [Text: CreditableInvoice],
        _ database: Database
    ) throws -> [BilledDocument] {
        let rows = try StoredRow.fetchAll(
            of: "charge",
            database,
            sql: """
                SELECT * FROM v_charge WHERE id = ?1 OR id IN (SELECT charge FROM amendment
                    WHERE of_charge = ?1 AND number > 0) ORDER BY id
                """,
            arguments: [charge]
        )
        return try rows.map { try document($0, &invoices, database) }
    }

    private func document(
        _ row: StoredRow,
        _ invoices: inout [Text: CreditableInvoice],
        _ database: Database
    ) throws -> BilledDocument {
        let id: Int64 = try row["id"]
        let currency: Currency = try row["currency"]
        let kind = try row.chargeKind(correction: row["correction"])
        let lines = try chargeLines(row, database).lines
        guard let number = try row["invoice"] as Text?, let invoice = try creditable(number, &invoices, database) else {
            return BilledDocument(
                charge: ChargeReference(id: id),
                kind: kind,
                invoice: nil,
                line: nil,
                left: .zero(currency),
                invoiceLeft: .zero(currency)
            )
        }
        var line: Int?
        if kind.code.isMetered, let place = invoice.charges.firstIndex(where: { $0.charge.id == id }) {
            line = invoice.charges[..<place].reduce(0) { $0 + $1.lines } + 1
        }
        var document = BilledDocument(
            charge: ChargeReference(id: id),
            kind: kind,
            invoice: number,
            line: line,
            left: invoice.left(ofLine: line).left,
            invoiceLeft: invoice.left(ofLine: nil).left
        )
        if kind.code.isMetered, let own = lines.first {
            let newest = try String.fetchOne(
                database,
                sql: "SELECT quantity FROM corrected_use WHERE charge = ? ORDER BY business_date DESC LIMIT 1",
                arguments: [id]
            )
            guard let quantity = newest.map({ Quantity(stored: $0) }) ?? own.quantity else {
                throw row.damage("a decimal is expected as its corrected quantity")
            }
            (document.quantity, document.unitPrice, document.chargeLine) = (quantity, own.unitPrice, own)
        }
        return document
    }

    /// An invoice, which is read once for all of its charges.
    private func creditable(
        _ number: Text,
        _ invoices: inout [Text: CreditableInvoice],
        _ database: Database
    ) throws -> CreditableInvoice? {
        if let known = invoices[number] { return known }
        guard case .invoice(let invoice) = try creditSubject(number, database) else { return nil }
        invoices[number] = invoice
        return invoice
    }
}
