/// A PO number that was asked for and is not on the invoice.
public struct RefusedNumber: Hashable, Sendable {
    /// The number of the invoice.
    public var invoice: Text
    public var account: Text
    public var subscription: Text
    /// Who pays; nil in decisions of an early version.
    public var payer: Text?
    /// What was asked for, trimmed.
    public var number: Text
    /// The rule that refused it.
    public var rule: PurchaseOrderRule

    /// The refusal on an issued invoice; nil where none was asked for, or where it is on the invoice.
    public init?(invoice: Text, account: Text, subscription: Text, decision: PurchaseOrderDecision) {
        guard let requested = decision.refusedNumber else { return nil }
        (self.invoice, self.account, self.subscription) = (invoice, account, subscription)
        payer = decision.payer?.account
        (number, rule) = (requested.number, decision.rule)
    }
}
