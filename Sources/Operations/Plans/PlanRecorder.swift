import Billing
import Domain
import Intake
import Ledger
import Publishing
import Reports
import System

/// Takes down what each night of a run comes to, line by line, before it is committed: invoices as their rows are written,
/// everything else when all documents are sealed.
final class PlanRecorder {
    private let sink: any PlanSink
    /// The line items of the night's invoices.
    private var lineItems: [PurchaseOrderLineItem] = []

    /// What is taken down goes into a sink.
    init(_ sink: any PlanSink) {
        self.sink = sink
    }

    /// Begins with the first line.
    func begin(_ start: PlanStart) throws { try sink.take(start.line) }

    /// Takes down the invoices of the next places.
    func add(_ drafts: [DraftInvoice], at places: Range<Int>, from first: InvoiceNumber, on date: CivilDate) throws {
        let lines = PlanLines(date)
        for (place, draft) in zip(places, drafts) {
            try sink.take(lines.invoice(draft, first.later(by: place)))
            if let item = draft.lineItem { lineItems.append(item) }
        }
    }

    /// Takes down the rest of a night whose documents are sealed and whose other files are `kept`, and ends it.
    ///
    /// - Throws: ``CommandFailure`` (65) where it is not as approved.
    func end(
        _ booked: BookedNight,
        _ plan: NightPlan,
        _ tally: NightTally,
        _ sealed: SealedDocuments,
        kept: [NightFile]
    )
        throws
    {
        let date = sealed.date
        let lines = PlanLines(date)
        let decision = booked.decision
        for opening in decision.openings { try sink.take(lines.opening(opening)) }
        try takeCredits(booked.credits, lines)
        try takeBook(decision.purchaseOrders, lines)
        lineItems = []
        try takeSorted(decision.purchaseOrders.notices.map(lines.notice))
        try takeSorted(decision.conflicts.map(lines.conflict))
        var held = plan.held
        for fact in decision.facts.open { held.add(fact) }
        try takeSorted(held.all.map(lines.held))
        try takeSorted(plan.vanished(on: date).map(lines.gone))
        try takeFiles(sealed, kept, lines)
        let facts = decision.facts.counts
        let totals = PlanLines.Totals(
            invoices: tally.invoices,
            dispositions: Disposition.allCases.map { ($0, facts.count(in: $0) + plan.setAside.count(in: $0)) },
            openFacts: Self.digest(of: decision.facts.open),
            rows: booked.refused?.rowCounts ?? plan.intake.rowCounts,
            messages: booked.messages.count,
            documents: sealed.list.flatMap { Self.digest(of: $0, on: date) }
        )
        try sink.take(lines.night(totals))
        try sink.end(date)
    }

    /// Credit notes have numbers in the order in which they are carried out, and lines in that of what they give back.
    private func takeCredits(_ credits: NightCredits.CarriedOut, _ lines: PlanLines) throws {
        if let first = credits.first {
            let notes = credits.outcome.notes.enumerated()
            try takeSorted(notes.map { lines.creditNote($1, first.later(by: $0)) })
        }
        try takeSorted(credits.outcome.refusals.map(lines.refused))
    }

    /// Every PO that the night touches, by key, with what happens to it. Line items may be as many as invoices: the sentences
    /// about them are made PO by PO.
    private func takeBook(_ changes: PurchaseOrderChanges, _ lines: PlanLines) throws {
        // Those without an invoice, and what credit notes give back, are among the changes.
        let lineItems = lineItems + changes.lineItems
        let orders = Dictionary(changes.orders.map { ($0.key, $0) }) { first, _ in first }
        let events = Dictionary(grouping: changes.events, by: \.key)
        let items = Dictionary(grouping: lineItems.indices) { lineItems[$0].key }
        for key in Set(orders.keys).union(events.keys).union(items.keys).sorted() {
            var touched = PurchaseOrderChanges(events: events[key] ?? [])
            touched.lineItems = (items[key] ?? []).map { lineItems[$0] }.sorted { $0.number < $1.number }
            try sink.take(lines.purchaseOrder(key, orders[key], touched.history))
        }
    }

    private func takeFiles(_ sealed: SealedDocuments, _ kept: [NightFile], _ lines: PlanLines) throws {
        try sealed.list?.forEachDocument(on: sealed.date) { name, type, bytes, digest in
            try sink.take(lines.file(name, type, bytes: bytes, sha256: digest.hex))
        }
        try takeSorted(
            try kept.map { file in
                let made = try PublishedFile(file).recorded()
                return lines.file(made.name, nil, bytes: made.bytes, sha256: made.digest.hex)
            }
        )
    }

    /// Takes lines of one kind in the order of a plan.
    private func takeSorted(_ lines: [[UInt8]]) throws {
        let sorted = lines.map { (line: $0, read: PlanLine($0[...])) }.sorted { one, other in
            guard let first = one.read, let second = other.read else {
                preconditionFailure("a line of a plan can be read again")
            }
            if PlanLine.precedes(first, second) { return true }
            return !PlanLine.precedes(second, first) && one.line.lexicographicallyPrecedes(other.line)
        }
        for line in sorted { try sink.take(line.line) }
    }

    // MARK: Digests

    /// Stands for names, sizes and digests of a night's documents; nil: there is none.
    static func digest(of documents: RecordedDocuments, on date: CivilDate) -> String? {
        guard !documents.documents.isEmpty else { return nil }
        let hasher = SHA256Hasher()
        documents.forEachDocument(on: date) { name, _, bytes, digest in
            hasher.add(Array("\(name) \(bytes) \(digest.hex)\n".utf8).span)
        }
        return hasher.finish().hex
    }

    private static func digest(of facts: [BillingFact]) -> String {
        let hasher = SHA256Hasher()
        for fact in facts { hasher.add((PlanLines.openFact(fact) + [UInt8(ascii: "\n")]).span) }
        return hasher.finish().hex
    }
}
