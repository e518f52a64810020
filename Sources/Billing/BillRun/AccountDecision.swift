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
    /// What takes the place of what was billed, because an operator asked for the difference to be billed.
    public var corrections: [Correction]
    /// The subscriptions of which that was asked and is done, whatever it came to.
    public var corrected: [Text]
    /// What corrections give back of each invoice, in minor units: subscriptions share an invoice of use.
    var given: [Text: Int64] = [:]

    /// No decision yet.
    public init() {
        drafts = []
        openings = []
        facts = []
        conflicts = []
        corrections = []
        corrected = []
    }
}
