import Billing
import Domain
import TestSupport

/// Nights of a scene with what a ledger would keep of them, so that later ones can correct it.
struct Past {
    var scene: Scene
    /// Which subscriptions an operator asked to be corrected.
    var asked: Set<Text> = []
    private(set) var invoices: [CreditableInvoice] = []
    /// The charges that were billed; the place is the ledger's number, from 1.
    private var charges: [Billed] = []

    private struct Billed {
        var key: ChargeKey
        var invoice: Text?
        var line: ChargeLine?
        /// The charge that it corrects.
        var of: ChargeReference?
        /// What it bills by now.
        var quantity: Quantity
    }

    /// What a night came to.
    struct Night {
        var decision: AccountDecision
        var credits = CreditRun.Outcome()
        var faults: [String] = []

        /// What is billed and given back, such as `upfront/1 10.00` and `INV-1 line 2 -3.00`.
        var told: [String] {
            decision.asked
                + credits.notes.map { note in
                    let line = note.request.line.map { " line \($0)" } ?? ""
                    return "INV-\(note.invoice.number.sequence)\(line) \(note.draft.invoice.net)"
                } + credits.refusals.map { "refused: \($0.message)" } + credits.faults + faults
        }

        var conflicts: [String] { decision.conflicts.map(\.message.string) }
    }

    init(_ scene: Scene) {
        self.scene = scene
    }

    /// Closes a night, which may be a later one, and on which an operator has asked for corrections of subscriptions.
    @discardableResult
    mutating func close(_ date: String? = nil, correcting subscriptions: Text..., credits: [CreditRequest] = [])
        -> Night
    {
        if let date { scene.night.date = day(date) }
        asked.formUnion(subscriptions)
        scene.billed.history = history()
        var night = Night(decision: scene.decide())
        night.faults = AccountReconciliation.faults(night.decision, of: scene.buyer)
        let requests = night.decision.corrections.flatMap(\.credits) + credits
        night.credits = invoices.credit(requests, on: scene.night.date)
        remember(night.decision)
        asked.subtract(night.decision.corrected)
        return night
    }

    /// The scene of a night, with what the ledger says of what was billed.
    func prepared(_ date: String) -> Scene {
        var scene = scene
        scene.night.date = day(date)
        scene.billed.history = history()
        return scene
    }

    // MARK: The ledger

    private mutating func remember(_ decision: AccountDecision) {
        var references: [ChargeKey: ChargeReference] = [:]
        for opening in decision.openings { references[opening.key] = add(opening, nil) }
        for draft in decision.drafts {
            let invoice = CreditableInvoice(
                draft,
                sequence: Int64(invoices.count + 1),
                firstCharge: Int64(charges.count + 1)
            )
            invoices.append(invoice)
            for charge in draft.charges { references[charge.key] = add(charge, invoice.issued.number) }
        }
        for correction in decision.corrections { take(correction, references) }
        scene.billed.take(decision.corrections)
    }

    private mutating func add(_ charge: Charge, _ invoice: InvoiceNumber?) -> ChargeReference {
        var settled = charge
        if let request = charge.purchaseOrderAnswer.request {
            settled.purchaseOrderAnswer = .final(request.decision(found: nil))
        }
        scene.billed.add([(charge: settled, invoice: invoice)])
        charges.append(
            Billed(
                key: charge.key,
                invoice: invoice.map { Text($0.description) },
                line: charge.lines.first,
                quantity: charge.lines.first?.quantity ?? .one
            )
        )
        let reference = ChargeReference(id: Int64(charges.count))
        for record in charge.usage { scene.billed.usage[record.id]?.charge = reference }
        return reference
    }

    private mutating func take(_ correction: Correction, _ references: [ChargeKey: ChargeReference]) {
        var again: Set<ChargeKey> = []
        if case .use(let quantity, let records) = correction.content {
            charges[Int(correction.corrected.id) - 1].quantity = quantity
            for record in records {
                guard let key = record.movedTo else { continue }
                again.insert(key)
                scene.billed.usage[record.id]?.charge = references[key]
            }
        }
        for key in correction.charges where !again.contains(key) {
            guard let reference = references[key] else { preconditionFailure("\(key.name) was not billed") }
            charges[Int(reference.id) - 1].of = correction.corrected
        }
    }

    private func history() -> BilledHistory {
        var history = BilledHistory()
        guard !asked.isEmpty else { return history }
        for subscription in asked { history.reasons[subscription] = "a reason" }
        for (place, charge) in charges.enumerated() where asked.contains(charge.key.subscription) {
            guard charge.key.kind.code.isContract else { continue }
            history.contract[charge.key] = documents(of: ChargeReference(id: Int64(place + 1)))
        }
        for reference in Set(scene.billed.usage.values.compactMap(\.charge)) {
            history.use[reference] = documents(of: reference)
        }
        return history
    }

    private func documents(of reference: ChargeReference) -> [BilledDocument] {
        charges.enumerated().compactMap { place, charge in
            let own = ChargeReference(id: Int64(place + 1))
            return own == reference || charge.of == reference ? document(own, charge) : nil
        }
    }

    private func document(_ reference: ChargeReference, _ charge: Billed) -> BilledDocument {
        guard let invoice = invoices.first(where: { $0.number == charge.invoice }) else {
            let zero = Money.zero(currency("EUR"))
            return BilledDocument(
                charge: reference,
                kind: charge.key.kind,
                invoice: nil,
                line: nil,
                left: zero,
                invoiceLeft: zero
            )
        }
        let isMetered = charge.key.kind.code.isMetered
        let line = isMetered ? (invoice.charges.firstIndex { $0.charge == reference } ?? 0) + 1 : nil
        return BilledDocument(
            charge: reference,
            kind: charge.key.kind,
            invoice: invoice.number,
            line: line,
            left: invoice.left(ofLine: line).left,
            invoiceLeft: invoice.left(ofLine: nil).left,
            quantity: charge.quantity,
            unitPrice: isMetered ? charge.line?.unitPrice ?? UnitPrice(units: 0) : UnitPrice(units: 0),
            chargeLine: isMetered ? charge.line : nil
        )
    }
}
