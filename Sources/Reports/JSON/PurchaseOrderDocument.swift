import Domain

/// A PO, by the columns of `purchase-orders.csv`.
struct PurchaseOrderDocument: Codable, Sendable {
    var payerAccountId: String
    var purchaseOrderNumber: String
    /// On the date that the report names: `ACTIVE`, `SUSPENDED`, `EXPIRED` or `SUSPENDED_EXPIRED`.
    var state: String
    /// Whether its number stays off invoices.
    var suspended: Bool
    /// Whether an administrator's row said that it is expired, whatever its dates say.
    var declaredExpired: Bool
    /// For information only; absent where it was not given.
    var effectiveOn: String?
    /// It expires after the last day of this date's month; absent: never.
    var expiresOn: String?
    /// The last day on which it is not expired by date; absent: there is none.
    var lastDay: String?
    var description: String?
    /// `import`, `marketplace` or `operator`.
    var createdBy: String
    var firstSeenOn: String
    /// How many contacts.
    var contacts: Int
    /// How many line items.
    var lineItems: Int

    init(_ order: PurchaseOrder, contacts: Int, lineItems: Int, on date: CivilDate) {
        payerAccountId = order.key.payer.string
        purchaseOrderNumber = order.key.number.string
        state = order.state(on: date).rawValue
        suspended = order.isSuspended
        declaredExpired = order.isDeclaredExpired
        effectiveOn = order.effectiveOn?.description
        expiresOn = order.expiresOn?.description
        lastDay = order.lastDay?.description
        description = order.description?.string
        createdBy = order.createdBy.rawValue
        firstSeenOn = order.firstSeenOn.description
        (self.contacts, self.lineItems) = (contacts, lineItems)
    }
}
