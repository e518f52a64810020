import Billing
import Documents
import Domain
import Intake
import Ledger
import System
public import Logging

/// Closes every business date after the last closed one: finish → read → decide → commit → publish.
public struct NightlyRun {
    let options: Options
    private let log: Logger
    let library: TemplateLibrary
    private let noticeTemplate: ExpiryNoticeTemplate
    private let writer: DocumentWriter
    private let check: DocumentCheck?

    /// A run with its options; the templates are read, so that a faulty one stops it before anything else.
    public init(_ options: Options, log: Logger) throws(RunFailure) {
        self.options = options
        self.log = log
        library = try Templates.library(folder: options.templates)
        for entry in library.entries { _ = try Templates.compiled(entry) }
        noticeTemplate = try Templates.expiryNotice(folder: options.templates)
        for format in options.extraFormats { try Templates.known(format, in: library) }
        writer = DocumentWriter(megabytes: options.settings.templateMegabytes)
        let entries = library.entries
        check = try options.schemas.map { folder throws(RunFailure) in
            try DocumentCheck(folder: folder, templates: entries)
        }
    }

    /// Runs every night that is due and tells what came of them.
    public func run() throws(RunFailure) -> RunReport {
        let ledger = try openLedger()
        var report = RunReport(isDryRun: options.isDryRun)
        let publisher = try openOutput()
        if let publisher { try finishPublishing(ledger, publisher, &report) }
        let state = try failing { () throws(LedgerError) in try ledger.state() }
        let dates = try datesToClose(state, publisher)
        report.lastClosed = state.lastClosed
        guard !dates.isEmpty else { return report }
        let intake = try readExport(state)
        report.note(intake)
        if options.isStrict, intake.rejectedRows > 0 {
            throw RunFailure(.unusableInput, report.findingsText(colour: false) + "--strict: no night was closed")
        }
        let start = state.billingStart ?? options.settings.billingStart ?? options.asOf
        var billed = try failing { () throws(LedgerError) in try ledger.billed(of: intake.export) }
        var reconciliation = Reconciliation(intake.export)
        reconciliation.read(usageRecords: intake.usageRecords, setAside: intake.setAside.usageRecords)
        try check?.refuse(templates(for: intake.export))
        let setAside = try failing { () throws(LedgerError) in try ledger.counts(of: intake.setAside.withoutCauses) }
        let rejects = NightRejects(intake.rejects, isDryRun: options.isDryRun)
        var addressless: Set<Text> = []
        for date in dates {
            let night = BillRun(date: date, billingStart: start, settings: options.settings)
            var isClosed = false
            do throws(RunFailure) {
                let decision = try decide(night, intake.export, billed, ledger)
                let accounts = date == dates.first ? intake.export.accounts : nil
                try reconcile(decision, reconciliation)
                let documents = try documents(of: decision, ledger)
                try rehearse(documents)
                // Later nights of a run read the same export.
                let facts = date == dates.first ? intake.setAside : nil
                let aside = NightEntry.SetAside(facts: facts, counts: setAside)
                let numbers = try commit(decision, documents, aside, night, accounts, intake, rejects, ledger)
                isClosed = true
                billed.add(decision.openings.map { ($0, nil) })
                for (dated, number) in zip(decision.invoices, numbers) {
                    billed.add(dated.charges.map { ($0, number) })
                }
                try publisher.map { publisher throws(RunFailure) in try publish(date, ledger, publisher) }
                report.add(NightReport(date, decision, setAside: setAside, output: folder(of: date, decision)))
                addressless.formUnion(withoutPeppol(decision))
                report.notices = (check?.notices ?? []) + Self.notices(addressless)
                log.info("closed \(date)", metadata: ["invoices": "\(decision.invoices.count)"])
            } catch {
                throw error.stopping(date, isClosed: isClosed, after: report)
            }
        }
        return report
    }

    // MARK: Before the nights

    private func openLedger() throws(RunFailure) -> Ledger {
        try failing { () throws(LedgerError) in
            guard !options.isDryRun else { return try Ledger.inMemoryCopy(of: options.ledger) }
            return try Ledger.open(options.ledger, mode: options.settings.ledgerMode, holder: options.holder)
        }
    }

    /// Who publishes; nil in a rehearsal, which writes nothing.
    private func openOutput() throws(RunFailure) -> Publisher? {
        guard !options.isDryRun else { return nil }
        let output = try OutputFolder.writing(options.output, mode: options.settings.outputMode)
        try output.prepare()
        return Publisher(output, writer: writer)
    }

    /// Nights that were committed but not published are published first, from the ledger alone.
    private func finishPublishing(
        _ ledger: Ledger,
        _ publisher: Publisher,
        _ report: inout RunReport
    ) throws(RunFailure) {
        let state = try failing { () throws(LedgerError) in try ledger.state() }
        for date in state.unpublished {
            log.warning("publishing the night of \(date), which an earlier run closed but did not publish")
            try publish(date, ledger, publisher)
        }
        report.finished = state.unpublished
        report.finishedRemarks = state.unpublishedRemarks
    }

