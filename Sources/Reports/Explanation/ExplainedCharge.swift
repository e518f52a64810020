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
        let reason = charge.dueReason
        guard recorded.businessDate > charge.dueOn else { return reason }
        return "\(reason); billed later, on \(recorded.businessDate): until then it was held or not in the export"
    }
}

extension ChargeLine {
    /// quantity × unit price before it was rounded.
    var exact: ExactProduct { ExactProduct(quantity, unitPrice) }
}
