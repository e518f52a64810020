import Billing
import Documents
import Domain
import Ledger
import Publishing
import Reports

/// Decides and writes one invoice after the other.
struct Regenerator {
    private let request: RegenerateInvoices
    private let ledger: Ledger
    private var rendering: InvoiceRendering
    /// Who writes the files; nil in a dry run, which writes none.
    private let publisher: Publisher?

    /// What a person should know of documents that no schema could be asked about.
    var notices: [String] {
        let isLeftOut = request.isDryRun && request.formats.contains { RenderedFormat.named($0) != nil }
        return (rendering.check?.notices ?? [])
            + (isLeftOut ? ["a dry run starts no program that makes documents"] : [])
    }

    /// Opens the ledger and the output folder; a dry run works on a copy of the ledger alone.
    init(_ request: RegenerateInvoices) throws {
        self.request = request
        let check = try request.schemas.map { try DocumentCheck(folder: $0, templates: []) }
        rendering = InvoiceRendering(
            templates: request.templates,
            check: check,
            megabytes: request.megabytes
        )
        guard !request.isDryRun else {
            ledger = try Ledger.inMemoryCopy(ofExisting: request.ledger)
            publisher = nil
            return
        }
        ledger = try Ledger.openExisting(request.ledger, holder: request.holder)
        let output = try OutputFolder.writing(request.output)
        try output.prepare()
        let publisher = Publisher(output, writer: DocumentWriter(megabytes: request.megabytes))
        self.publisher = publisher
        rendering.renderers = try DocumentRenderers(request, publisher)
    }

    /// The numbers of the invoices that were asked for.
    func numbers() throws -> [String] {
        switch request.selection {
        case .numbers(let numbers): numbers
        case .suspended(let number, let payer):
            try ledger.suspendedInvoices(under: try key(of: number, payer: payer))
        }
    }

    private func key(of number: Text, payer: Text?) throws -> PurchaseOrderKey {
        let payers = try ledger.payers(of: number)
        guard let only = payer ?? payers.first else {
            throw CommandFailure(.usage, "the book has no PO \(number.visiblyQuoted)")
        }
        guard payers.contains(only) else {
            throw CommandFailure(.usage, "the book has no PO \(number.visiblyQuoted) of payer \(only.visiblyQuoted)")
        }
        guard payer != nil || payers.count == 1 else {
            let names = payers.map(\.visible).joined(separator: ", ")
            throw CommandFailure(
                .usage,
                "PO \(number.visiblyQuoted) exists for several payers: add --payer with one of \(names)"
            )
        }
        return PurchaseOrderKey(payer: only, number: number)
    }

    /// Produces one invoice again. What cannot be written is not issued: documents are made before a new revision is kept.
    func regenerate(_ number: String) throws -> RegeneratedInvoice {
        var invoice = try recorded(number)
        let before = invoice.issued.purchaseOrderDecision
        let kept = invoice
        let today = try decideAgain(invoice)
        var reissue: Reissue?
        if let today { reissue = try self.reissue(of: invoice, today.decision, today.changes) }
        if let reissue {
            invoice.issued.revision = invoice.latestRevision + 1
            invoice.issued.purchaseOrderDecision = reissue.decision
        }
        let files = try rendering.documents(of: invoice, formats: request.formats)
        if let reissue { _ = try ledger.reissue(kept, reissue.decision, reissue.changes, reissue.note) }
        return RegeneratedInvoice(
            number: number,
            revision: invoice.issued.revision,
            isNewRevision: reissue != nil,
            before: before,
            now: invoice.issued.purchaseOrderDecision,
            today: today?.decision,
            files: try files.compactMap { try publisher?.place($0, in: OutputFolder.regenerated) }
        )
    }

    private func recorded(_ number: String) throws -> Ledger.Regenerable {
        if let invoice = try ledger.regenerable(number, revision: request.revision) { return invoice }
        guard let revision = request.revision, try ledger.regenerable(number) != nil else {
            let nearest = InvoiceNames.nearest(to: Text(number), among: try ledger.names(near: Text(number)))
            let hint = nearest.map { "; did you mean \(DisplayText.text($0))?" } ?? ""
            throw CommandFailure(.usage, "the ledger has no invoice \(DisplayText.text(number))\(hint)")
        }
        throw CommandFailure(.usage, "the ledger has no revision \(revision) of \(DisplayText.text(number))")
    }

