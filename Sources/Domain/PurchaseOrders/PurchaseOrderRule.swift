/// The rules, in the order in which they apply; the raw value is used in the ledger and in every report.
public enum PurchaseOrderRule: String, CaseIterable, Sendable {
    /// Consumption never carries a number.
    case payAsYouGo = "pay_as_you_go"
    /// The product is not a SaaS product with contract pricing.
    case notAvailable = "not_available"
    /// No number was requested.
    case noneRequested = "none_requested"
    /// The number is too long or holds a control character.
    case invalidNumber = "invalid_number"
    /// The purchaser who typed the number lacks the permission.
    case notPermitted = "not_permitted"
    /// The payer's organization has not enabled the integration.
    case notIntegrated = "not_integrated"
    /// The PO is suspended: it gets the line item, but the invoice does not get its number.
    case suspended
    /// The number is on the invoice.
    case shown
}
