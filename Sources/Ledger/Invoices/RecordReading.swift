public import Domain
import GRDB

extension Ledger {
    /// Everything recorded under a name, read in one snapshot.
    public func records(of name: Text) throws(LedgerError) -> Records {
        try read { database in
            let last = try StoredRow.fetchOne(
                of: "night",
                database,
                sql: "SELECT business_date FROM night ORDER BY business_date DESC LIMIT 1"
            )
            return Records(
                billingStart: try billingStart(database),
                lastClosed: try last?["business_date"],
                invoice: try invoice(name, database),
                subscription: try recordedSubscription(name, database),
                waiting: try waiting(of: name, database),
                vanished: try vanished(database, subscription: name),
                rejects: try standingRejects(of: name, database),
                earlierRejects: try earlierRejects(database)
            )
        }
    }

    private func invoice(_ number: Text, _ database: Database) throws -> RecordedInvoice? {
        guard let row = try invoiceRow(number.string, database) else { return nil }
        var products = ProductSnapshots()
        let id: Int64 = try row["id"]
        return RecordedInvoice(
            issued: try issued(row, SharedIssuer(try row.facts("issuer")), &products, database),
            charges: try charges(ofInvoice: number, database),
            credits: try credits(of: id, database),
            credit: try credit(ofNote: id, database),
            answers: try answers(toDocument: number, database)
        )
    }

    /// The row of an invoice by its number, with the facts of its buyer and issuer.
    func invoiceRow(_ number: String, _ database: Database) throws -> StoredRow? {
        for id in InvoiceRow.ids(ofNumber: number) {
            let row = try StoredRow.fetchOne(
                of: "invoice",
                database,
                sql: """
                    SELECT invoice.*, issuer.body AS issuer FROM issued_invoice AS invoice
                    JOIN night ON night.business_date = invoice.business_date
                    JOIN fact_sheet AS issuer ON issuer.id = night.issuer
                    WHERE invoice.id = ? AND invoice.number = ?
                    """,
                arguments: [id, number]
            )
            if let row { return row }
        }
        return nil
    }

    private func recordedSubscription(_ id: Text, _ database: Database) throws -> RecordedSubscription? {
        let recorded = RecordedSubscription(
            latest: try subscription(id, database),
            charges: try charges(ofSubscription: id, database),
            open: try openFacts(of: id, database),
            conflicts: try conflicts(of: id, database)
        )
        let isKnown = recorded.latest != nil || !recorded.charges.isEmpty || !recorded.open.isEmpty
        return isKnown ? recorded : nil
    }

    private func waiting(of id: Text, _ database: Database) throws -> [WaitingFacts] {
        try StoredRow.fetchAll(
            of: "set_aside_fact",
            database,
            sql: """
                SELECT kind, charge_on, count(*) AS count, cause_code, min(cause_message) AS cause_message, cause_file,
                    cause_line
                FROM set_aside_fact WHERE subscription_id = ? AND disposition = 'held'
                GROUP BY kind, charge_on, cause_code, cause_file, cause_line
                ORDER BY NOT \(ChargeColumns.isContract), charge_on, kind, cause_file, cause_line
                """,
            arguments: [id.string]
        )
        .map { row in
            WaitingFacts(
                kind: try row["kind"],
                chargeOn: try row["charge_on"],
                count: try row["count"],
                hold: try row.hold("cause")
            )
        }
    }

    func openFacts(of id: Text, _ database: Database) throws -> [OpenFact] {
        try StoredRow.fetchAll(
            of: "open_fact",
            database,
            sql: """
                SELECT * FROM open_fact WHERE subscription_id = ? AND disposition <> 'rejected'
                ORDER BY due_on, NOT \(ChargeColumns.isContract), instalment, dimension, month, disposition
                """,
            arguments: [id.string]
        )
        .map { row in
            let currency = try row["currency"] as Currency?
            let units: Int64? = try row["amount"]
            guard (currency == nil) == (units == nil) else {
                throw row.damage("an amount without its currency, or none")
            }
            return OpenFact(
                kind: try row.chargeKind(),
                disposition: try row["disposition"],
                dueOn: try row["due_on"],
                amount: try currency.map { try row.money("amount", $0) },
                quantity: try row["quantity"],
                count: try row["count"],
                hold: try row["hold_code"] as Text? == nil ? nil : row.hold("hold")
            )
        }
    }
}
