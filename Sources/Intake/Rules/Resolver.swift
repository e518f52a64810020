import Domain

/// Understands the tables of an export one after the other: each looks only at those before it, so that what is
/// rejected and what is held is settled in one pass, whatever the order of rows and files.
final class Resolver {
    let options: IntakeOptions
    /// The rows of each table but usage, by file and line.
    let rows: [Table: [Row]]

    var accounts = TableRows<Account>()
    var products = TableRows<Product>()
    var organizations = TableRows<Organization>()
    var memberships = TableRows<Membership>()
    var purchasers = TableRows<[Text]>()
    var purchaseOrders = TableRows<PurchaseOrderRow>()
    var contacts = TableRows<PurchaseOrderContact>()
    var subscriptions = TableRows<Subscription>()
    var terms = TableRows<Term>()
    var schedules = TableRows<ScheduledPayment>()
    var changes = TableRows<ChangeRequest>()

    /// Why contract charges of an account's subscriptions are held: its memberships and organizations.
    var accountHolds: [Text: Hold] = [:]
    /// Why contract charges of a subscription are held: its own contract terms.
    var termHolds: [Text: Hold] = [:]
    /// Why the use of a subscription's dimensions is held.
    var dimensionHolds: [Text: [Text: Hold]] = [:]
    /// Why contract charges of a subscription are held: its own payments.
    var scheduleHolds: [Text: Hold] = [:]
    /// Why contract charges of a subscription are held: requests to change their PO number.
    var changeHolds: [Text: Hold] = [:]
    /// Usable terms by subscription.
    var termsOfSubscription: [Text: [(row: Row, term: Term)]] = [:]
    /// Usable payments by subscription.
    var paymentsOfSubscription: [Text: [(row: Row, payment: ScheduledPayment)]] = [:]

    init(_ rows: [Table: [Row]], options: IntakeOptions) {
        self.rows = rows
        self.options = options
    }

    func resolve() {
        resolveAccounts()
        resolveProducts()
        resolveOrganizations()
        resolveMemberships()
        resolvePurchasers()
        resolvePurchaseOrders()
        resolveSubscriptions()
        resolveTerms()
        resolveSchedules()
        resolveContracts()
        resolveChanges()
    }

    /// The ids of all usable subscriptions.
    var subscriptionIDs: [Text] { subscriptions.records.map(\.record.id) }

    /// Why everything of a subscription is held: its account or its product.
    func wholeHold(of subscription: Subscription) -> Hold? {
        accounts.hold(of: subscription.account) ?? products.hold(of: subscription.product)
    }

    /// Why the contract charges of a subscription are held.
    func contractHold(of subscription: Subscription) -> Hold? {
        if let hold = wholeHold(of: subscription) { return hold }
        let own = [
            termHolds[subscription.id], scheduleHolds[subscription.id], changeHolds[subscription.id],
            accountHolds[subscription.account], subscription.purchaser.flatMap { purchasers.hold(of: $0) },
        ]
        return own.reduce(nil, Hold.first)
    }
}
