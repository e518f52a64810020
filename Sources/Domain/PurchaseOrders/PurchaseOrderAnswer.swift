/// How far the decision on a charge's PO number has come.
public enum PurchaseOrderAnswer: Hashable, Codable, Sendable {
    /// The decision is final.
    case final(PurchaseOrderDecision)
    /// The rules allow the number; whether it is on the invoice depends on the PO's state in the book.
    case pending(PurchaseOrderRequest)

    /// The final decision; nil: the book has to be asked.
    public var decision: PurchaseOrderDecision? {
        if case .final(let decision) = self { decision } else { nil }
    }

    /// What the book has to be asked; nil where the decision is final.
    public var request: PurchaseOrderRequest? {
        if case .pending(let request) = self { request } else { nil }
    }
}

/// A PO number that passed every rule but the last, which depends on the PO's state.
public struct PurchaseOrderRequest: Hashable, Codable, Sendable {
    public var number: RequestedNumber
    /// The purchaser whose permission was checked; nil where none was.
    public var purchaser: Text?
    /// Who pays on the business date.
    public var payer: Payer

    /// A number that a charge would put on the invoice of a payer.
    public init(number: RequestedNumber, purchaser: Text?, payer: Payer) {
        self.number = number
        self.purchaser = purchaser
        self.payer = payer
    }

    /// The PO under that number and payer.
    public var key: PurchaseOrderKey { PurchaseOrderKey(payer: payer.account, number: number.number) }

    /// The decision where the book has the PO in a state; nil: it did not exist and is created. A suspended PO keeps
    /// its number off the invoice, an expired one is extended.
    public func decision(found: PurchaseOrderState?) -> PurchaseOrderDecision {
        PurchaseOrderDecision(
            found?.isSuspended == true ? .suspended : .shown,
            requested: number,
            purchaser: purchaser,
            payer: payer,
            found: found
        )
    }
}
