import Domain
import Foundation
import GRDB

extension Ledger {
    /// Closes a night in one transaction and assigns its invoice numbers; on failure nothing is changed.
    ///
    /// `documents` gives the documents of the night as they were sealed, nil where none are. It is asked last, with the
    /// night's other files, when all else is written: until then other threads may seal them. What it throws is passed on.
    public func commit(
        _ night: NightEntry,
        documents: ([NightFile]) throws -> RecordedDocuments? = { _ in nil }
    ) throws -> IssuedNumbers {
        var refusal: (any Error)?
        do throws(LedgerError) {
            return try write { database in
                let writer = try NightWriter(night: night, database: database, totals: totals)
                let numbers = try writer.write()
                let files = try writeFiles(of: night, in: database)
                let sealed: RecordedDocuments?
                do {
                    sealed = try documents(files)
                } catch {
                    refusal = error
                    throw error
                }
                if let sealed { try DocumentRows.write(sealed, of: numbers, on: night.date, in: database, totals) }
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
    let totals: ControlTotals?
    private let sheets: Snapshots
    /// What it bills.
    let billed: BilledRows

    init(night: NightEntry, database: Database, totals: ControlTotals?) throws {
        self.night = night
        self.database = database
        self.totals = totals
        sheets = try Snapshots(in: database, totals)
        billed = try BilledRows(on: night.date, sheets, in: database, totals)
    }

    var date: String { night.date.description }

    func write() throws -> IssuedNumbers {
        try writeNight()
        guard !night.repeatsNightBefore else {
            try writeCounts()
            try writeRows()
            try checkWritten(IssuedNumbers())
            return IssuedNumbers()
        }
        try writeTemplates()
        var book = try BookWriter(database, totals)
        try book.write(orders: night.purchaseOrders)
        let numbers = IssuedNumbers(invoices: try writeInvoices(&book), creditNotes: try writeCreditNotes())
        for opening in night.openings { try billed.write(opening: opening) }
        try billed.finish()
        try writeCorrections()
        try writeFacts()
        try writeSetAside()
        try writeRows()
        try writeColumns()
        try writeConflicts()
        try writeExportRows()
        if let accounts = night.accounts {
            try writeChanges(of: accounts.list.agreementsWithChanges)
            try writeSubscriptions(of: accounts)
        }
        try book.finish(night.purchaseOrders, on: night.date) { try id(of: $0) }
        try checkWritten(numbers)
        return numbers
    }

    private func writeNight() throws {
        try run(
            "INSERT INTO setting (name, value) VALUES ('billing_start', ?) ON CONFLICT DO NOTHING",
            [night.billingStart.description]
        )
        if let day = night.firstInvoiceDay {
            try run(
                "INSERT INTO setting (name, value) VALUES ('usage_invoice_day', ?) ON CONFLICT DO NOTHING",
                [String(day)]
            )
        }
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
                date, !night.purchaseOrders.isEmpty, try sheets.id(of: night.issuer),
                night.tablesRead.joined(separator: " "), night.rejects.digest, night.rows.rejectedRows,
                night.conflicts.count,
            ]
        )
        try FinanceRows.write(night, in: database)
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

    /// Writes the invoices with their charges, and with the line items that these are in the PO book.
    private func writeInvoices(_ book: inout BookWriter) throws -> IssuedNumbers.Series? {
        let year = night.date.year
        let first = InvoiceNumber(
            prefix: night.invoicePrefix,
            year: year,
            sequence: try Ledger.nextSequence(in: year, database)
        )
        if let sealed = night.firstNumber, sealed != first {
            throw LedgerError.notReconciled("the first invoice was sealed as \(sealed), and its number is \(first)")
        }
        let count = night.invoices.count
        if count > 0 {
            try run(
                "INSERT INTO number_prefix (day, prefix, first) VALUES (?, ?, ?)",
                [Int64(night.date.daysSinceEpoch), night.invoicePrefix.string, InvoiceRow.id(first)]
            )
        }
        billed.reserve(count)
        var sums: [Currency: CurrencySums] = [:]
        let invoices = night.invoices
        try invoices.forEach { index, draft in
            let charge = billed.last + 1
            try billed.write(draft, first.later(by: index))
            if let item = draft.lineItem { try book.write(item, charge: charge) }
            let currency = draft.invoice.currency
            sums[currency, default: CurrencySums(currency)].add(draft.invoice)
        }
        for note in night.creditNotes {
            let currency = note.draft.invoice.currency
            sums[currency, default: CurrencySums(currency)].add(credit: note.draft.invoice)
        }
        try NightTotals.write(sums.values.sorted { $0.currency < $1.currency }, on: night.date, in: database)
        return IssuedNumbers.Series(first, count: count)
    }

    private func writeCreditNotes() throws -> IssuedNumbers.Series? {
        for (request, reason) in night.refusedCredits.sorted(by: { $0.key < $1.key }) {
            try CreditRows.refuse(request, reason, on: night.date, in: database)
        }
        guard !night.creditNotes.isEmpty else { return nil }
        let first = InvoiceNumber(
            prefix: night.creditNotePrefix,
            year: night.date.year,
            sequence: try Ledger.nextSequence(in: night.date.year, of: .creditNotes, database),
            series: .creditNotes
        )
        if let sealed = night.firstCreditNote, sealed != first {
            throw LedgerError.notReconciled("the first credit note was sealed as \(sealed), and its number is \(first)")
        }
        try run(
            "INSERT INTO credit_note_prefix (day, prefix, first) VALUES (?, ?, ?)",
            [Int64(night.date.daysSinceEpoch), first.prefix.string, InvoiceRow.id(first)]
        )
        for (place, note) in night.creditNotes.enumerated() {
            let number = first.later(by: place)
            let firstCharge = billed.last + 1
            try billed.write(note.draft, number)
            try CreditRows.write(note, number, charges: firstCharge...billed.last, in: database)
        }
        return IssuedNumbers.Series(first, count: night.creditNotes.count)
    }

    // MARK: The PO book

    private func writeCorrections() throws {
        let rows = CorrectedRows(on: night.date, database) { try id(of: $0) }
        for correction in night.corrections { try rows.write(correction) }
        try rows.close(night.corrected)
    }

    private func id(of charge: ChargeKey) throws -> Int64 {
        guard let id = try billed.id(of: charge) else {
            throw LedgerError.notReconciled("\(charge.name) is a line item or a correction, and is not written")
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
