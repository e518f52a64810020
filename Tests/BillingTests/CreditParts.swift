import Billing
import Domain
import TestSupport

/// An invoice of 1 March 2026 with a line of each amount, as it can be credited.
func creditable(
    _ lines: [String],
    rate tax: String = "19",
    in code: String = "EUR",
    sequence: Int64 = 1
) -> CreditableInvoice {
    var agreement = upfront(accepted: "2026-03-01")
    agreement.subscription.currency = currency(code)
    agreement.contractTerms = lines.enumerated().map { term(Text("line \($0 + 1)"), "1", at: $1) }
    var scene = Scene("2026-03-01", agreement)
    scene.account.tax = TaxTreatment(category: tax == "0" ? .zeroRated : .standard, rate: rate(tax))
    let drafts = scene.close().drafts
    return CreditableInvoice(drafts[0], sequence: sequence, firstCharge: 10 * sequence)
}

extension CreditableInvoice {
    /// An issued draft, whose charges are numbered in the ledger from `firstCharge` on.
    init(_ draft: DraftInvoice, sequence: Int64, firstCharge: Int64) {
        let decision = draft.answer.decision ?? draft.answer.request?.decision(found: nil)
        let issued = IssuedInvoice(
            number: InvoiceNumber(prefix: "INV", year: draft.invoice.businessDate.year, sequence: sequence),
            issuer: SharedIssuer(Issuer(name: "Issuer", address: PostalAddress(country: "DE"))),
            format: draft.format,
            invoice: draft.invoice,
            purchaseOrderDecision: decision ?? PurchaseOrderDecision(.noneRequested)
        )
        let parts = draft.charges.enumerated().map { place, charge in
            BilledPart(
                charge: ChargeReference(id: firstCharge + Int64(place)),
                key: charge.key,
                product: charge.product,
                chargeOn: charge.chargeOn,
                period: charge.period,
                lines: charge.lines.count
            )
        }
        self.init(issued: issued, charges: parts)
    }

    /// The number.
    var number: Text { Text(issued.number.description) }

    /// Takes over a credit note, as the ledger answers on the next night.
    mutating func take(_ note: CreditNote) {
        let zero = Money.zero(issued.invoice.currency)
        creditedNet = add(creditedNet, note.draft.invoice.net.negated)
        creditedTax = add(creditedTax, note.draft.invoice.tax.negated)
        if let line = note.request.line {
            creditedOfLine[line] = add(creditedOfLine[line] ?? zero, note.draft.invoice.net.negated)
        }
        for (line, part) in zip(note.lines, note.draft.invoice.lines) {
            sharedOut[line] = add(sharedOut[line] ?? zero, part.charge.amount.negated)
        }
    }

    private func add(_ one: Money, _ other: Money) -> Money {
        guard let sum = one.adding(other) else { preconditionFailure("amounts of tests are small") }
        return sum
    }
}

extension [CreditableInvoice] {
    /// What their numbers name.
    var subjects: [Text: CreditSubject] {
        Dictionary(uniqueKeysWithValues: map { ($0.number, CreditSubject.invoice($0)) })
    }

    /// The credits of a night, whose notes the invoices take over.
    mutating func credit(
        _ requests: [CreditRequest],
        on date: CivilDate = day("2026-03-10"),
        carriedOut: [Text: CarriedOutCredit] = [:],
        first: Int64 = 1
    ) -> CreditRun.Outcome {
        var run = CreditRun(on: date, subjects: subjects, carriedOut: carriedOut, firstSequence: first)
        run.carryOut(requests)
        for note in run.outcome.notes {
            for place in indices where self[place].issued.number == note.invoice.number { self[place].take(note) }
        }
        return run.outcome
    }
}

extension CreditRequest {
    /// A row of `credits.csv` in a few words, such as `c1 INV-1 line 2 10.00 on 2026-03-05`: without an amount all that is left is
    /// asked for; `op` and `fix` in place of a credit_id ask for an operator and for a correction.
    init(_ words: String) {
        var words = words.split(separator: " ").map(String.init)[...]
        let id = words.removeFirst()
        var number = words.removeFirst()
        if number.hasPrefix("INV-"), let sequence = Int64(number.dropFirst(4)) {
            number = InvoiceNumber(prefix: "INV", year: 2026, sequence: sequence).description
        }
        let source: Source =
            switch id {
            case "op": .operator(1)
            case "fix": .correction(ChargeKey(subscription: "s", kind: .upfront))
            default: .export(id: Text(id), row: RowReference(file: 0, line: 2))
            }
        self.init(
            source: source,
            invoice: Text(number),
            creditedOn: source == .operator(1) ? nil : day("2026-03-05"),
            reason: "r"
        )
        if case .correction = source { creditedOn = nil }
        while let word = words.popFirst() {
            switch word {
            case "line": line = words.popFirst().flatMap { Int($0) }
            case "on": creditedOn = words.popFirst().map { day($0) }
            default: amount = price(word)
            }
        }
    }
}

extension CreditNote {
    /// Who asked, of what, and what is given back of which line: `c1 INV-1: 40.00 + 7.60 (1: 40.00)`.
    var shorthand: String {
        let who =
            switch request.source {
            case .export(let id, _): id.string
            case .operator: "op"
            case .correction: "fix"
            }
        let invoice = draft.invoice
        let parts = zip(lines, invoice.lines).map { "\($0): \($1.charge.amount.negated)" }
        return "\(who) INV-\(self.invoice.number.sequence): \(invoice.net.negated) + \(invoice.tax.negated) "
            + "(\(parts.joined(separator: ", ")))"
    }
}

extension CreditRun.Outcome {
    /// The notes in their order, the refusals with their codes, and what is left to later nights.
    var told: [String] {
        notes.map(\.shorthand)
            + refusals.map { "\($0.request.id.string.isEmpty ? "op" : $0.request.id.string) \($0.code)" }
            + (notYetDue > 0 ? ["later \(notYetDue)"] : []) + faults
    }
}
