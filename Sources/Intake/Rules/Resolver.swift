import Domain

/// Understands the tables of an export one after the other: each looks only at those before it, so that what is
/// rejected and what is held is settled in one pass, whatever the order of rows and files.
final class Resolver {
    let options: IntakeOptions
    /// Of which days the year was mistyped.
    let limits: DayLimits

    let accounts: TableRows<AccountRule>
    let products: TableRows<ProductRule>
    let organizations: TableRows<OrganizationRule>
    let memberships: TableRows<MembershipRule>
    let purchasers: TableRows<PurchaserRule>
    let purchaseOrders: TableRows<PurchaseOrderRule>
    let contacts: TableRows<ContactRule>
    let subscriptions: TableRows<SubscriptionRule>
    let terms: TableRows<TermRule>
    let schedules: TableRows<PaymentRule>
    private(set) lazy var changes = TableRows(ChangeRule(resolver: self), readsClosely: options.readsClosely)
    let credits: TableRows<CreditRule>
    let exchangeRates: TableRows<ExchangeRateRule>

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
    /// Usable terms by the number of their subscription's row.
    var termsOfSubscription = RowGroups()
    /// Usable payments by the number of their subscription's row.
    var paymentsOfSubscription = RowGroups()
    /// What the orders of a procurement system say, by the number of the subscription's row.
    var procurementOrders: [Int: [ProcurementOrder]] = [:]
    /// Usable requests to change a PO number by the number of their subscription's row.
    private(set) var changesOfSubscription = RowGroups()

    /// Nothing read yet.
    init(options: IntakeOptions) {
        self.options = options
        limits = DayLimits(latest: options.lastDay)
        let closely = options.readsClosely
        accounts = TableRows(AccountRule(options: options), readsClosely: closely)
        products = TableRows(ProductRule(), readsClosely: closely)
        organizations = TableRows(OrganizationRule(), readsClosely: closely)
        memberships = TableRows(MembershipRule(organizations: organizations, limits: limits), readsClosely: closely)
        purchasers = TableRows(PurchaserRule(), readsClosely: closely)
        purchaseOrders = TableRows(PurchaseOrderRule(limits: limits), readsClosely: closely)
        contacts = TableRows(ContactRule(), readsClosely: closely)
        subscriptions = TableRows(
            SubscriptionRule(accounts: accounts, products: products, limits: limits),
            readsClosely: closely
        )
        terms = TableRows(TermRule(subscriptions: subscriptions), readsClosely: closely)
        schedules = TableRows(PaymentRule(subscriptions: subscriptions, limits: limits), readsClosely: closely)
        credits = TableRows(CreditRule(limits: limits), readsClosely: closely)
        exchangeRates = TableRows(ExchangeRateRule(limits: limits), readsClosely: closely)
    }

    /// Reads and understands the tables; a file that is not CSV is left out and given to `fail`.
    func resolve(_ files: [SourceFile], fail: (CSVError, SourceFile) -> Void) {
        func read<Rule>(_ table: Table, into rows: TableRows<Rule>) {
            for file in files where file.table == table {
                do throws(CSVError) {
                    try rows.read(file)
                } catch {
                    fail(error, file)
                }
            }
        }
        read(.accounts, into: accounts)
        accounts.dropRivals()
        read(.products, into: products)
        products.dropRivals()
        read(.organizations, into: organizations)
        resolveOrganizations()
        read(.memberships, into: memberships)
        resolveMemberships()
        read(.purchasers, into: purchasers)
        purchasers.dropRivals()
        read(.purchaseOrders, into: purchaseOrders)
        read(.contacts, into: contacts)
        resolvePurchaseOrders()
        read(.subscriptions, into: subscriptions)
        subscriptions.dropRivals()
        read(.terms, into: terms)
        resolveTerms()
        read(.schedules, into: schedules)
        resolveSchedules()
        resolveContracts()
        noteRefusedAccounts()
        read(.changes, into: changes)
        resolveChanges()
        changesOfSubscription = RowGroups(of: changes.rows, owners: subscriptions.rows.count) { changes.fact($0) }
        markHeldRows()
        read(.credits, into: credits)
        credits.dropRivals()
        read(.exchangeRates, into: exchangeRates)
        exchangeRates.dropRivals()
    }

    /// The ids of all usable subscriptions.
    var subscriptionIDs: [Text] { subscriptions.numbers.map { subscriptions.text($0, SubscriptionColumn.id) } }

    /// The rows of all tables.
    var allRows: [StoredRows] {
        [
            accounts.rows, products.rows, organizations.rows, memberships.rows, purchasers.rows, purchaseOrders.rows,
            contacts.rows, subscriptions.rows, terms.rows, schedules.rows, changes.rows, credits.rows,
            exchangeRates.rows,
        ]
    }
}

// MARK: What is held

extension Resolver {
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

    /// Whether anything at all is held for another row.
    var isAnythingHeld: Bool {
        accounts.isAnythingBroken || products.isAnythingBroken || purchasers.isAnythingBroken || !termHolds.isEmpty
            || !scheduleHolds.isEmpty || !changeHolds.isEmpty || !accountHolds.isEmpty
    }

    /// Separates rows that are held from rows that act.
    private func markHeldRows() {
        // By the number of a subscription's row; none: nothing is held.
        var (whole, contract): ([Bool], [Bool]) = ([], [])
        if isAnythingHeld {
            whole = [Bool](repeating: false, count: subscriptions.rows.count)
            contract = whole
            for (number, subscription) in subscriptions.records {
                whole[number] = subscriptions.fact(number).isHeld
                contract[number] = contractHold(of: subscription) != nil
                if whole[number] { subscriptions.rows.set(.held, of: number) }
            }
        }
        func mark(_ rows: StoredRows, _ number: Int, of owner: UInt32, isContract: Bool) {
            let isHeld =
                owner == RowGroups.none || !subscriptions.rows.isUsable(Int(owner))
                || !whole.isEmpty && (isContract ? contract : whole)[Int(owner)]
            if isHeld { rows.set(.held, of: number) }
        }
        for number in terms.numbers {
            let fact = terms.fact(number)
            mark(terms.rows, number, of: fact.subscription, isContract: fact.isContract)
        }
        for number in schedules.numbers { mark(schedules.rows, number, of: schedules.fact(number), isContract: true) }
        for number in changes.numbers { mark(changes.rows, number, of: changes.fact(number), isContract: true) }
    }
}
