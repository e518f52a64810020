import Billing
import Documents
public import Domain
import Ledger
import System

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
        /// A folder of XML Schemas that every document must pass before anything is kept or written; nil: none is asked.
        public var schemas: String?
        /// Memory in MB that libxslt may take for a document.
        public var megabytes: Int
        /// Tell the difference, write nothing.
        public var isDryRun: Bool
        /// What another run is told while this one holds the ledger.
        public var holder: String?

        /// Options of a regeneration.
        public init(
            ledger: String,
            output: String,
            revision: Int? = nil,
            formats: [String] = [],
            templates: String? = nil,
            schemas: String? = nil,
            megabytes: Int = Settings.defaultTemplateMegabytes,
            isDryRun: Bool = false,
            holder: String? = nil
        ) {
            self.ledger = ledger
            self.output = output
            self.revision = revision
            self.formats = formats
            self.templates = templates
            self.schemas = schemas
            self.megabytes = megabytes
            self.isDryRun = isDryRun
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
        /// What else a person should know; a line each.
        public let notices: [String]
    }

    private let options: Options
    private let ledger: Ledger
    private let check: DocumentCheck?
    /// Who writes the files; nil in a rehearsal, which writes none.
    private let publisher: Publisher?

    /// Opens the ledger and the output folder; a rehearsal works on a copy of the ledger alone.
    public init(_ options: Options) throws(RunFailure) {
        self.options = options
        check = try options.schemas.map { folder throws(RunFailure) in
            try DocumentCheck(folder: folder, templates: [])
        }
        ledger = try failing { () throws(LedgerError) in
            options.isDryRun
                ? try Ledger.inMemoryCopy(ofExisting: options.ledger)
                : try Ledger.openExisting(options.ledger, holder: options.holder)
        }
        guard !options.isDryRun else {
            publisher = nil
            return
        }
        let output = try OutputFolder.writing(options.output)
        try output.prepare()
        publisher = Publisher(output, writer: DocumentWriter(megabytes: options.megabytes))
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
        var reissue: (() throws(RunFailure) -> Void)?
        if options.revision == nil, let contract = invoice.contract {
            var (decision, changes) = try decide(contract, number, by: name)
            if decision.numberOnInvoice != before.numberOnInvoice || decision.purchaseOrder != contract.order {
                let why = reason ?? Self.reason(before, decision)
                let note = OperatorNote(name: name, time: time, reason: why)
                let revision = invoice.latestRevision + 1
                if let order = decision.purchaseOrder {
                    let detail = "\(number) revision \(revision): \(before.rule.rawValue) → \(decision.rule.rawValue)"
                    changes.events.append(
                        PurchaseOrderEvent(
                            key: order,
                            kind: .invoiceReissued,
                            detail: Text(detail),
                            cause: why,
                            actor: name
                        )
                    )
                }
                let kept = invoice
                reissue = { [changes] () throws(RunFailure) in
                    _ = try failing { () throws(LedgerError) in try ledger.reissue(kept, decision, changes, note) }
                }
                invoice.issued.revision = revision
                invoice.issued.invoice.purchaseOrder = decision
            }
        }
        // Written in memory before a new revision is kept: what cannot be written is not issued.
        let files = try documents(of: invoice)
        try reissue?()
        let now = invoice.issued.invoice.purchaseOrder
        var paths: [String] = []
        if let publisher {
            for file in files { paths.append(try publisher.place(file, in: OutputFolder.regenerated)) }
        }
        return Outcome(
            number: number,
            revision: invoice.issued.revision,
            isNewRevision: reissue != nil,
            before: before.numberOnInvoice,
            now: now.numberOnInvoice,
            ruleBefore: before.rule,
            ruleNow: now.rule,
            files: paths,
            notices: check?.notices ?? []
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
        let answer = PurchaseOrderRules(
            product: contract.item.product,
            facts: contract.purchaseOrderInputs,
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

    private func documents(of invoice: Ledger.Regenerable) throws(RunFailure) -> [PublishedFile] {
        let issued = invoice.issued
        let wanted = options.formats.isEmpty ? [issued.format.string] : options.formats
        // Asked for twice, written once.
        let formats = wanted.enumerated().filter { !wanted[..<$0.offset].contains($0.element) }.map(\.element)
        var files: [PublishedFile] = []
        for format in formats {
            if format == "peppol", issued.invoice.buyer.endpoint == nil || issued.issuer.endpoint == nil {
                throw RunFailure(
                    .usage,
                    "\(issued.number) cannot be written as peppol: account \(issued.invoice.buyer.id) or the issuer had no "
                        + "electronic address on its night"
                )
            }
            let (use, file) = try template(format, of: invoice)
            let template = try Templates.stored(use)
            let suffix = Self.suffix(of: template, issued)
            let revision = issued.revision == 1 ? "" : ".r\(issued.revision)"
            let name = "\(issued.number)\(revision)\(suffix)"
            let body = try Self.render(issued, template, options.megabytes)
            let written = DocumentWriter.Written(invoice: issued, use: use, name: name, body: body)
            try check?.check(written, templateFile: file)
            files.append(PublishedFile(name: name, body: body))
        }
        return files
    }

    /// The template that the invoice's night used, for another format one of today's; and what it is called.
    private func template(
        _ format: String,
        of invoice: Ledger.Regenerable
    ) throws(RunFailure) -> (NightEntry.TemplateUse, String) {
        let document = invoice.issued.documentType
        if let use = Templates.use(Text(format), document, among: invoice.templates) {
            return (use, "\(use.format)-\(use.document.rawValue).xml (as of \(invoice.issued.invoice.businessDate))")
        }
        let library = try Templates.library(folder: options.templates)
        try Templates.known(format, in: library)
        let entry = try Templates.entry(format, document, of: library)
        _ = try Templates.compiled(entry)
        return (NightEntry.TemplateUse(entry, isExtra: false), entry.file)
    }

    /// What a file of the format is called after the number and revision.
    private static func suffix(of template: Template, _ issued: IssuedInvoice) -> String {
        let isOwn = template.format == issued.format.string
        return !isOwn && template.fileExtension == ".xml" ? ".\(template.format).xml" : template.fileExtension
    }

    /// The document whose file has this suffix; nil where the invoice's night used no template for it.
    static func document(
        of invoice: Ledger.Regenerable,
        suffix: String,
        megabytes: Int = Settings.defaultTemplateMegabytes
    ) throws(RunFailure) -> [UInt8]? {
        let document = invoice.issued.documentType
        for use in invoice.templates where use == Templates.use(use.format, document, among: invoice.templates) {
            let template = try Templates.stored(use)
            if Self.suffix(of: template, invoice.issued) == suffix {
                return try render(invoice.issued, template, megabytes)
            }
        }
        return nil
    }

    private static func render(
        _ issued: IssuedInvoice,
        _ template: Template,
        _ megabytes: Int
    ) throws(RunFailure) -> [UInt8] {
        do {
            return try template.render(issued, megabytes: megabytes)
        } catch {
            throw RunFailure(.settings, "\(issued.number) cannot be written as \(template.format): \(error)")
        }
    }
}
