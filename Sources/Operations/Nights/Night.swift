import Billing
import Domain
import Intake
import Ledger
import Publishing
import Reports
import System

/// One night of a run, stage by stage: each takes what the one before it made, and only the last two change anything that
/// lasts.
struct Night {
    private let date: CivilDate
    private let plan: NightPlan
    private let tools: NightTools
    /// Up to so many chunks of accounts there is little memory to give back.
    private static let fewChunks = 64
    /// The stage that is at work.
    private(set) var phase = NightPhase.decide {
        didSet { tools.request.measures?.enter(RunStage(phase)) }
    }

    /// Its shards, where it has some.
    private var sharded: ShardedNight?

    init(_ date: CivilDate, _ plan: NightPlan, _ tools: NightTools) {
        (self.date, self.plan, self.tools) = (date, plan, tools)
    }

    /// Closes and publishes the night.
    mutating func close() throws -> ClosedNight {
        do {
            try tools.request.stop.heed()
            if let repeated = plan.repeated(on: date) { return try close(repeated) }
            var decided = try decide()
            let booking = meter(.booking)
            var booked = try credit(book(&decided))
            let vanished = try VanishedFacts.findings(booked.decision, plan, tools.ledger)
            booked.decision.facts.forgetNew()
            if decided.accounts.chunks.count > Self.fewChunks { LargeMemory.giveBack() }
            let documents = try number(booked)
            let created = try NightReview.created(booked.decision, on: date, tools.ledger)
            booking.advance(by: 1)
            let (tally, sealed, publishing) = try commit(booked, documents, created)
            try publish(sealed)
            publishing.advance(by: 1)
            let review = PurchaseOrderReview(refused: tally.refused, created: Array(created))
            var closed = ClosedNight(date: date, booked: booked, review: review, tally: tally, plan: plan)
            closed.vanished = vanished
            return closed
        } catch {
            if !phase.isClosed { tools.publisher?.discard(date) }
            throw error
        }
    }

    /// Closes a night that comes to the same as a quiet one before it.
    private mutating func close(_ repeated: ClosedNight) throws -> ClosedNight {
        let documents = try number(repeated.booked)
        let (_, sealed, publishing) = try commit(repeated.booked, documents, CreatedOrders(of: []))
        try publish(sealed)
        publishing.advance(by: 1)
        return repeated
    }

    /// What reports how far a stage of the night is.
    private func meter(_ stage: RunProgress.Stage, total: Int = 1) -> ProgressMeter {
        ProgressMeter(stage, of: plan.place, total: total, tools.request.progress)
    }

    /// What is due, from values alone: runs of accounts on all cores, or in shards.
    private mutating func decide() throws -> DecidedNight {
        phase = .decide
        let run = BillRun(
            date: date,
            billingStart: plan.billingStart,
            firstInvoiceDay: plan.firstInvoiceDay,
            settings: tools.settings
        )
        let meter = self.meter(.deciding, total: plan.export.accounts.count)
        var decider = try NightDecider(run, plan.export, billed: try plan.billed(with: tools.ledger), tools)
        sharded = try tools.shards.map { try ShardedNight(run, tools, $0) }
        var contents: [Text: [BilledContractCharge]] = [:]
        let parts = try parts(by: &decider, &contents, meter)
        let decided = DecidedAccounts(run, orderRows: plan.export.purchaseOrders, chunks: parts.map(\.chunk))
        var reconciliation = plan.reconciliation
        reconciliation.decided(decided)
        guard reconciliation.faults.isEmpty else {
            let faults = ["its facts do not add up:"] + reconciliation.faults
            throw CommandFailure(.invariant, faults.joined(separator: "\n  "))
        }
        let needs = parts.reduce(into: DocumentNeeds()) { $0.add($1.needs) }
        return DecidedNight(
            decider: sharded == nil ? decider.decider : nil,
            accounts: decided,
            contents: contents,
            needs: needs
        )
    }

    /// Accounts decided in their order. `contents` gets what had to be read whole of what was billed before.
    private mutating func parts(
        by decider: inout NightDecider,
        _ contents: inout [Text: [BilledContractCharge]],
        _ meter: ProgressMeter
    ) throws -> [DecidedPart] {
        if sharded != nil {
            if !plan.isCompared {
                contents = try NightPlan.contents(of: plan.export, plan.billed.keys, tools.ledger)
                decider.learn(contents)
            }
            let rates = plan.export.exchangeRates
            return try sharded?.decide(decider.decider, rates, meter) ?? []
        }
        guard !plan.isCompared else { return decider.parts(meter) }
        return try decider.comparedParts(meter) { doubtful in
            contents = try tools.ledger.contents(of: doubtful)
            return contents
        }
    }