    private func datesToClose(_ state: Ledger.State, _ publisher: Publisher?) throws(RunFailure) -> [CivilDate] {
        let wanted = options.settings.billingStart
        if let kept = state.billingStart, let wanted, kept != wanted {
            throw RunFailure(
                .settings,
                "billing_start is \(wanted), but this ledger was begun with \(kept) and keeps it; set it back to \(kept)"
            )
        }
        guard let start = state.billingStart ?? wanted else {
            throw RunFailure(.settings, "billing_start is missing: a new ledger needs the first business date")
        }
        let first = state.lastClosed?.adding(days: 1) ?? start
        guard first <= options.asOf else { return [] }
        let dates = (first.daysSinceEpoch...options.asOf.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
        for date in dates {
            guard let taken = try publisher?.folder(of: date) else { continue }
            throw RunFailure(
                .cannotWrite,
                "\(taken) stands already, but this ledger has not closed that night; is it the right ledger? If so, move "
                    + "the folder away"
            )
        }
        return dates
    }

    private func readExport(_ state: Ledger.State) throws(RunFailure) -> IntakeReport {
        let intake = IntakeOptions(
            issuer: IssuerFacts(options.settings.issuer),
            knownFormats: library.formats.map { Text($0) },
            filesReadBefore: state.tablesRead,
            allowMissing: options.allowMissing
        )
        do {
            return try Intake.read(folder: options.input, options: intake)
        } catch {
            throw RunFailure(unusable: error)
        }
    }

    // MARK: A night

    private func decide(
        _ night: BillRun,
        _ export: Export,
        _ billed: BilledCharges,
        _ ledger: Ledger
    ) throws(RunFailure) -> BillRunDecision {
        var decision = try BillRunDecision(night, export: export, billed: billed, settings: options.settings) {
            keys throws(RunFailure) in
            try failing { () throws(LedgerError) in
                BillRunDecision.BookBefore(
                    orders: try ledger.purchaseOrders(keys.sorted()),
                    imported: try ledger.importedRows(export.purchaseOrders.map(\.key))
                )
            }
        }
        let issuer = options.settings.issuer
        let book = NightBook(date: night.date, ledger: ledger, issuer: issuer, template: noticeTemplate)
        try failing { () throws(LedgerError) in
            try book.mergeContacts(export.contacts, into: &decision.purchaseOrders)
        }
        decision.messages = try book.giveNotices(&decision.purchaseOrders)
        return decision
    }

    /// Nothing may be lost or doubled between the export and the invoices; if it was, the night is not closed.
    private func reconcile(_ decision: BillRunDecision, _ read: Reconciliation) throws(RunFailure) {
        var reconciliation = read
        reconciliation.decided(decision.facts)
        reconciliation.charged(
            decision.facts,
            invoices: decision.invoices.map { ($0.invoice, $0.charges) },
            openings: decision.openings
        )
        guard !reconciliation.faults.isEmpty else { return }
        throw RunFailure(
            .invariant,
            (["the night was not closed, because its facts do not add up:"] + reconciliation.faults).joined(
                separator: "\n  "
            )
        )
    }

    private func documents(of decision: BillRunDecision, _ ledger: Ledger) throws(RunFailure) -> NightDocuments {
        guard let year = decision.invoices.first?.invoice.businessDate.year else { return NightDocuments() }
        let first = try failing { () throws(LedgerError) in try ledger.nextSequence(in: year) }
        return try NightDocuments(
            decision,
            firstSequence: first,
            settings: options.settings,
            library: library,
            extraFormats: options.extraFormats
        )
    }

    /// Every document is written once before its night is closed, and held against the schemas where there are some: a
    /// template that fails then would leave a night that can never be published.
    private func rehearse(_ documents: NightDocuments) throws(RunFailure) {
        do {
            _ = try writer.write(documents.invoices, by: documents.templates) {
                [check] document throws(RunFailure) in
                try check?.check(document, templateFile: documents.file(of: document.use))
            }
        } catch {
            throw RunFailure(.settings, error.message)
        }
    }

    private func commit(
        _ decision: BillRunDecision,
        _ documents: NightDocuments,
        _ setAside: NightEntry.SetAside,
        _ night: BillRun,
        _ accounts: [AccountAgreements]?,
        _ intake: IntakeReport,
        _ rejects: NightRejects,
        _ ledger: Ledger
    ) throws(RunFailure) -> [InvoiceNumber] {
        var entry = NightEntry(
            date: night.date,
            billingStart: night.billingStart,
            issuer: options.settings.issuer,
            invoicePrefix: options.settings.invoicePrefix
        )
        entry.invoices = decision.invoices
        entry.openings = decision.openings
        entry.facts = decision.facts
        entry.setAside = setAside
        entry.conflicts = decision.conflicts
        entry.purchaseOrders = decision.purchaseOrders
        entry.messages = decision.messages
        entry.templates = documents.templates
        entry.accounts = accounts
        entry.tablesRead = intake.tablesRead
        entry.files = intake.export.files
        entry.rows = intake.rowCounts
        entry.rejects = NightEntry.Rejects(files: rejects.files, digest: rejects.digest)
        return try failing { () throws(LedgerError) in
            try ledger.commit(entry) { PurchaseOrderCSV.files($0, on: night.date) }
        }
    }

    private func publish(_ date: CivilDate, _ ledger: Ledger, _ publisher: Publisher) throws(RunFailure) {
        let night = try failing { () throws(LedgerError) in try ledger.night(date) }
        try publisher.publish(night)
        try failing { () throws(LedgerError) in try ledger.markPublished(date) }
    }

    private func folder(of date: CivilDate, _ decision: BillRunDecision) -> String? {
        let isPublished = !decision.invoices.isEmpty || !decision.purchaseOrders.isEmpty
        return isPublished && !options.isDryRun ? "\(options.output)/\(date)" : nil
    }
}
