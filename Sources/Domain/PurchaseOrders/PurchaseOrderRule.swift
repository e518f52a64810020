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
