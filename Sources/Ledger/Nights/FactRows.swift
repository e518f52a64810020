import Domain
import GRDB

/// The disposition of the facts that are not invoiced, and the counts of all.
extension NightWriter {
    func writeFacts() throws {
        try replace("open_fact", TableContent(of: night.facts, files: night.files)) {
            let insert = try RowInsert(into: "open_fact", in: database, totals)
            for fact in night.facts.open { try write(fact, insert) }
        }
        try writeCounts()
    }

    private func write(_ fact: BillingFact, _ insert: RowInsert) throws {
        let columns = ChargeColumns(fact.kind, on: night.date)
        insert.begin()
        insert.add(fact.subscription)
        insert.add(columns.kind)
        insert.add(columns.instalment)
        insert.add(columns.dimension)
        insert.add(columns.month)
        insert.add(fact.disposition.rawValue)
        insert.add(fact.dueOn)
        if let amount = fact.amount {
            insert.add(amount.currency.code)
            insert.add(amount.minorUnits)
        } else {
            insert.addNull()
            insert.addNull()
        }
        if let quantity = fact.quantity { insert.add(quantity.description) } else { insert.addNull() }
        insert.add(fact.count)
        if let hold = fact.hold {
            insert.add(hold.code)
            insert.add(hold.message)
            insert.add(night.files[Int(hold.row.file)])
            insert.add(Int(hold.row.line))
        } else {
            for _ in 0..<4 { insert.addNull() }
        }
        try insert.write()
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
        let billed = try BilledSetAside(database)
        var content = TableContent()
        for fact in facts where try billed.disposition(of: fact) != .invoiced { content.add(fact, files: night.files) }
        try replace("set_aside_fact", content) {
            for fact in facts where try billed.disposition(of: fact) != .invoiced { try write(fact) }
        }
    }

    private func write(_ fact: SetAsideFact) throws {
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
        var content = TableContent()
        for (file, columns) in tables.sorted(by: { $0.key < $1.key }) {
            content.add(Text(file))
            for column in columns {
                content.add(Text(column))
                if let filled = night.filledCells[file]?[column] { content.add(Text("\(filled)")) }
            }
        }
        try replace("input_column", content) {
            for (file, columns) in tables {
                for column in columns {
                    try run(
                        "INSERT INTO input_column (file, name, filled) VALUES (?, ?, ?)",
                        [file, column, night.filledCells[file]?[column]]
                    )
                }
            }
        }
    }

    /// Compares what was written with what the night decided, before it is committed: the counterpart of every write
    /// above. Rows are counted by what came after the last charge and invoice of the night before, so no history is read;
    /// keys and usage records by what SQLite says that it took.
    func checkWritten(_ numbers: IssuedNumbers) throws {
        let uninvoiced = ChargeCode.allCases.filter { !$0.isInvoiced }.map { "'\($0.rawValue)'" }.joined(
            separator: ", "
        )
        let own = """
            (SELECT * FROM invoice WHERE id BETWEEN :first AND :last
                UNION ALL SELECT * FROM invoice WHERE id BETWEEN :first_note AND :last_note) AS invoice
            """
        let sql = """
            SELECT (SELECT count(*) FROM \(own) WHERE day = :day) AS invoices,
                (SELECT count(*) FROM charge WHERE id > :before AND day = :day) AS charges,
                (SELECT count(*) FROM \(own) WHERE net IS NOT
                    (SELECT sum(net) FROM charge WHERE charge.id >= first_charge AND charge.id < first_charge + charges
                        AND invoice_id = invoice.id)) AS unequal,
                (SELECT count(*) FROM charge WHERE id > :before AND invoice_id IS NULL
                    AND kind NOT IN (SELECT id FROM shared_text WHERE body IN (\(uninvoiced)))) AS unasked
            """
        let row = try StoredRow.fetchOne(
            of: "invoice",
            database,
            sql: sql,
            arguments: [
                "day": Int64(night.date.daysSinceEpoch), "before": billed.lastBefore,
                "first": numbers.invoices.map { InvoiceRow.id($0.first) } ?? 0,
                "last": numbers.invoices.map { InvoiceRow.id($0.last) } ?? -1,
                "first_note": numbers.creditNotes.map { InvoiceRow.id($0.first) } ?? 0,
                "last_note": numbers.creditNotes.map { InvoiceRow.id($0.last) } ?? -1,
            ]
        )
        let decided = billed.decided
        guard billed.keysWritten == decided.contract else {
            throw LedgerError.notReconciled(
                "\(billed.keysWritten) keys of charges were written, \(decided.contract) decided"
            )
        }
        let expected = [night.invoices.count + night.creditNotes.count, decided.charges, decided.usage, 0, 0]
        let found: [Int] =
            try row.map {
                [
                    try $0["invoices"], try $0["charges"], billed.recordsWritten, try $0["unequal"], try $0["unasked"],
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
        var content = TableContent()
        for agreement in agreements {
            for change in agreement.changes {
                content.add(change.id)
                content.add(agreement.subscription.id)
                content.add(change.chargeOn)
                content.add(change.newNumber)
                content.add(change.newLine)
                content.add(change.requestedOn)
                content.add(change.reason)
            }
        }
        try replace("change_request", content) {
            for agreement in agreements {
                for change in agreement.changes {
                    try run(
                        """
                        INSERT INTO change_request (change_id, subscription_id, charge_on, new_number, new_line, requested_on,
                            reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """,
                        [
                            change.id.string, agreement.subscription.id.string, change.chargeOn?.description,
                            change.newNumber?.column ?? "", change.newLine?.string, change.requestedOn.description,
                            change.reason.string,
                        ]
                    )
                }
            }
        }
    }
}

extension TableContent {
    /// The facts that are not invoiced; `files` are the names for the files of the rows that hold them.
    init(of facts: NightFacts, files: [String]) {
        self.init()
        add(facts.openSum)
        for file in files { add(Text(file)) }
    }

    /// Adds a fact in no agreement.
    fileprivate mutating func add(_ fact: SetAsideFact, files: [String]) {
        add(Int64(fact.kind.place))
        add(fact.subscription)
        add(fact.chargeOn)
        add(fact.record)
        add(Text(fact.disposition.rawValue))
        add(fact.cause, files: files)
    }

    private mutating func add(_ hold: Hold?, files: [String]) {
        guard let hold else { return add(nil as Int64?) }
        add(hold.code)
        add(hold.message)
        add(Text(files[Int(hold.row.file)]))
        add(Int64(hold.row.line))
    }
}
