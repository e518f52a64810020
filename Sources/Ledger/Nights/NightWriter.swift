public import Domain
import Foundation
import GRDB

extension Ledger {
    /// Closes a night in one transaction and assigns its invoice numbers; on failure nothing is changed.
    ///
    /// `documents` gives the documents of the night as they were sealed, nil where none are. It is asked last, with the
    /// night's other files, when all else is written: until then other threads may seal them. What it throws is passed on.
    public func commit(
        _ night: NightEntry,
        documents: ([NamedFile]) throws -> RecordedDocuments? = { _ in nil }
    ) throws -> [InvoiceNumber] {
        var refusal: (any Error)?
        do throws(LedgerError) {
            return try write { database in
                var writer = try NightWriter(night: night, database: database, totals: totals)
                let numbers = try writer.write()
                let files = try writeFiles(of: night, in: database)
                let sealed: RecordedDocuments?
                do {
                    sealed = try documents(files)
                } catch {
                    refusal = error
                    throw error
                }
                if let sealed { try DocumentRows.write(sealed, of: numbers, on: night.date, in: database) }
                return numbers
            }
        } catch {
            throw refusal ?? error
        }
    }
}

/// One night's rows, within its transaction.
struct NightWriter {
    let night: NightEntry
    let database: Database
    private let totals: ControlTotals?
    private let sheets = Snapshots()
    private var chargeIDs: [ChargeKey: Int64] = [:]
    /// The last charge that an earlier night wrote.
    let lastCharge: Int64
    /// How many charges, and how many usage records of them, are to be written.
    private(set) var decided = (charges: 0, usage: 0)
    /// How many rows of usage records SQLite has taken.
    private(set) var usageWritten = 0

    init(night: NightEntry, database: Database, totals: ControlTotals?) throws {
        self.night = night
        self.database = database
        self.totals = totals
        lastCharge = try Int64.fetchOne(database, sql: "SELECT max(id) FROM charge") ?? 0
    }

    var date: String { night.date.description }

    mutating func write() throws -> [InvoiceNumber] {
        try writeNight()
        guard !night.repeatsNightBefore else {
            try writeCounts()
            try writeRows()
            try checkWritten()
            return []
        }
        try writeTemplates()
        let numbers = try writeInvoices()
        for opening in night.openings { try write(opening, invoice: nil) }
        try writeFacts()
        try writeSetAside()
        try writeRows()
        try writeColumns()
        try writeConflicts()
        try writeExportRows()
        if let accounts = night.accounts {
            try writeChanges(of: accounts.agreementsWithChanges)
            try writeSubscriptions(of: accounts)
        }
        try writeBook()
        try checkWritten()
        return numbers
    }

    private mutating func writeNight() throws {
        try run(
            "INSERT INTO setting (name, value) VALUES ('billing_start', ?) ON CONFLICT DO NOTHING",
            [night.billingStart.description]
        )
        let last = try StoredRow.fetchOne(
            of: "night",
            database,
            sql: "SELECT business_date, rejects_digest FROM night ORDER BY business_date DESC LIMIT 1"
        )
        let previous: String? = try last?["rejects_digest"]
        try run(
            """
            INSERT INTO night (business_date, touched_book, issuer, tables_read, rejects_digest, rejected_rows, conflicts)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                date, !night.purchaseOrders.isEmpty, try sheets.id(of: night.issuer, .issuer, in: database),
                night.tablesRead.joined(separator: " "), night.rejects.digest, night.rows.rejectedRows,
                night.conflicts.count,
            ]
        )
        try writeRejects(after: previous)
    }

    private func writeTemplates() throws {
        for template in night.templates {
            try run(
                "INSERT INTO template (digest, body) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [template.digest, template.body.databaseValue]
            )
            try run(
                "INSERT INTO night_format (business_date, format, document, extra, template) VALUES (?, ?, ?, ?, ?)",
                [date, template.format.string, template.document.rawValue, template.isExtra, template.digest]
            )
        }
    }

    // MARK: Invoices

    private mutating func writeInvoices() throws -> [InvoiceNumber] {
        let year = night.date.year
        let first = InvoiceNumber(
            prefix: night.invoicePrefix,
            year: year,
            sequence: try Ledger.nextSequence(in: year, database)
        )
        if let sealed = night.firstNumber, sealed != first {
            throw LedgerError.notReconciled("the first invoice was sealed as \(sealed), and its number is \(first)")
        }
        var numbers: [InvoiceNumber] = []
        numbers.reserveCapacity(night.invoices.count)
        var sums: [Currency: CurrencySums] = [:]
        let invoices = night.invoices
        try invoices.forEach { index, draft in
            let number = first.later(by: index)
            try write(draft, number)
            for charge in draft.charges { try write(charge, invoice: number) }
            numbers.append(number)
            let currency = draft.invoice.currency
            sums[currency, default: CurrencySums(currency)].add(draft.invoice)
        }
        try NightTotals.write(sums.values.sorted { $0.currency < $1.currency }, on: night.date, in: database)
        return numbers
    }

    private mutating func write(_ draft: DraftInvoice, _ number: InvoiceNumber) throws {
        let invoice = draft.invoice
        try run(
            """
            INSERT INTO invoice (number, prefix, year, sequence, business_date, kind, account_id, buyer, due_on, currency,
                format, net, tax, total, period_start, period_end)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                number.description, number.prefix.string, number.year, number.sequence, date, invoice.kind.rawValue,
                invoice.buyer.id.string, try sheets.id(of: invoice.buyer, in: database),
                invoice.paymentDueOn.description, invoice.currency.code, draft.format.string, invoice.net.minorUnits,
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
        decided.charges += 1
        decided.usage += charge.usage.count
        let columns = ChargeColumns(charge.kind, on: night.date)
        guard let order = charge.purchaseOrderAnswer.decision else {
            throw LedgerError.notReconciled("the PO book was not asked about \(charge.name)")
        }
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
                try sheets.id(of: charge.product, in: database), charge.chargeOn.description,
                charge.dueOn.description, charge.net.currency.code, charge.net.minorUnits,
                charge.period.start.description, charge.period.end.description, order.rule.rawValue,
                order.requested?.number.column, order.requested?.source.rawValue,
                order.requested?.changeRequest?.string,
                order.purchaser?.string, order.payer?.account.string, order.payer?.organization?.string,
                order.payer?.purchaseOrderIntegration, order.found?.rawValue,
                try charge.purchaseOrderInputs.map(Snapshots.text),
                charge.usage.isEmpty ? nil : charge.usage.count, charge.usage.lazy.map(\.usedAt).min()?.description,
                charge.usage.lazy.map(\.usedAt).max()?.description,
            ]
        )
        let id = database.lastInsertedRowID
        if charge.kind.code.isContract {
            chargeIDs[charge.key] = id
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
            usageWritten += database.changesCount
        }
    }

    // MARK: The PO book

    private func writeBook() throws {
        var book = try BookWriter(database)
        try book.write(night.purchaseOrders, on: night.date) { id(of: $0) }
    }

    private func id(of charge: ChargeKey) -> Int64 {
        guard let id = chargeIDs[charge] else {
            preconditionFailure("line items and events belong to charges of their night")
        }
        return id
    }

    /// Empties a table that is rewritten completely.
    func empty(_ table: String) throws {
        try ControlTotals.empty(table, in: database, totals)
    }

    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension [UInt8] {
    /// Bytes as a blob.
    var databaseValue: DatabaseValue { Data(self).databaseValue }
}
