public import Domain

/// The decisions on a run of accounts: what is due, and of all facts what has to be kept.
public struct DecidedChunk: Sendable {
    /// Contract invoices by account, subscription and ordinal.
    public internal(set) var contract: [DraftInvoice] = []
    /// Invoices of use by account and currency.
    public internal(set) var consumption: [DraftInvoice] = []
    /// Contract charges without an invoice, in the order of the contract invoices.
    public internal(set) var openings: [Charge] = []
    /// Billed charges whose content differs tonight.
    public private(set) var conflicts: [Conflict] = []
    /// Every fact of the accounts with its disposition.
    public private(set) var facts = NightFacts()
    /// The charges of invoices and openings, summed up.
    public private(set) var charges = ChargeSum()
    /// What does not add up between the accounts' part of the export, their facts and their charges, as text for an
    /// operator.
    public private(set) var faults: [String] = []

    /// No accounts.
    public init() {}

    /// Adds the decision on the next account, by id.
    mutating func add(_ decision: AccountDecision, of buyer: AccountAgreements) {
        faults += AccountReconciliation.faults(decision, of: buyer)
        for fact in decision.facts { facts.add(fact) }
        conflicts += decision.conflicts
        openings += decision.openings
        for charge in decision.openings { charges.add(charge) }
        for draft in decision.drafts {
            for charge in draft.charges { charges.add(charge) }
            if draft.invoice.kind == .contract { contract.append(draft) } else { consumption.append(draft) }
        }
    }
}
