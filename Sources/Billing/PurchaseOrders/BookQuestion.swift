public import Domain

/// What a contract charge asks the PO book: to make it a line item of a PO, and to say whether the number is on its invoice.
///
/// Questions of a run are asked in one order, by one book; answers go back to the charges they are for.
public struct BookQuestion: Hashable, Codable, Sendable {
    /// The charge as its line item has it.
    public var charge: PostedCharge
    /// The number that passed all other rules.
    public var request: PurchaseOrderRequest

    /// A charge under a number.
    public init(charge: PostedCharge, request: PurchaseOrderRequest) {
        self.charge = charge
        self.request = request
    }

    /// The question of a due charge; nil: its decision is final already.
    public init?(_ charge: Charge, tax: Money) {
        guard let request = charge.purchaseOrderAnswer.request else { return nil }
        self.init(charge: PostedCharge(charge, tax: tax), request: request)
    }
}

/// What the PO book answers to a question.
public struct BookAnswer: Hashable, Codable, Sendable {
    /// The charge that asked.
    public var charge: ChargeKey
    public var decision: PurchaseOrderDecision
    /// The number of the charge's line item within its PO.
    public var lineItem: Int

    /// The decision on a charge, which is a line item now.
    public init(charge: ChargeKey, decision: PurchaseOrderDecision, lineItem: Int) {
        self.charge = charge
        self.decision = decision
        self.lineItem = lineItem
    }
}

extension Charge {
    /// Takes over the book's answer to the charge's question.
    public mutating func apply(_ answer: BookAnswer) {
        precondition(answer.charge == key, "an answer goes to the charge that asked")
        purchaseOrderAnswer = .final(answer.decision)
    }
}
