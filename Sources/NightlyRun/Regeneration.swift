import Billing
import Documents
public import Domain
import Ledger

/// Produces issued invoices once more, from the ledger alone.
///
/// The PO decision is the one thing that is taken again: from the facts of the invoice's night, with today's book and
/// change requests. Where its answer is the same, so are the bytes; where it changed, the invoice is issued again under
/// its number as the next revision. Amounts never change.
public struct Regeneration {
    /// What to regenerate, and how.
    public struct Options: Sendable {
        public var ledger: String
        public var output: String
        /// An earlier revision to produce as it was, instead of deciding again.
        public var revision: Int?
        /// Formats to write instead of the invoice's own.
        public var formats: [String]
        /// A folder of templates for formats that the invoice's night did not use.
        public var templates: String?
        /// Tell the difference, write nothing.
        public var isRehearsal: Bool
        /// What another run is told while this one holds the ledger.
        public var holder: String?

        /// Options of a regeneration.
        public init(
            ledger: String,
            output: String,
            revision: Int? = nil,
            formats: [String] = [],
            templates: String? = nil,
            isRehearsal: Bool = false,
            holder: String? = nil
        ) {
            self.ledger = ledger
            self.output = output
            self.revision = revision
            self.formats = formats
            self.templates = templates
            self.isRehearsal = isRehearsal
            self.holder = holder
        }
    }

    /// What became of an invoice.
    public struct Outcome: Sendable {
        public let number: String
        public let revision: Int
        /// Whether a new revision was issued (or would be, in a rehearsal).
        public let isNewRevision: Bool
        /// The PO number before and now; nil: none.
        public let before: Text?
        public let now: Text?
        /// The rules that answered before and now.
        public let ruleBefore: PurchaseOrderRule
        public let ruleNow: PurchaseOrderRule
        /// The files that were written.
        public let files: [String]
    }

    private let options: Options
    private let ledger: Ledger

    /// Opens the ledger; a rehearsal works on a copy.
    public init(_ options: Options) throws(RunFailure) {
        self.options = options
        ledger = try failing { () throws(LedgerError) in
            options.isRehearsal
                ? try Ledger.rehearsal(ofExisting: options.ledger)
                : try Ledger.openExisting(options.ledger, holder: options.holder)
        }
    }

    /// The invoices whose number a PO kept off while it was suspended. `payer` is needed where the number stands under
    /// several.
    public func suspendedInvoices(under number: Text, payer: Text?) throws(RunFailure) -> [String] {
        let payers = try failing { () throws(LedgerError) in try ledger.payers(of: number) }
        guard let only = payer ?? payers.first else {
            throw RunFailure(.usage, "the book has no PO \"\(number)\"")
        }
        guard payers.contains(only) else {
            throw RunFailure(.usage, "the book has no PO \"\(number)\" of payer \"\(only)\"")
        }
        guard payer != nil || payers.count == 1 else {
            let names = payers.map(\.string).joined(separator: ", ")
            throw RunFailure(.usage, "PO \"\(number)\" stands under several payers: add --payer with one of \(names)")
        }
        let key = PurchaseOrderKey(payer: only, number: number)
        return try failing { () throws(LedgerError) in try ledger.suspendedInvoices(under: key) }
    }

    /// Produces one invoice again. `reason` nil: the change of the answer is the reason.
    public func regenerate(
        _ number: String,
        by name: Text,
        at time: String,
        reason: Text?
    ) throws(RunFailure) -> Outcome {
        let known = try failing { () throws(LedgerError) in
            try ledger.regenerable(number, revision: options.revision)
        }
        guard var invoice = known else {
            let what = options.revision.map { "revision \($0) of \(number)" } ?? number
            throw RunFailure(.usage, "the ledger has no invoice \(what)")
        }
        let before = invoice.issued.invoice.purchaseOrder
        var revision = invoice.issued.revision
        var changed = false
        if options.revision == nil, let contract = invoice.contract {
            var (decision, changes) = try decide(contract, number, by: name)
            if decision.numberOnInvoice != before.numberOnInvoice || decision.purchaseOrder != contract.order {
                let why = reason ?? Self.reason(before, decision)
                let note = OperatorNote(name: name, time: time, reason: why)
                if let order = decision.purchaseOrder {
                    let detail =
                        "\(number) revision \(invoice.latestRevision + 1): \(before.rule.rawValue) → \(decision.rule.rawValue)"
                    changes.events.append(
                        PurchaseOrderEvent(
                            key: order,
                            happening: .invoiceReissued,
                            detail: Text(detail),
                            cause: why,
                            actor: name
                        )
                    )
                }
                revision = try failing { () throws(LedgerError) in
                    try ledger.reissue(invoice, decision, changes, note)
                }
                invoice.issued.revision = revision
                invoice.issued.invoice.purchaseOrder = decision
                changed = true
            }
        }
        let now = invoice.issued.invoice.purchaseOrder
        return Outcome(
            number: number,
            revision: revision,
            isNewRevision: changed,
            before: before.numberOnInvoice,
            now: now.numberOnInvoice,
            ruleBefore: before.rule,
            ruleNow: now.rule,
            files: options.isRehearsal ? [] : try write(invoice)
        )
    }