    // MARK: The decision

    /// A decision that differs from the recorded one, with what it does to the book.
    private struct Reissue {
        var decision: PurchaseOrderDecision
        var changes: PurchaseOrderChanges
        var note: OperatorNote
    }

    /// Today's decision; nil where an earlier revision was asked for, or where no PO can be asked.
    private func decideAgain(
        _ invoice: Ledger.Regenerable
    ) throws -> (decision: PurchaseOrderDecision, changes: PurchaseOrderChanges)? {
        guard request.revision == nil, let contract = invoice.contract else { return nil }
        return try decide(contract, invoice.issued.number.description, by: request.name)
    }

    /// The next revision; nil where the answer is the same.
    private func reissue(
        of invoice: Ledger.Regenerable,
        _ decision: PurchaseOrderDecision,
        _ decided: PurchaseOrderChanges
    ) throws -> Reissue? {
        let before = invoice.issued.purchaseOrderDecision
        let number = invoice.issued.number.description
        guard
            decision.numberOnInvoice != before.numberOnInvoice || decision.postedLine != before.postedLine
                || decision.order != invoice.contract?.position?.order
        else { return nil }
        var changes = decided
        let why = request.reason ?? Self.reason(before, decision)
        if let order = decision.order {
            let revision = "\(number) revision \(invoice.latestRevision + 1)"
            changes.events.append(
                PurchaseOrderEvent(
                    key: order,
                    kind: .invoiceReissued,
                    detail: Text(
                        "\(revision): \(before.rule.rawValue) → \(decision.rule.rawValue)"
                            + Self.lines(before.postedLine, decision.postedLine)
                    ),
                    cause: why,
                    actor: request.name
                )
            )
        }
        let note = OperatorNote(name: request.name, time: request.time, reason: why)
        return Reissue(decision: decision, changes: changes, note: note)
    }

    /// The reason where none was given: what changed.
    private static func reason(_ before: PurchaseOrderDecision, _ now: PurchaseOrderDecision) -> Text {
        func text(_ decision: PurchaseOrderDecision) -> String {
            decision.requested.map { "\"\($0.number)\" \(decision.rule.rawValue)" } ?? decision.rule.rawValue
        }
        return Text(
            "the PO decision changed: \(text(before)) → \(text(now))" + lines(before.postedLine, now.postedLine)
        )
    }

    /// The lines of the buyer's PO where they differ.
    private static func lines(_ before: Text?, _ now: Text?) -> String {
        func text(_ line: Text?) -> String { line.map { "\"\($0)\"" } ?? "none" }
        return before == now ? "" : ", line \(text(before)) → \(text(now))"
    }

    /// The decision of today: rules 3 to 6 from the facts of the night, then the PO as it is after the last night.
    private func decide(
        _ contract: Ledger.ContractFacts,
        _ number: String,
        by name: Text
    ) throws -> (PurchaseOrderDecision, PurchaseOrderChanges) {
        let state = try ledger.state()
        guard let today = state.lastClosed else {
            throw CommandFailure(.inputOutput, "the ledger has an invoice but no closed night")
        }
        let answer = PurchaseOrderRules(
            product: contract.charge.product,
            inputs: contract.purchaseOrderInputs,
            changes: contract.changes,
            knownOn: today
        )
        .answer(kind: contract.charge.kind, chargeOn: contract.chargeOn, dueOn: contract.dueOn)
        let keys = Set([answer.request?.key, contract.position?.order].compactMap(\.self))
        let orders = try ledger.purchaseOrders(keys.sorted())
        var book = PurchaseOrderBook(on: today, orders: orders)
        let decision = book.decideAgain(
            contract.charge,
            answer,
            position: contract.position,
            cause: "regeneration of \(number)",
            actor: name
        )
        return (decision, book.outcome)
    }
}
