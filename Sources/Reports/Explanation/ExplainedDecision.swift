import Billing
import Domain
import Ledger

/// The decision on a charge's PO number, what led to it, and both in sentences.
struct ExplainedDecision: Sendable {
    /// The decision that counts: the last one.
    var decision: PurchaseOrderDecision
    /// Nil for an opening, too, which has no invoice.
    var numberOnInvoice: Text?
    /// The line of the buyer's PO on the invoice, with the number.
    var lineOnInvoice: Text?
    /// The order of the procurement system that gave the number, and the number of its line; nil: none did.
    var procurementFile: Text?
    var procurementLine: Text?
    /// What the purchaser was allowed to do; nil: no purchaser was asked about, or it has no row.
    var permissions: [Text]?
    /// Nil: the charge came to no PO.
    var lineItem: LineItem?
    var why: [String]
    /// Earlier decisions, oldest first, where the invoice was issued again.
    var earlier: [Earlier]
    /// Whether it is that of the credited invoice, taken over.
    private let isTakenOver: Bool

    /// The decision on a recorded charge, with how its PO is after the last night closed.
    init(_ recorded: Ledger.RecordedCharge, lastClosed: CivilDate?) {
        decision = recorded.decision
        isTakenOver = recorded.credit != nil
        numberOnInvoice = recorded.invoice == nil ? nil : decision.numberOnInvoice
        lineOnInvoice = recorded.invoice == nil ? nil : decision.lineOnInvoice
        if decision.requested?.source == .procurement {
            procurementFile = recorded.charge.purchaseOrderInputs?.procurementFile
            procurementLine = recorded.charge.purchaseOrderInputs?.procurementLine
        }
        permissions = decision.purchaser == nil ? nil : recorded.charge.purchaseOrderInputs?.permissions
        lineItem = recorded.lineItem.map { item in
            LineItem(recorded: item, state: item.order.state(on: lastClosed ?? recorded.businessDate))
        }
        why = DecisionSentences(recorded, lineItem).all
        let decisions = [recorded.charge.purchaseOrderDecision] + recorded.revisions.map(\.decision)
        earlier = zip(decisions, recorded.revisions).map { decision, next in
            Earlier(revision: next.number - 1, decision: decision, replacement: next.note)
        }
    }

    /// The permission that the purchaser would have needed; nil: none was missing.
    var missingPermission: Text? { decision.rule == .notPermitted ? Permission.subscribe : nil }

    /// Whether the charge created the PO; nil: it came to none.
    var createdOrder: Bool? { decision.order == nil ? nil : decision.found == nil && !isTakenOver }

    /// Whether the charge made an expired PO active again; nil: it came to none.
    var revivedOrder: Bool? { decision.order == nil ? nil : decision.found == .expired && !isTakenOver }

    /// A charge's place in the PO book.
    struct LineItem: Sendable {
        var recorded: Ledger.RecordedLineItem
        /// The state of the PO after the last night.
        var state: PurchaseOrderState
    }

    /// A decision that a later revision of the invoice replaced.
    struct Earlier: Sendable {
        /// The revision that had it.
        var revision: Int
        var decision: PurchaseOrderDecision
        /// Who had it decided again, when and why.
        var replacement: OperatorNote
    }
}
