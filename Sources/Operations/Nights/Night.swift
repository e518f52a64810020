import Billing
import Domain
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
    /// The stage that is at work.
    private(set) var phase = NightPhase.decide

    init(_ date: CivilDate, _ plan: NightPlan, _ tools: NightTools) {
        (self.date, self.plan, self.tools) = (date, plan, tools)
    }

    /// Closes and publishes the night.
    mutating func close() throws -> ClosedNight {
        do {
            try tools.request.heedStop()
            let repeated = plan.repeated(on: date)
            let booked = try repeated?.booked ?? book(decide())
            let documents = try number(booked.decision)
            let review = try NightReview.of(booked.decision, documents.invoices, on: date, tools.ledger)
            var sealed = try seal(documents)
            try tools.request.heedStop()
            let numbers = try commit(booked, documents, review, &sealed)
            try publish(sealed)
            return repeated ?? ClosedNight(
                date: date,
                booked: booked,
                review: review,
                numbers: numbers,
                plan: plan,
                tools: tools
            )
        } catch {
            if !phase.isClosed { tools.publisher?.discard(date) }
            throw error
        }
    }

    /// What is due, from values alone: runs of accounts on all cores.
    private mutating func decide() -> DecidedAccounts {
        phase = .decide
        let run = BillRun(date: date, billingStart: plan.billingStart, settings: tools.settings)
        let decider = AccountDecider(run, export: plan.export, billed: plan.billed, format: tools.format)
        let chunks = AllCores.map(decider.chunks, atATime: 1, begin: {}, end: { _ in }) { accounts, _ in
            decider.decide(accounts)
        }
        return decider.decided(chunks)
    }

    /// The PO book takes its questions in one order, then contacts, then expiry notices. Nothing may be lost or doubled
    /// between the export and the invoices; if it was, the night is not closed.
    private mutating func book(_ decided: DecidedAccounts) throws -> BookedNight {
        phase = .book
        var decision = decided.book(
            try tools.ledger.purchaseOrders(decided.orderKeys.sorted()),
            lastImported: try tools.ledger.importedRows(decided.importedKeys)
        )
        let book = NightBook(
            date: date,
            ledger: tools.ledger,
            issuer: tools.settings.issuer,
            template: tools.noticeTemplate
        )
        try book.mergeContacts(plan.export.contacts, into: &decision.purchaseOrders)
        let messages = try book.giveNotices(&decision.purchaseOrders)
        try reconcile(decision, decided)
        return BookedNight(decision: decision, messages: messages)
    }

    private func reconcile(_ decision: BillRunDecision, _ decided: DecidedAccounts) throws {
        var reconciliation = plan.reconciliation
        reconciliation.decided(decided)
        reconciliation.charged(decision, from: decided)
        guard !reconciliation.faults.isEmpty else { return }
        let faults = ["its facts do not add up:"] + reconciliation.faults
        throw CommandFailure(.invariant, faults.joined(separator: "\n  "))
    }

    /// Invoices get the numbers that the commit will give them.
    private mutating func number(_ decision: BillRunDecision) throws -> NightDocuments {
        phase = .number
        guard !decision.invoices.isEmpty else { return NightDocuments() }
        try Self.refuseDueDates(decision.invoices)
        return try NightDocuments(
            decision,
            from: InvoiceNumber(
                prefix: tools.settings.invoicePrefix,
                year: date.year,
                sequence: try tools.ledger.nextSequence(in: date.year)
            ),
            settings: tools.settings,
            library: tools.library,
            extraFormats: tools.request.extraFormats
        )
    }

    /// Refuses an invoice whose payment would be due on a day that no calendar has: it could be neither written nor read.
    private static func refuseDueDates(_ drafts: [DraftInvoice]) throws {
        guard let invoice = drafts.lazy.map(\.invoice).first(where: { $0.paymentDueOn > .last }) else { return }
        let terms = invoice.paymentDueOn.daysSinceEpoch - invoice.businessDate.daysSinceEpoch
        throw CommandFailure(
            .unusableInput,
            "an invoice of account \(DisplayText.quoted(invoice.buyer.id)) would be due \(terms) days after "
                + "\(invoice.businessDate), and the calendar ends on \(CivilDate.last). Close nights up to "
                + "\(CivilDate.last.adding(days: -Int(terms))), or shorten payment_terms_days"
        )
    }

    /// Every document is written, once, and held against the schemas where there are some: a template that fails now
    /// would leave a night that can never be published.
    private mutating func seal(_ documents: NightDocuments) throws -> SealedDocuments {
        phase = .seal
        let (invoices, templates) = (InvoiceRuns(documents.invoices), documents.templates)
        let validator = tools.check
        let check: @Sendable (DocumentWriter.Written) throws -> Void = { document in
            try validator?.check(document, templateFile: documents.file(of: document.use))
        }
        let archive = tools.settings.archive
        return try tools.publisher?.seal(date, invoices, by: templates, archive: archive, check: check)
            ?? tools.writer.prerender(date, invoices, by: templates, check: check)
    }

    /// One transaction; the staging folder is whole, and flushed, before it ends.
    private mutating func commit(
        _ booked: BookedNight,
        _ documents: NightDocuments,
        _ review: PurchaseOrderReview,
        _ sealed: inout SealedDocuments
    ) throws -> [InvoiceNumber] {
        phase = .commit
        let entry = NightEntry(booked, documents, review, date, plan, tools.settings)
        return try tools.ledger.commit(entry) { try tools.publisher?.complete(&sealed, with: $0) }
    }

    /// The folder is put in its place, and the night is marked.
    private mutating func publish(_ sealed: SealedDocuments) throws {
        phase = .publish
        guard let publisher = tools.publisher else { return }
        try publisher.publish(try tools.ledger.night(date, invoices: false), sealed)
        try tools.ledger.markPublished(date)
    }
}

/// A night that is decided to the last PO number.
struct BookedNight {
    var decision: BillRunDecision
    /// The messages that the night sends.
    var messages: [NamedFile]
}

/// A night that was closed, or would be.
struct ClosedNight {
    var date: CivilDate
    var booked: BookedNight
    /// What a person should look at.
    var review: PurchaseOrderReview
    var numbers: [InvoiceNumber]
    var setAside: SetAsideCounts
    /// What is held, by subscription.
    var held: [HeldCharges]
    /// Accounts that cannot receive a format that was asked for beside.
    var addressless: [Text]

    init(
        date: CivilDate,
        booked: BookedNight,
        review: PurchaseOrderReview,
        numbers: [InvoiceNumber],
        plan: NightPlan,
        tools: NightTools
    ) {
        (self.date, self.booked, self.review) = (date, booked, review)
        (self.numbers, setAside) = (numbers, plan.setAside)
        var held = plan.held
        for fact in booked.decision.facts.open { held.add(fact) }
        self.held = held.all
        addressless = tools.withoutAddress(booked.decision.invoices)
    }

    var decision: BillRunDecision { booked.decision }

    /// What it came to; `output`: where its folder is, nil: nowhere.
    func report(output: String?) -> NightReport {
        let isPublished = !decision.invoices.isEmpty || !decision.purchaseOrders.isEmpty
        return NightReport(
            date,
            invoices: decision.invoices,
            facts: decision.facts.counts,
            setAside: setAside,
            conflicts: decision.conflicts,
            held: held,
            messages: booked.messages.count,
            notices: decision.purchaseOrders.notices,
            review: review,
            folder: isPublished ? output.map { "\($0)/\(date)" } : nil
        )
    }
}
