/// A subscription with all that belongs to it: what one decision about its charges reads.
public struct Agreement: Sendable {
    public var subscription: Subscription
    /// The product's facts of tonight; nil where its row is rejected, and then everything is held.
    public var product: Product?
    /// By dimension.
    public var contractTerms: [Term]
    /// Whether those are all: none of its contract terms is rejected, so the price of the contract is known.
    public var hasAllContractTerms: Bool
    /// By dimension.
    public var usageTerms: [Term]
    /// By charge date: payment k is instalment k.
    public var schedule: [ScheduledPayment]
    /// By request date, then id.
    public var changes: [ChangeRequest]
    /// Valid use, by id.
    public var usage: [UsageRecord]
    /// The permissions of the purchaser that the subscription names; nil: it stands in no row.
    public var purchaserPermissions: [Text]?
    /// Why its contract charges wait; nil: they do not.
    public var contractHold: Hold?
    /// Why all of its consumption waits.
    public var usageHold: Hold?
    /// Why the consumption of a dimension waits.
    public var dimensionHolds: [Text: Hold]
    /// Where the subscription's row stands.
    public var row: RowReference

    /// A subscription, with nothing yet that belongs to it.
    public init(_ subscription: Subscription, row: RowReference) {
        self.subscription = subscription
        self.row = row
        contractTerms = []
        hasAllContractTerms = true
        usageTerms = []
        schedule = []
        changes = []
        usage = []
        dimensionHolds = [:]
    }
}
