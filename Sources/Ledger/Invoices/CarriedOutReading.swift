public import Domain
import GRDB

extension Ledger {
    /// Which rows of `credits.csv` an earlier night carried out, by credit_id.
    public func carriedOut(_ ids: some Sequence<Text>) throws(LedgerError) -> [Text: CarriedOutCredit] {
        try read { database in
            var found: [Text: CarriedOutCredit] = [:]
            let find = try database.cachedStatement(
                sql: """
                    SELECT note.id AS id, note.prefix AS prefix, of.number AS invoice, line, amount, credited_on, reason
                    FROM credit_note JOIN issued_invoice AS note ON note.id = credit_note.id
                    JOIN issued_invoice AS of ON of.id = invoice_id WHERE credit_id = ?
                    """
            )
            for id in ids {
                guard let row = try StoredRow.fetchOne(of: "credit_note", find, arguments: [id.string]) else {
                    continue
                }
                guard let note = InvoiceRow.number(try row["prefix"], id: try row["id"]) else {
                    throw row.damage("the number is out of range")
                }
                let request = CreditRequest(
                    source: .export(id: id, row: RowReference(file: 0, line: 0)),
                    invoice: try row["invoice"],
                    line: try row["line"],
                    amount: try row["amount"],
                    creditedOn: try row["credited_on"],
                    reason: try row["reason"]
                )
                found[id] = CarriedOutCredit(note: note, request: request)
            }
            return found
        }
    }

    /// What the numbers of a series begin with, on whatever nights.
    public func prefixes(of series: InvoiceNumber.Series) throws(LedgerError) -> Set<Text> {
        let table = series == .invoices ? "number_prefix" : "credit_note_prefix"
        return try read { database in
            Set(try String.fetchAll(database, sql: "SELECT DISTINCT prefix FROM \(table)").map { Text($0) })
        }
    }
}
