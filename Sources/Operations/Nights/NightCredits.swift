import Billing
import Domain
import Ledger
import Reports

/// What a night gives back: rows of the export, requests of operators, and corrections, carried out after its invoices are
/// decided.
struct NightCredits {
    let date: CivilDate
    let ledger: Ledger
    /// What invoice numbers begin with, which credit note numbers never do.
    let invoicePrefix: Text

    /// Carries out what is due, and enters it into the PO book.
    func carryOut(_ requests: [CreditRequest], _ changes: inout PurchaseOrderChanges) throws -> CarriedOut {
        let requests = try requests + ledger.openCreditRequests()
        guard !requests.isEmpty else { return CarriedOut() }
        let due = requests.filter { $0.creditedOn.map { $0 <= date } ?? true }
        let sequence = try ledger.nextSequence(in: date.year, of: .creditNotes)
        let carriedOut = try ledger.carriedOut(due.lazy.filter { $0.row != nil }.map(\.id))
        // An export keeps the rows of former nights, whose invoices need not be read again.
        let open = due.lazy.filter { $0.row == nil || carriedOut[$0.id] == nil }
        var run = CreditRun(
            on: date,
            subjects: try ledger.creditSubjects(open.map(\.invoice)),
            carriedOut: carriedOut,
            firstSequence: sequence
        )
        run.carryOut(requests)
        let outcome = run.outcome
        guard outcome.faults.isEmpty, outcome.count == requests.count else {
            let faults = outcome.faults + ["\(requests.count) credits were asked for, \(outcome.count) decided"]
            throw CommandFailure(.invariant, (["its credits do not add up:"] + faults).joined(separator: "\n  "))
        }
        changes.enter(outcome, others: try ledger.purchaseOrders(changes.missingOrders(of: outcome).sorted()))
        guard !outcome.notes.isEmpty else { return CarriedOut(outcome) }
        let first = InvoiceNumber(
            prefix: try prefix(),
            year: date.year,
            sequence: sequence,
            series: .creditNotes
        )
        return CarriedOut(outcome, first: first)
    }

    /// What a night gives back, with the number of its first credit note.
    struct CarriedOut {
        var outcome = CreditRun.Outcome()
        var first: InvoiceNumber?

        init(_ outcome: CreditRun.Outcome = CreditRun.Outcome(), first: InvoiceNumber? = nil) {
            (self.outcome, self.first) = (outcome, first)
        }

        /// Why requests of operators are not carried out, by their numbers.
        var refusedRequests: [Int64: CreditRefusal] {
            var refused: [Int64: CreditRefusal] = [:]
            for refusal in outcome.refusals {
                if case .operator(let id) = refusal.request.source { refused[id] = refusal }
            }
            return refused
        }
    }

    /// What numbers of credit notes begin with: `CN`, unless invoices have that.
    private func prefix() throws -> Text {
        let taken = try ledger.prefixes(of: .invoices).union([invoicePrefix])
        let prefix = InvoiceNumber.creditNotePrefixes.first { !taken.contains($0) }
        guard let prefix else {
            throw CommandFailure(
                .settings,
                "invoice_prefix: invoices have the prefixes of credit notes; use another, such as INV"
            )
        }
        return prefix
    }
}
