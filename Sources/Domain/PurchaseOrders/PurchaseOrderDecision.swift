/// Whether a PO number may stand on a charge's invoice: the rule that answered, and the facts that led to it.
public struct PurchaseOrderDecision: Hashable, Codable, Sendable {
    public var rule: PurchaseOrderRule
    /// The number asked for, trimmed; nil where the question did not arise or none was given.
    public var requested: RequestedNumber?
    /// The purchaser whose permission was asked about.
    public var purchaser: Text?
    /// Who pays on the business date; nil where an earlier rule answered.
    public var payer: Payer?
    /// How the PO stood when the charge came to it; nil where it was not looked up or did not exist.
    public var found: PurchaseOrderState?

    /// The answer of a rule.
    public init(
        _ rule: PurchaseOrderRule,
        requested: RequestedNumber? = nil,
        purchaser: Text? = nil,
        payer: Payer? = nil,
        found: PurchaseOrderState? = nil
    ) {
        self.rule = rule
        self.requested = requested
        self.purchaser = purchaser
        self.payer = payer
        self.found = found
    }

    /// The number that stands on the invoice.
    public var numberOnInvoice: Text? {
        rule == .shown ? requested?.number : nil
    }

    /// The PO that the charge became a line item of.
    public var purchaseOrder: PurchaseOrderKey? {
        guard rule == .shown || rule == .suspended, let payer, let requested else { return nil }
        return PurchaseOrderKey(payer: payer.account, number: requested.number)
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
    /// Who typed the number in may not.
    case notPermitted = "not_permitted"
    /// The payer's organization has not enabled the integration.
    case notIntegrated = "not_integrated"
    /// The PO is suspended: it gets the line item, the invoice does not get its number.
    case suspended
    /// The number stands on the invoice.
    case shown
}

/// A PO number that someone asked for.
public struct RequestedNumber: Hashable, Codable, Sendable {
    /// Trimmed.
    public var number: Text
    public var source: NumberSource
    /// The change request that asked for it, where one did.
    public var changeRequest: Text?

    /// A trimmed number and who asked for it.
    public init(number: Text, source: NumberSource, changeRequest: Text? = nil) {
        self.number = number
        self.source = source
        self.changeRequest = changeRequest
    }
}

/// Who asked for a PO number.
public enum NumberSource: String, CaseIterable, Sendable {
    case changeRequest = "change_request"
    case instalment
    case procurement
    case subscription

    /// Typed in by a purchaser, who needs the permission for it.
    public var isTyped: Bool { self == .instalment || self == .subscription }
}

/// How a purchase order stands on a date.
public enum PurchaseOrderState: String, CaseIterable, Sendable {
    case active = "ACTIVE"
    case suspended = "SUSPENDED"
    case expired = "EXPIRED"
    case suspendedExpired = "SUSPENDED_EXPIRED"

    /// Suspended, expired or not.
    public var isSuspended: Bool { self == .suspended || self == .suspendedExpired }
    /// Expired, suspended or not.
    public var isExpired: Bool { self == .expired || self == .suspendedExpired }
}
