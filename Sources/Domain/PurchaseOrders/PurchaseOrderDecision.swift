/// Whether a PO number may be on a charge's invoice: the rule that decided, and the facts that it used.
public struct PurchaseOrderDecision: Hashable, Codable, Sendable {
    public var rule: PurchaseOrderRule
    /// The requested number, trimmed; nil where no number was given or an earlier rule decided.
    public var requested: RequestedNumber?
    /// The change request that took the number off; nil where none did.
    public var withdrawnBy: Text?
    /// The purchaser whose permission was checked.
    public var purchaser: Text?
    /// Who pays on the business date; nil where no PO number is possible, and where an early version decided before it asked.
    public var payer: Payer?
    /// The PO's state before the charge; nil where it was not looked up or did not exist.
    public var found: PurchaseOrderState?

    /// The decision of a rule.
    public init(
        _ rule: PurchaseOrderRule,
        requested: RequestedNumber? = nil,
        withdrawnBy: Text? = nil,
        purchaser: Text? = nil,
        payer: Payer? = nil,
        found: PurchaseOrderState? = nil
    ) {
        self.rule = rule
        self.requested = requested
        self.withdrawnBy = withdrawnBy
        self.purchaser = purchaser
        self.payer = payer
        self.found = found
    }

    /// The number that is printed on the invoice.
    public var numberOnInvoice: Text? {
        rule == .shown ? requested?.number : nil
    }

    /// The line of the buyer's PO that is printed on the invoice, with the number.
    public var lineOnInvoice: Text? {
        rule == .shown ? requested?.line : nil
    }

    /// The line of the buyer's PO that the charge's line item carries in the book, whether or not the invoice shows it.
    public var postedLine: Text? {
        order == nil ? nil : requested?.line
    }

    /// The number that was asked for and is not on the invoice.
    public var refusedNumber: RequestedNumber? {
        rule == .shown ? nil : requested
    }

    /// The PO that the charge became a line item of.
    public var order: PurchaseOrderKey? {
        guard rule == .shown || rule == .suspended, let payer, let requested else { return nil }
        return PurchaseOrderKey(payer: payer.account, number: requested.number)
    }
}
