public import Domain

/// A bill run decided from values alone: every decision is final, and only numbers are missing.
public struct BillRunDecision: Sendable {
    /// In the order of their numbers: contract by account, subscription and ordinal, then consumption by account and
    /// currency.
    public var invoices: [DraftInvoice] = []
    /// Charges that are posted without an invoice.
    public var openings: [Charge] = []
    /// Every fact of the export with its disposition.
    public var facts = NightFacts()
    /// Billed charges whose content differs tonight.
    public var conflicts: [Conflict] = []
    /// What the run does to the PO book, in order.
    public var purchaseOrders = PurchaseOrderChanges()

    /// No decision.
    public init() {}

    /// The charges of all invoices and openings.
    var charges: [Charge] { invoices.flatMap(\.charges) + openings }
}
