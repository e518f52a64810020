/// A subscription with everything that belongs to it: the input of all decisions about its charges.
public struct Agreement: Codable, Sendable {
    public var subscription: Subscription
    /// The product's facts of tonight; nil where its row is rejected, and then all facts are held.
    public var product: Product?
    /// In the order in which invoices show them.
    public var contractTerms: [Term]
    /// Whether `contractTerms` is complete: no contract term is rejected, so the price of the contract is known.
    public var hasAllContractTerms: Bool
    /// In the same order.
    public var usageTerms: [Term]
    /// By charge date: payment k is instalment k.
    public var schedule: [ScheduledPayment]
    /// Whether `schedule` is complete: no payment is rejected, so a payment's place in it is its ordinal.
    public var hasAllPayments: Bool
    /// By request date, then id.
    public var changes: [ChangeRequest]
    /// What the orders of the procurement system say of it, by the day from which on it counts.
    public var procurementOrders: [ProcurementOrder]
    /// Valid use, by id.
    public var usage: [UsageRecord]
    /// The permissions of the purchaser that the subscription names; nil where no row has them.
    public var purchaserPermissions: [Text]?
    /// Why its contract charges are held; nil where they are not.
    public var contractHold: Hold?
    /// Why all of its consumption is held; nil where it is not.
    public var usageHold: Hold?
    /// Why the consumption of a dimension is held.
    public var dimensionHolds: [Text: Hold]
    /// Where the subscription's row is.
    public var row: RowReference

    /// A subscription, with nothing yet that belongs to it.
    public init(_ subscription: Subscription, row: RowReference) {
        self.subscription = subscription
        self.row = row
        contractTerms = []
        hasAllContractTerms = true
        hasAllPayments = true
        usageTerms = []
        schedule = []
        changes = []
        procurementOrders = []
        usage = []
        dimensionHolds = [:]
    }
}