    /// The PO book takes its questions in one order, then contacts, then expiry notices.
    private mutating func book(_ decided: inout DecidedNight) throws -> BookedNight {
        phase = .book
        var decision = decided.accounts.book(
            try tools.ledger.purchaseOrders(decided.accounts.orderKeys),
            lastImported: try tools.ledger.importedRows(decided.accounts.importedKeys)
        )
        let book = NightBook(
            date: date,
            ledger: tools.ledger,
            issuer: tools.settings.issuer,
            template: tools.noticeTemplate
        )
        try book.mergeContacts(plan.export.contacts, into: &decision.purchaseOrders)
        let messages = try book.giveNotices(&decision.purchaseOrders)
        return BookedNight(
            decision: decision,
            invoices: NightInvoices(decision, by: decided.decider, from: try sharded?.invoices(decision)),
            needs: decided.needs,
            contents: decided.contents,
            messages: messages
        )
    }

    /// What the night gives back, after what it bills.
    private func credit(_ booked: BookedNight) throws -> BookedNight {
        var booked = booked
        let credits = NightCredits(date: date, ledger: tools.ledger, invoicePrefix: tools.settings.invoicePrefix)
        let requests = plan.export.credits + booked.decision.corrections.flatMap(\.credits)
        booked.credits = try credits.carryOut(requests, &booked.decision.purchaseOrders)
        for place in booked.credits.outcome.notes.indices {
            let draft = booked.credits.outcome.notes[place].draft
            booked.credits.outcome.notes[place].draft.format = tools.documents.format(of: draft)
        }
        booked.decision.facts.count(booked.credits.outcome)
        let refusals = booked.credits.outcome.refusals
        guard !refusals.isEmpty else { return booked }
        let refused = plan.intake.refusing(refusals)
        let rows = refusals.filter { $0.request.row != nil }
        if tools.request.isStrict, !rows.isEmpty {
            let findings = rows.map { "\($0.code): \($0.message)\n" }.joined()
            throw CommandFailure(.unusableInput, findings + "--strict: the night was not closed")
        }
        booked.refused = refused
        return booked
    }

    /// Invoices get the numbers that the commit will give them.
    private mutating func number(_ booked: BookedNight) throws -> NightDocuments {
        phase = .number
        try booked.needs.refuseDueDates()
        var first: InvoiceNumber?
        if booked.invoices.count > 0 {
            first = InvoiceNumber(
                prefix: tools.settings.invoicePrefix,
                year: date.year,
                sequence: try tools.ledger.nextSequence(in: date.year)
            )
        }
        return try NightDocuments(booked, from: first, tools)
    }

    /// Every document is written, once, and held against the schemas where there are some: a template that fails now
    /// would leave a night that can never be published. It is done on threads of its own, or by shards.
    private func seal(
        _ documents: NightDocuments,
        touchesBook: Bool,
        _ copies: ScratchFolder.Copies?,
        _ meter: ProgressMeter
    ) throws -> Background<SealedDocuments> {
        let (date, templates, validator) = (date, documents.templates, tools.documents.check)
        let (publisher, writer, issuer) = (tools.publisher, tools.documents.writer, SharedIssuer(tools.settings.issuer))
        let check: @Sendable (DocumentWriter.Written) throws -> Void = { document in
            try validator?.check(document, templateFile: documents.file(of: document.use))
            try copies?.add(document)
        }
        let archive = tools.settings.archive
        let finance = try finance(documents, touchesBook: touchesBook)
        let sharded = documents.first == nil ? nil : sharded
        let form = PartForm(
            archive: archive,
            numbers: documents.numbers,
            isKept: publisher != nil,
            judged: copies?.formats ?? [],
            finance: finance?.chosen
        )
        let rest = documents.runs(from: sharded == nil ? 0 : documents.invoices.count, by: issuer) {
            meter.advance(by: $0)
        }
        return Background {
            let parts = try documents.first.flatMap { first in
                try sharded?.seal(first, documents.needs, as: form, copies, meter)
            }
            return try publisher?.seal(
                date,
                rest,
                after: parts,
                by: templates,
                archive: archive,
                finance: finance,
                check: check
            )
                ?? writer.prerender(date, rest, after: parts, by: templates, check: check)
        }
    }

