import Domain
import GRDB

/// The disposition of the facts that are not invoiced, and the counts of all.
extension NightWriter {
    func writeFacts() throws {
        try empty("open_fact")
        for fact in night.facts.open {
            let columns = ChargeColumns(fact.kind, on: night.date)
            let hold = HoldColumns(fact.hold, files: night.files)
            try run(
                """
                INSERT INTO open_fact (subscription_id, kind, instalment, dimension, month, disposition, due_on, currency, amount,
                    quantity, count, hold_code, hold_message, hold_file, hold_line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    fact.subscription.string, columns.kind, columns.instalment, columns.dimension, columns.month,
                    fact.disposition.rawValue, fact.dueOn.description, fact.amount?.currency.code,
                    fact.amount?.minorUnits, fact.quantity?.description, fact.count, hold.code, hold.message, hold.file,
                    hold.line,
                ]
            )
        }
        try writeCounts()
    }

    /// How many facts are in each disposition.
    func writeCounts() throws {
        for kind in ChargeCode.allCases {
            for disposition in Disposition.allCases {
                let count =
                    night.facts.counts.count(kind, in: disposition)
                    + night.setAside.counts.count(kind, in: disposition)
                guard count > 0 else { continue }
                try run(
                    "INSERT INTO disposition_count (business_date, kind, disposition, count) VALUES (?, ?, ?, ?)",
                    [date, kind.rawValue, disposition.rawValue, count]
                )
            }
        }
    }

    func writeSetAside() throws {
        guard let facts = night.setAside.facts else { return }
        try empty("set_aside_fact")
        let billed = try BilledSetAside(database)
        for fact in facts {
            guard try billed.disposition(of: fact) != .invoiced else { continue }
            let cause = HoldColumns(fact.cause, files: night.files)
            try run(
                """
                INSERT INTO set_aside_fact (kind, subscription_id, charge_on, record_id, disposition, cause_code, cause_message,
                    cause_file, cause_line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    fact.kind.rawValue, fact.subscription?.string, fact.chargeOn?.description, fact.record?.string,
                    fact.disposition.rawValue, cause.code, cause.message, cause.file, cause.line,
                ]
            )
        }
    }

    func writeRows() throws {
        for rows in night.rows {
            try run(
                "INSERT INTO row_tally (business_date, file, read, used, rejected, held, repeated) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [date, rows.file, rows.read, rows.used, rows.rejected, rows.held, rows.repeated]
            )
        }
    }

    func writeColumns() throws {
        guard let tables = night.columnsRead else { return }
        try empty("input_column")
        for (file, columns) in tables {
            for column in columns { try run("INSERT INTO input_column (file, name) VALUES (?, ?)", [file, column]) }
        }
    }

    /// Compares what was written with what the night decided, before it is committed: the counterpart of every write
    /// above. Charges are counted by what came after the last one of the night before, so no history is read; usage records
    /// by what SQLite says that it took.
    func checkWritten() throws {
        let sql = """
            SELECT (SELECT count(*) FROM invoice WHERE business_date = :date) AS invoices,
                (SELECT count(*) FROM charge WHERE id > :last AND business_date = :date) AS charges,
                (SELECT count(*) FROM invoice WHERE business_date = :date AND net <>
                    (SELECT sum(net) FROM charge WHERE charge.invoice = invoice.number)) AS unequal,
                (SELECT count(*) FROM charge WHERE id > :last AND invoice IS NULL
                    AND \(ChargeColumns.isInvoiced)) AS unasked
            """
        let row = try StoredRow.fetchOne(
            of: "invoice",
            database,
            sql: sql,
            arguments: ["date": date, "last": lastCharge]
        )
        let expected = [night.invoices.count, decided.charges, decided.usage, 0, 0]
        let found: [Int] =
            try row.map {
                [
                    try $0["invoices"], try $0["charges"], usageWritten, try $0["unequal"], try $0["unasked"],
                ]
            } ?? []
        guard found == expected else {
            throw LedgerError.notReconciled(
                "invoices, charges, usage records, unequal invoices and charges without invoice written: \(found), "
                    + "decided: \(expected)"
            )
        }
    }

    func writeConflicts() throws {
        try run("DELETE FROM open_conflict", [])
        for conflict in night.conflicts {
            let content = ContentEncoding(conflict.content)
            try run(
                """
                INSERT INTO open_conflict (subscription_id, kind, instalment, record_id, digest, content, description,
                    message, file, line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                conflict.key.columns + [
                    content.digest, content.text.string, conflict.content.description, conflict.message.string,
                    night.files[Int(conflict.row.file)], Int64(conflict.row.line),
                ]
            )
        }
    }

    /// The change requests of an export, kept for a later regeneration.
    func writeChanges(of agreements: some Sequence<Agreement>) throws {
        try empty("change_request")
        for agreement in agreements {
            for change in agreement.changes {
                try run(
                    """
                    INSERT INTO change_request (change_id, subscription_id, charge_on, new_number, requested_on, reason)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    [
                        change.id.string, agreement.subscription.id.string, change.chargeOn?.description,
                        change.newNumber.column,
                        change.requestedOn.description, change.reason.string,
                    ]
                )
            }
        }
    }
}
