import Billing
import Domain
import Ledger

/// A charge that was billed, with the decision on its PO number.
struct ExplainedCharge: Sendable {
    var recorded: Ledger.RecordedCharge
    var decision: ExplainedDecision

    /// A charge as it was recorded, explained after the last night closed.
    init(_ recorded: Ledger.RecordedCharge, lastClosed: CivilDate?) {
        self.recorded = recorded
        decision = ExplainedDecision(recorded, lastClosed: lastClosed)
    }

    var charge: Charge { recorded.charge }

    /// Why it fell due when it did, and why that night billed it.
    var whyDue: String {
        if let credit = recorded.credit { return "given back of \(credit.invoice), \(credit.origin)" }
        if charge.kind.correctionNumber > 0 {
            let invoice = recorded.correctedInvoice.map { " on \($0)" } ?? ""
            return
                "what the export says now comes to more than was billed\(invoice), and an operator had the difference billed"
        }
        let reason = charge.dueReason
        guard recorded.businessDate > charge.dueOn else { return reason }
        return "\(reason); billed later, on \(recorded.businessDate): until then it was held or not in the export"
    }
}

extension ChargeLine {
    /// quantity × unit price before it was rounded.
    var exact: ExactProduct { ExactProduct(quantity, unitPrice) }
}

extension Ledger.RecordedCredit {
    /// Who asked for it: `as row "c-7" of credits.csv asks`.
    var origin: String {
        switch source {
        case .export(let id): "as row \(id.visiblyQuoted) of credits.csv asks"
        case .operator(let note?): "as \(note.name.visible) asked at \(note.time)"
        case .operator(nil): "as an operator asked"
        case .correction: "because what the export says now comes to less than was billed"
        }
    }

    /// The invoice that it credits, or the line of it: `INV-2026-00000001 of 2026-11-01, line 2`.
    var subject: String { "\(invoice) of \(invoiceDate)" + (line.map { ", line \($0)" } ?? "") }
}
