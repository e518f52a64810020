import Domain
import GRDB

/// The rows that say what a credit note gives back, beside those of its document.
enum CreditRows {
    // MARK: Reading

    /// The invoice that a credit note credits, and why.
    static func crediting(_ id: Int64, _ database: Database) throws -> (PrecedingInvoice, Text) {
        let row = try StoredRow.fetchOne(
            of: "credit_note",
            try database.cachedStatement(
                sql: """
                    SELECT invoice.id AS id, prefix, business_date, reason FROM credit_note
                    JOIN issued_invoice AS invoice ON invoice.id = invoice_id WHERE credit_note.id = ?
                    """
            ),
            arguments: [id]
        )
        guard let row else { throw DamagedRow(what: "table credit_note, row id \(id): it is missing") }
        guard let number = InvoiceRow.number(try row["prefix"], id: try row["id"]) else {
            throw row.damage("the number of its invoice is out of range")
        }
        return (PrecedingInvoice(number: number, issueDate: try row["business_date"]), try row["reason"])
    }

    /// What a credit note gives back of the lines of its invoice, by their positions.
    static func lines(of note: Int64, _ currency: Currency, _ database: Database) throws -> [(line: Int, amount: Money)]
    {
        let rows = try StoredRow.fetchAll(
            of: "charge_line",
            try database.cachedStatement(
                sql: """
                    SELECT part.charge, part.position,
                        json_extract(amendment.lines, '$[' || (part.position - 1) || ']') AS line, -part.amount AS amount
                    FROM charge JOIN amendment ON amendment.charge = charge.id
                    JOIN v_charge_line AS part ON part.charge = charge.id
                    WHERE part.charge IN (SELECT id FROM charge WHERE \(InvoiceRow.hasCharge))
                    ORDER BY part.charge, part.position
                    """
            ),
            arguments: [note]
        )
        return try rows.map { (line: try $0["line"], amount: try $0.money("amount", currency)) }
    }

    // MARK: Writing

    /// Writes what a credit note is about; `charges`: the rows of its charges.
    static func write(
        _ note: CreditNote,
        _ number: InvoiceNumber,
        charges: ClosedRange<Int64>,
        in database: Database
    ) throws {
        let request = note.request
        var (creditID, operatorRequest): (Text?, Int64?) = (nil, nil)
        let source: String
        switch request.source {
        case .export(let id, _): (source, creditID) = ("export", id)
        case .operator(let id): (source, operatorRequest) = ("operator", id)
        case .correction: source = "correction"
        }
        try database.cachedStatement(
            sql: """
                INSERT INTO credit_note (id, invoice_id, source, credit_id, request, line, amount, credited_on, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            InvoiceRow.id(number), InvoiceRow.id(note.invoice.number), source, creditID?.string, operatorRequest,
            request.line, request.amount?.description, request.creditedOn?.description, request.reason.string,
        ])
        let insert = try database.cachedStatement(
            sql: "INSERT INTO amendment (charge, subscription_id, of_charge, number, lines) VALUES (?, ?, ?, 0, ?)"
        )
        var lines = note.lines[...]
        for (row, (charge, of)) in zip(charges, zip(note.draft.charges, note.credited)) {
            let own = lines.prefix(charge.lines.count)
            lines = lines.dropFirst(own.count)
            let list = "[" + own.map(String.init).joined(separator: ",") + "]"
            try insert.execute(arguments: [row, charge.subscription.string, of.id, list])
        }
        if let operatorRequest {
            try database.cachedStatement(sql: "UPDATE credit_request SET business_date = ? WHERE id = ?")
                .execute(arguments: [note.draft.invoice.businessDate.description, operatorRequest])
        }
    }

    /// Notes why a night did not carry out an operator's request.
    static func refuse(_ request: Int64, _ reason: Text, on date: CivilDate, in database: Database) throws {
        try database.cachedStatement(sql: "UPDATE credit_request SET business_date = ?, refusal = ? WHERE id = ?")
            .execute(arguments: [date.description, reason.string, request])
    }
}
