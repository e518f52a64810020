public import Domain

/// What would put a PO number on an issued invoice that has none: only what regeneration would then accept, all rules considered.
public enum PurchaseOrderRemedy: Hashable, Sendable {
    /// A change request that names a number; it needs no permission.
    case changeRequest
    /// Activating the suspended PO.
    case activation
    /// Nothing for this invoice: the integration was not enabled on its date. Later ones carry a number once it is, if one is
    /// named, which was not done for this one.
    case laterInvoices(isNumberMissing: Bool)
    /// Nothing: such invoices never carry one, or it carries one.
    case nothing

    /// The remedy for an invoice's decision; `payer`: who paid on its date.
    public init(for decision: PurchaseOrderDecision, payer: Payer?) {
        let isIntegrated = (decision.payer ?? payer)?.purchaseOrderIntegration ?? true
        self =
            switch decision.rule {
            case .noneRequested, .invalidNumber, .notPermitted:
                isIntegrated ? .changeRequest : .laterInvoices(isNumberMissing: true)
            case .notIntegrated: .laterInvoices(isNumberMissing: false)
            case .suspended: .activation
            case .payAsYouGo, .notAvailable, .shown: .nothing
            }
    }
}