    /// What the night publishes for finance; nil: nothing.
    private func finance(_ documents: NightDocuments, touchesBook: Bool) throws -> NightFinance? {
        let chosen = tools.settings.finance
        guard tools.publisher != nil, chosen != FinanceFiles() else { return nil }
        let isQuiet = documents.count == 0 && !touchesBook
        let isChained = !isQuiet && chosen.files.contains(.control)
        return NightFinance(
            chosen,
            hasQuietMark: isQuiet && chosen.marksQuietNights,
            preceding: isChained ? try tools.ledger.precedingControl(before: date) : nil
        )
    }

    /// One transaction: its rows are written while documents are sealed, and it ends when both are done. Nothing may be lost
    /// or doubled between what was decided and what is written; if it was, the night is not closed.
    private mutating func commit(
        _ booked: BookedNight,
        _ documents: NightDocuments,
        _ created: CreatedOrders
    ) throws -> (NightTally, SealedDocuments, ProgressMeter) {
        phase = .seal
        let meter = self.meter(.writing, total: 2 * documents.count)
        let tally = NightTally(
            tools,
            on: date,
            from: documents.first,
            isBilledKept: plan.hasNext,
            meter
        )
        tally.add(openings: booked.decision.openings)
        tally.add(creditNotes: booked.credits.outcome.notes)
        let entry = NightEntry(booked, documents, tally, created, date, plan, tools.settings)
        let copies = try tools.validators.copies(of: documents.templates, tools.publisher)
        defer { try? copies?.scratch.remove() }
        let touchesBook = !booked.decision.purchaseOrders.isEmpty
        let sealing = try seal(documents, touchesBook: touchesBook, copies, meter)
        var sealed: SealedDocuments?
        var publishing: ProgressMeter?
        do {
            _ = try tools.ledger.commit(entry) { kept in
                try tally.reconcile(booked.decision)
                try documents.invoices.finish()
                var whole = try sealing.value()
                try tally.reconcile(whole)
                if let recorder = tools.recorder {
                    phase = .approve
                    try recorder.end(booked, plan, tally, whole, kept: kept)
                }
                if let copies {
                    phase = .validate
                    let judging = self.meter(.validating)
                    try tools.validators.judge(copies, JudgedDocuments(documents, accounts: tally.accounts))
                    try copies.scratch.remove()
                    judging.advance(by: 1)
                }
                try tools.request.stop.heed()
                phase = .commit
                publishing = self.meter(.publishing)
                defer { sealed = whole }
                return try tools.publisher?.complete(&whole, with: kept, touchesBook: touchesBook)
            }
        } catch {
            // Nobody writes into the staging folder any more when it is removed.
            documents.invoices.cancel()
            sharded?.cancel()
            _ = Result { try sealing.value() }
            if error is LedgerError { phase = .commit }
            throw tally.fault ?? error
        }
        guard let sealed, let publishing else { preconditionFailure("a night that is committed is sealed") }
        return (tally, sealed, publishing)
    }

    /// The folder is put in its place, and the night is marked.
    private mutating func publish(_ sealed: SealedDocuments) throws {
        phase = .publish
        defer { sharded = nil }
        guard let publisher = tools.publisher else { return try sharded?.remove() ?? () }
        let night = try tools.ledger.night(date, invoices: false, files: !sealed.isStaged)
        try publisher.publish(night, sealed)
        try tools.ledger.markPublished(date)
        try sharded?.remove()
    }
}

/// The accounts of a night, decided, with whoever decides them again.
private struct DecidedNight {
    /// Nil: shards decide again.
    var decider: AccountDecider?
    var accounts: DecidedAccounts
    /// What was read whole of what earlier nights billed.
    var contents: [Text: [BilledContractCharge]]
    var needs: DocumentNeeds
}

/// A night that is decided to the last PO number.
struct BookedNight {
    var decision: BillRunDecision
    var invoices: NightInvoices
    /// What the documents of its invoices need.
    var needs: DocumentNeeds
    /// What was read whole of what earlier nights billed.
    var contents: [Text: [BilledContractCharge]] = [:]
    /// The messages that the night sends.
    var messages: [NamedFile]
    /// What it gives back.
    var credits = NightCredits.CarriedOut()
    /// What the export comes to without the credits that are not carried out; nil: all are.
    var refused: RefusedCredits?
}
