public import Domain

/// The question of a contract charge to the PO book: to make it a line item of a PO, and to decide whether the number
/// is on its invoice.
///
/// Questions of a run are asked in one order, of one book; answers go back to their charges.
public struct BookQuestion: Hashable, Codable, Sendable {
    /// The charge as a line item.
    public var charge: PostedCharge
    /// The number that passed all other rules.
    public var request: PurchaseOrderRequest

    /// A charge under a number.
    public init(charge: PostedCharge, request: PurchaseOrderRequest) {
        self.charge = charge
        self.request = request
    }

    /// The question of a due charge; nil: its decision is already final.
    public init?(_ charge: Charge, tax: Money) {
        guard let request = charge.purchaseOrderAnswer.request else { return nil }
        self.init(charge: PostedCharge(charge, tax: tax), request: request)
    }
}

/// The PO book's answer to a question.
public struct BookAnswer: Hashable, Codable, Sendable {
    /// The charge that asked.
    public var charge: ChargeKey
    public var decision: PurchaseOrderDecision
    /// The number of the charge's line item within its PO.
    public var lineItem: Int

    /// The decision on a charge that is now a line item.
    public init(charge: ChargeKey, decision: PurchaseOrderDecision, lineItem: Int) {
        self.charge = charge
        self.decision = decision
        self.lineItem = lineItem
    }
}

extension Charge {
    /// Applies the book's answer to the charge's question.
    public mutating func apply(_ answer: BookAnswer) {
        precondition(answer.charge == key, "an answer goes to the charge that asked")
        purchaseOrderAnswer = .final(answer.decision)
    }
}
