/// Whether a PO number may stand on a charge's invoice, which one was asked for, and the rule that answered.
public struct PurchaseOrderDecision: Hashable, Sendable {
    public var rule: PurchaseOrderRule
    /// The number asked for, trimmed; nil where the question did not arise or none was given.
    public var requested: RequestedNumber?

    /// The answer of a rule.
    public init(_ rule: PurchaseOrderRule, requested: RequestedNumber? = nil) {
        self.rule = rule
        self.requested = requested
    }

    /// The number that stands on the invoice.
    public var numberOnInvoice: Text? {
        rule == .shown ? requested?.number : nil
    }
}

/// The rules, in the order in which they are asked; the raw value is what the ledger and every report say.
public enum PurchaseOrderRule: String, CaseIterable, Sendable {
    /// Consumption never carries a number.
    case payAsYouGo = "pay_as_you_go"
    /// The product is no SaaS product with contract pricing.
    case notAvailable = "not_available"
    /// Nobody asked for a number.
    case noneRequested = "none_requested"
    /// The number is too long or holds a control character.
    case invalidNumber = "invalid_number"
    /// The number stands on the invoice.
    case shown
}

/// A PO number that someone asked for.
public struct RequestedNumber: Hashable, Sendable {
    public var number: Text
    public var source: NumberSource

    /// A trimmed number and who asked for it.
    public init(number: Text, source: NumberSource) {
        self.number = number
        self.source = source
    }
}

/// Who asked for a PO number.
public enum NumberSource: String, CaseIterable, Sendable {
    case changeRequest = "change_request"
    case instalment
    case procurement
    case subscription
}
