import Billing
import Domain
import Ledger

/// The decision on a charge's PO number, what led to it, and both in sentences.
struct ExplainedDecision: Sendable {
    /// The decision that counts: the last one.
    var decision: PurchaseOrderDecision
    /// Nil for an opening, too, which has no invoice.
    var numberOnInvoice: Text?
    /// What the purchaser was allowed to do; nil: nobody was asked about, or it has no row.
    var permissions: [Text]?
    /// Nil: the charge came to no PO.
    var lineItem: ExplainedLineItem?
    var why: [String]
    /// Earlier decisions, oldest first, where the invoice was issued again.
    var earlier: [EarlierDecision]

    /// The decision on a recorded charge, with how its PO is after the last night closed.
    init(_ recorded: Ledger.RecordedCharge, lastClosed: CivilDate?) {
        decision = recorded.decision
        numberOnInvoice = recorded.invoice == nil ? nil : decision.numberOnInvoice
        permissions = decision.purchaser == nil ? nil : recorded.charge.purchaseOrderInputs?.permissions
        lineItem = recorded.lineItem.map { item in
            ExplainedLineItem(recorded: item, state: item.order.state(on: lastClosed ?? recorded.businessDate))
        }
        why = DecisionSentences(recorded, lineItem).all
        let decisions = [recorded.charge.purchaseOrder] + recorded.revisions.map(\.decision)
        earlier = zip(decisions, recorded.revisions).map { decision, next in
            EarlierDecision(revision: next.number - 1, decision: decision, replacement: next.note)
        }
    }

    /// The permission that the purchaser would have needed; nil: none was missing.
    var missingPermission: Text? { decision.rule == .notPermitted ? Permission.subscribe : nil }

    /// What the charge did to its PO; nil: it came to none.
    var effect: EffectOnOrder? {
        guard decision.purchaseOrder != nil else { return nil }
        return EffectOnOrder(created: decision.found == nil, revived: decision.found == .expired)
    }
}

/// What a charge did to its PO besides becoming a line item of it.
struct EffectOnOrder: Sendable {
    /// Whether the PO did not exist before.
    var created: Bool
    /// Whether the PO had expired and is active again.
    var revived: Bool
}

/// A charge's place in the PO book.
struct ExplainedLineItem: Sendable {
    var recorded: Ledger.RecordedLineItem
    /// The state of the PO after the last night.
    var state: PurchaseOrderState
}

/// A decision that a later revision of the invoice replaced.
struct EarlierDecision: Sendable {
    /// The revision that had it.
    var revision: Int
    var decision: PurchaseOrderDecision
    /// Who had it decided anew, when and why.
    var replacement: OperatorNote
}
