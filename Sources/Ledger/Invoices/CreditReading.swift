import Domain
import GRDB

extension Ledger {
    /// The credit notes of an invoice by its key, in the order in which they were issued.
    func credits(of invoice: Int64, _ database: Database) throws -> [RecordedCredit] {
        try credits(where: "credit_note.invoice_id", invoice, database)
    }

    /// What a credit note by its key credits; nil: it is none.
    func credit(ofNote note: Int64, _ database: Database) throws -> RecordedCredit? {
        try credits(where: "credit_note.id", note, database).first
    }

    /// What a charge by its key gives back; nil: it does not.
    func credit(ofCharge charge: Int64, _ database: Database) throws -> RecordedCredit? {
        let find = try database.cachedStatement(sql: "SELECT invoice_id FROM charge WHERE id = ?")
        return try Int64.fetchOne(find, arguments: [charge]).flatMap { try credit(ofNote: $0, database) }
    }

    /// The number of the invoice whose charge another one corrects; nil: it corrects none.
    func correctedInvoice(ofCharge charge: Int64, _ database: Database) throws -> Text? {
        let find = try database.cachedStatement(
            sql: "SELECT invoice FROM v_charge WHERE id = (SELECT of_charge FROM amendment WHERE amendment.charge = ?)"
        )
        return try String.fetchOne(find, arguments: [charge]).map { Text($0) }
    }

    private func credits(where column: String, _ id: Int64, _ database: Database) throws -> [RecordedCredit] {
        try StoredRow.fetchAll(
            of: "credit_note",
            try database.cachedStatement(
                sql: """
                    SELECT note.number AS number, note.business_date AS business_date, of.number AS invoice,
                        of.business_date AS invoice_date, credit_note.line AS line, note.currency AS currency, -note.net AS net, -note.tax AS tax,
                        -note.total AS total, credit_note.reason AS reason, source, credit_id, requested_by, requested_at
                    FROM credit_note JOIN issued_invoice AS note ON note.id = credit_note.id
                    JOIN issued_invoice AS of ON of.id = credit_note.invoice_id
                    LEFT JOIN credit_request AS request ON request.id = credit_note.request
                    WHERE \(column) = ? ORDER BY credit_note.id
                    """
            ),
            arguments: [id]
        )
        .map { row in
            let currency: Currency = try row["currency"]
            return RecordedCredit(
                number: try row["number"],
                businessDate: try row["business_date"],
                invoice: try row["invoice"],
                invoiceDate: try row["invoice_date"],
                line: try row["line"],
                net: try row.money("net", currency),
                tax: try row.money("tax", currency),
                total: try row.money("total", currency),
                reason: try row["reason"],
                source: try source(row)
            )
        }
    }

    private func source(_ row: StoredRow) throws -> RecordedCredit.Source {
        switch try row["source"] as String {
        case "export": return .export(id: try row["credit_id"])
        case "operator":
            guard let name = try row["requested_by"] as Text? else { return .operator(nil) }
            return .operator(OperatorNote(name: name, time: try row["requested_at"], reason: try row["reason"]))
        case "correction": return .correction
        default: throw row.damage("it names no one who may ask for a credit note", in: "source")
        }
    }
}
