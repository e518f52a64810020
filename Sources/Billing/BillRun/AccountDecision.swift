public import Domain

/// The decision on one account's part of a bill run, before the PO book is asked and numbers are assigned.
public struct AccountDecision: Sendable {
    /// Contract invoices by subscription and kind, then consumption by currency.
    public var drafts: [DraftInvoice]
    /// Contract charges without an invoice: the openings of payment schedules, line items of zero.
    public var openings: [Charge]
    /// Every fact of the account with its disposition; those that are due are invoiced.
    public var facts: [BillingFact]
    /// Billed charges whose content differs tonight.
    public var conflicts: [Conflict]

    /// No decision yet.
    public init() {
        drafts = []
        openings = []
        facts = []
        conflicts = []
    }
}
