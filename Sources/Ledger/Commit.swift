public import Domain
import Foundation
import GRDB

extension Ledger {
    /// Closes a night in one transaction and gives its invoices their numbers; or changes nothing. `exports` makes what
    /// is published of the POs that the night touched, from how they stand after it.
    public func commit(
        _ night: NightEntry,
        exports: (TouchedOrders) throws -> [NightFile] = { _ in [] }
    ) throws(LedgerError) -> [InvoiceNumber] {
        try write { database in
            var writer = NightWriter(night: night, database: database)
            let numbers = try writer.write()
            try writeFiles(of: night, exports, in: database)
            return numbers
        }
    }
}

/// One night's rows, within its transaction.
private struct NightWriter {
    let night: NightEntry
    let database: Database
    private var sheets = FactSheets()
    private var chargeIDs: [ChargeKey: Int64] = [:]

    private struct ChargeKey: Hashable {
        var subscription: Text
        var kind: ChargeKind
    }

    init(night: NightEntry, database: Database) {
        self.night = night
        self.database = database
    }

    private var date: String { night.date.description }

    mutating func write() throws -> [InvoiceNumber] {
        try writeNight()
        try writeTemplates()
        let numbers = try writeInvoices()
        for opening in night.openings { try write(opening, invoice: nil) }
        try writeFacts()
        try writeSetAside()
        try writeRows()
        try writeConflicts()
        try writeChanges()
        if let buyers = night.buyers { try SubscriptionRows.write(buyers, in: database) }
        try writeBook()
        try checkWritten()
        return numbers
    }