    /// What changed, where nobody said why.
    private static func reason(_ before: PurchaseOrderDecision, _ now: PurchaseOrderDecision) -> Text {
        func text(_ decision: PurchaseOrderDecision) -> String {
            decision.requested.map { "\"\($0.number)\" \(decision.rule.rawValue)" } ?? decision.rule.rawValue
        }
        return Text("the PO decision changed: \(text(before)) → \(text(now))")
    }

    /// The decision of today: rules 3 to 6 from the facts of the night, then the PO as it stands after the last night.
    private func decide(
        _ contract: Ledger.ContractFacts,
        _ number: String,
        by name: Text
    ) throws(RunFailure) -> (PurchaseOrderDecision, PurchaseOrderChanges) {
        let state = try failing { () throws(LedgerError) in try ledger.state() }
        guard let today = state.lastClosed else {
            throw RunFailure(.inputOutput, "the ledger has an invoice but no closed night")
        }
        let answer = PurchaseOrderQuestion(
            product: contract.item.product,
            facts: contract.numberFacts,
            changes: contract.changes,
            knownOn: today
        )
        .answer(kind: contract.item.kind, chargeOn: contract.chargeOn, dueOn: contract.dueOn)
        let keys = Set([answer.lookUp, contract.order].compactMap(\.self))
        let orders = try failing { () throws(LedgerError) in try ledger.purchaseOrders(keys.sorted()) }
        var book = PurchaseOrderBook(on: today, orders: orders)
        let decision = book.reenter(
            contract.item,
            answer.decision,
            under: answer.lookUp,
            from: contract.order,
            cause: "regeneration of \(number)",
            actor: name
        )
        return (decision, book.outcome)
    }

    private func write(_ invoice: Ledger.Regenerable) throws(RunFailure) -> [String] {
        let issued = invoice.issued
        let formats = options.formats.isEmpty ? [issued.format.string] : options.formats
        var files: [String] = []
        for format in formats {
            if format == "peppol", issued.invoice.buyer.endpoint == nil || issued.issuer.endpoint == nil {
                throw RunFailure(
                    .usage,
                    "\(issued.number) cannot be written as peppol: account \(issued.invoice.buyer.id) or the issuer had no "
                        + "electronic address on its night"
                )
            }
            let template = try template(format, of: invoice)
            let suffix = Self.suffix(of: template, issued)
            let revision = issued.revision == 1 ? "" : ".r\(issued.revision)"
            let file = PublishedFile(
                name: "\(issued.number)\(revision)\(suffix)",
                body: try Self.render(issued, template)
            )
            files.append(try Publisher(output: options.output).place(file, in: "regenerated"))
        }
        return files
    }

    /// The template that the invoice's night used; for another format, one of today's.
    private func template(_ format: String, of invoice: Ledger.Regenerable) throws(RunFailure) -> Template {
        let document = invoice.issued.documentType
        if let use = Templates.use(Text(format), document, among: invoice.templates) {
            return try Templates.stored(use)
        }
        return try Templates.template(format, document, of: try Templates.library(folder: options.templates))
    }

    /// What a file of the format is called after the number and revision.
    private static func suffix(of template: Template, _ issued: IssuedInvoice) -> String {
        let isOwn = template.format == issued.format.string
        return !isOwn && template.fileExtension == ".xml" ? ".\(template.format).xml" : template.fileExtension
    }

    /// The document whose file has this suffix; nil where the invoice's night used no template for it.
    static func document(of invoice: Ledger.Regenerable, suffix: String) throws(RunFailure) -> [UInt8]? {
        let document = invoice.issued.documentType
        for use in invoice.templates where use == Templates.use(use.format, document, among: invoice.templates) {
            let template = try Templates.stored(use)
            if Self.suffix(of: template, invoice.issued) == suffix { return try render(invoice.issued, template) }
        }
        return nil
    }

    private static func render(_ issued: IssuedInvoice, _ template: Template) throws(RunFailure) -> [UInt8] {
        do {
            return try template.render(issued)
        } catch {
            throw RunFailure(.invariant, "\(issued.number) cannot be written as \(template.format): \(error)")
        }
    }
}
