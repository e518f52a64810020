public import Domain

/// What one account's part of a bill run comes to, before the PO book is asked and numbers are given.
public struct AccountDecision: Sendable {
    /// Contract invoices by subscription and kind, then consumption by currency.
    public var drafts: [DraftInvoice]
    /// Contract charges without an invoice: the openings of payment schedules, line items of zero.
    public var openings: [Charge]
    /// Every fact of the account with its disposition; those due are invoiced.
    public var facts: [BillingFact]
    /// Billed charges whose content differs tonight.
    public var conflicts: [Conflict]

    /// Nothing decided yet.
    public init() {
        drafts = []
        openings = []
        facts = []
        conflicts = []
    }
}