    private mutating func writeNight() throws {
        try run(
            "INSERT INTO setting (name, value) VALUES ('billing_start', ?) ON CONFLICT DO NOTHING",
            [night.billingStart.description]
        )
        let previous = try String.fetchOne(
            database,
            sql: "SELECT rejects_digest FROM night ORDER BY business_date DESC LIMIT 1"
        )
        try run(
            """
            INSERT INTO night (business_date, touched_book, issuer, tables_read, rejects_digest, rejected_rows, conflicts)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                date, !night.purchaseOrders.isEmpty, try sheets.id(of: night.issuer, .issuer, in: database),
                night.tablesRead.joined(separator: " "), night.rejectsDigest, night.rejectedRows, night.conflicts.count,
            ]
        )
        guard night.rejectsDigest != previous ?? "" else { return }
        for file in night.rejects {
            try run(
                "INSERT INTO reject_file (business_date, name, body) VALUES (?, ?, ?)",
                [date, file.name, file.body.databaseValue]
            )
        }
    }

    private func writeTemplates() throws {
        for template in night.templates {
            try run(
                "INSERT INTO template (digest, format, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [template.digest, template.format.string, template.body.databaseValue]
            )
            try run(
                "INSERT INTO night_format (business_date, format, extra, template) VALUES (?, ?, ?, ?)",
                [date, template.format.string, template.isExtra, template.digest]
            )
        }
    }

    // MARK: Invoices

    private mutating func writeInvoices() throws -> [InvoiceNumber] {
        let year = night.date.year
        let last = try Int64.fetchOne(
            database,
            sql: "SELECT max(sequence) FROM invoice WHERE year = ?",
            arguments: [year]
        )
        var numbers: [InvoiceNumber] = []
        numbers.reserveCapacity(night.invoices.count)
        for (index, dated) in night.invoices.enumerated() {
            let number = InvoiceNumber(
                prefix: night.invoicePrefix,
                year: year,
                sequence: (last ?? 0) + Int64(index) + 1
            )
            try write(dated, number)
            for charge in dated.charges { try write(charge, invoice: number) }
            numbers.append(number)
        }
        return numbers
    }

    private mutating func write(_ dated: NightEntry.DatedInvoice, _ number: InvoiceNumber) throws {
        let invoice = dated.invoice
        try run(
            """
            INSERT INTO invoice (number, prefix, year, sequence, business_date, kind, account_id, buyer, due_on, currency,
                format, net, tax, total, period_start, period_end)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                number.description, number.prefix.string, number.year, number.sequence, date, invoice.kind.rawValue,
                invoice.buyer.id.string, try sheets.id(of: invoice.buyer, .account, in: database),
                invoice.dueOn.description, invoice.currency.code, dated.format.string, invoice.net.minorUnits,
                invoice.tax.minorUnits, invoice.total.minorUnits, invoice.period.start.description,
                invoice.period.end.description,
            ]
        )
        for (position, tax) in invoice.taxes.enumerated() {
            try run(
                "INSERT INTO invoice_tax (invoice, position, category, rate, reason, base, tax) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    number.description, position + 1, tax.treatment.category.rawValue, tax.treatment.rate.description,
                    tax.treatment.exemptionReason?.string, tax.base.minorUnits, tax.tax.minorUnits,
                ]
            )
        }
    }

    private mutating func write(_ charge: Charge, invoice: InvoiceNumber?) throws {
        let columns = ChargeColumns(charge.kind, on: night.date)
        let order = charge.purchaseOrder
        try run(
            """
            INSERT INTO charge (subscription_id, kind, instalment, dimension, month, billed_on, business_date, invoice,
                account_id, product, charge_on, due_on, currency, net, period_start, period_end, po_rule, po_number,
                po_source, po_change_request, po_purchaser, po_payer, po_organization, po_integration, po_found,
                number_facts, usage_count, usage_first, usage_last)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                charge.subscription.string, columns.kind, columns.instalment, columns.dimension, columns.month,
                columns.billedOn, date, invoice?.description, charge.account.string,
                try sheets.id(of: charge.product, .product, in: database), charge.chargeOn.description,
                charge.dueOn.description, charge.net.currency.code, charge.net.minorUnits,
                charge.period.start.description, charge.period.end.description, order.rule.rawValue,
                order.requested?.number.string, order.requested?.source.rawValue,
                order.requested?.changeRequest?.string,
                order.purchaser?.string, order.payer?.account.string, order.payer?.organization?.string,
                order.payer?.purchaseOrderIntegration, order.found?.rawValue,
                try charge.numberFacts.map(FactSheets.text),
                charge.usage.isEmpty ? nil : charge.usage.count, charge.usage.lazy.map(\.usedAt).min()?.description,
                charge.usage.lazy.map(\.usedAt).max()?.description,
            ]
        )
        let id = database.lastInsertedRowID
        if charge.kind.instalment != nil {
            chargeIDs[ChargeKey(subscription: charge.subscription, kind: charge.kind)] = id
        }
        for (position, line) in charge.lines.enumerated() {
            try run(
                """
                INSERT INTO charge_line (charge, position, dimension, description, quantity, unit_code, unit_price, amount,
                    period_start, period_end)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    id, position + 1, line.dimension?.string, line.description?.string, line.quantity.description,
                    line.unitCode.string, line.unitPrice.description, line.amount.minorUnits,
                    line.period.start.description, line.period.end.description,
                ]
            )
        }
        for record in charge.usage {
            try run(
                "INSERT INTO billed_usage (record_id, charge, used_at, quantity) VALUES (?, ?, ?, ?)",
                [record.id.string, id, record.usedAt.description, record.quantity.description]
            )
        }
    }

    // MARK: Facts

    private func writeFacts() throws {
        try run("DELETE FROM open_fact", [])
        var boxes: [[String]: Int] = [:]
        for fact in night.facts {
            let columns = ChargeColumns(fact.kind, on: night.date)
            boxes[[columns.kind, fact.box.rawValue], default: 0] += fact.count
            guard fact.box != .invoiced else { continue }
            let file = fact.hold.map { night.files[Int($0.row.file)] }
            try run(
                """
                INSERT INTO open_fact (subscription_id, kind, instalment, dimension, month, box, due_on, currency, amount,
                    quantity, count, hold_code, hold_message, hold_file, hold_line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    fact.subscription.string, columns.kind, columns.instalment, columns.dimension, columns.month,
                    fact.box.rawValue, fact.dueOn.description, fact.amount?.currency.code, fact.amount?.minorUnits,
                    fact.quantity?.description, fact.count, fact.hold?.code.string, fact.hold?.message.string, file,
                    fact.hold.map { Int64($0.row.line) },
                ]
            )
        }
        for fact in night.setAside {
            let kind = fact.kind == .usage ? "usage" : fact.kind.rawValue
            boxes[[kind, fact.box.rawValue], default: 0] += 1
        }
        for (key, count) in boxes.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            try run(
                "INSERT INTO fact_box (business_date, kind, box, count) VALUES (?, ?, ?, ?)",
                [date, key[0], key[1], count]
            )
        }
    }

    private func writeSetAside() throws {
        try run("DELETE FROM set_aside_fact", [])
        for fact in night.setAside where fact.box != .invoiced {
            try run(
                """
                INSERT INTO set_aside_fact (kind, subscription_id, charge_on, record_id, box, cause_code, cause_message,
                    cause_file, cause_line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    fact.kind.rawValue, fact.subscription?.string, fact.chargeOn?.description, fact.record?.string,
                    fact.box.rawValue, fact.cause.code.string, fact.cause.message.string,
                    night.files[Int(fact.cause.row.file)], Int64(fact.cause.row.line),
                ]
            )
        }
    }

    private func writeRows() throws {
        for rows in night.rows {
            try run(
                "INSERT INTO row_tally (business_date, file, read, used, rejected, held, repeated) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [date, rows.file, rows.read, rows.used, rows.rejected, rows.held, rows.repeated]
            )
        }
    }

    /// What stands in the ledger is what the night decided: the pair of every write above, before it is committed.
    private func checkWritten() throws {
        let charges = night.invoices.flatMap(\.charges) + night.openings
        let usage = charges.reduce(0) { $0 + $1.usage.count }
        let sql = """
            SELECT (SELECT count(*) FROM invoice WHERE business_date = :date) AS invoices,
                (SELECT count(*) FROM charge WHERE business_date = :date) AS charges,
                (SELECT count(*) FROM billed_usage JOIN charge ON charge.id = charge WHERE business_date = :date) AS usage,
                (SELECT count(*) FROM invoice WHERE business_date = :date AND net <>
                    (SELECT sum(net) FROM charge WHERE charge.invoice = invoice.number)) AS unequal
            """
        let row = try Row.fetchOne(database, sql: sql, arguments: ["date": date])
        let expected = [night.invoices.count, charges.count, usage, 0]
        let found: [Int] = row.map { [$0["invoices"], $0["charges"], $0["usage"], $0["unequal"]] } ?? []
        guard found == expected else {
            throw LedgerError.notConserved(
                "invoices, charges, usage records and unequal invoices written: \(found), decided: \(expected)"
            )
        }
    }

    private func writeConflicts() throws {
        try run("DELETE FROM open_conflict", [])
        for conflict in night.conflicts {
            try run(
                "INSERT INTO open_conflict (subscription_id, what, content, message, file, line) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    conflict.subscription.string, conflict.what.string, conflict.content.string,
                    conflict.message.string, night.files[Int(conflict.row.file)], Int64(conflict.row.line),
                ]
            )
        }
    }

    private func writeChanges() throws {
        try run("DELETE FROM change_request", [])
        for (subscription, changes) in night.changes.sorted(by: { $0.key < $1.key }) {
            for change in changes {
                try run(
                    """
                    INSERT INTO change_request (change_id, subscription_id, charge_on, new_number, requested_on, reason)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    [
                        change.id.string, subscription.string, change.chargeOn?.description, change.newNumber.string,
                        change.requestedOn.description, change.reason.string,
                    ]
                )
            }
        }
    }

    // MARK: The PO book

    private func writeBook() throws {
        let changes = night.purchaseOrders
        for order in changes.orders { try PurchaseOrderRows.write(order, in: database) }
        for row in changes.importedRows { try PurchaseOrderRows.write(imported: row, in: database) }
        for item in changes.lineItems {
            guard let charge = chargeIDs[ChargeKey(subscription: item.subscription, kind: item.kind)] else {
                preconditionFailure("a line item belongs to a charge of its night")
            }
            try run(
                "INSERT INTO purchase_order_line (payer, number, line, charge, quantity, tax) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    item.key.payer.string, item.key.number.string, item.number, charge, item.quantity.description,
                    item.tax.minorUnits,
                ]
            )
        }
        try ContactRows.write(changes, in: database)
        try NoticeRows.write(changes.notices, on: night.date, in: database)
        for event in changes.events {
            try PurchaseOrderRows.write(event, businessDate: night.date, recordedAt: nil, in: database)
        }
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension [UInt8] {
    /// Bytes as a blob.
    var databaseValue: DatabaseValue { Data(self).databaseValue }
}
