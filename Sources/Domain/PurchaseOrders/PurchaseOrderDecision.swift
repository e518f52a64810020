/// Whether a PO number may be on a charge's invoice: the rule that answered, and the facts that led to it.
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
    public var order: PurchaseOrderKey? {
        guard rule == .shown || rule == .suspended, let payer, let requested else { return nil }
        return PurchaseOrderKey(payer: payer.account, number: requested.number)
    }
}
