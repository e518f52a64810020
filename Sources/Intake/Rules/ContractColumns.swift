import Domain

/// The agreements of an export, made of its rows each time that one is asked for.
///
/// It is read from several threads: nothing that it looks at changes once the export is read.
final class ContractColumns: AccountSource, @unchecked Sendable {
    private let resolver: Resolver
    private let order: AgreementOrder
    private let isAnythingHeld: Bool
    /// By the number of the product's row.
    private let products: [Product?]
    private let permissions: [Text: [Text]]
    /// By agreement; none: nobody used anything.
    private var usage: [[UsageRecord]] = []

    init(_ resolver: Resolver) {
        self.resolver = resolver
        order = AgreementOrder(resolver)
        isAnythingHeld = resolver.isAnythingHeld
        products = (0..<resolver.products.rows.count).map { number in
            resolver.products.rows.isUsable(number) ? resolver.products.record(number) : nil
        }
        permissions = resolver.purchasers.records.reduce(into: [:]) { permissions, purchaser in
            permissions[resolver.purchasers.text(purchaser.number, PurchaserColumn.purchaser)] = purchaser.record
        }
    }

    /// The same with the use of each agreement, before anybody else has it.
    func add(_ usage: [[UsageRecord]]) { self.usage = usage }

    /// How many subscriptions there are.
    var count: Int { order.numbers.count }

    var accountCount: Int { order.starts.count - 1 }

    private func range(of place: Int) -> Range<Int> { Int(order.starts[place])..<Int(order.starts[place + 1]) }

    func account(at place: Int) -> AccountAgreements {
        var cells = ColumnCells()
        let range = range(of: place)
        var agreements: [Agreement] = []
        agreements.reserveCapacity(range.count)
        for number in range { agreements.append(agreement(number, &cells)) }
        let account = resolver.subscriptions.fact(Int(order.numbers[range.lowerBound])).account
        return AccountAgreements(
            id: agreements[0].subscription.account,
            account: account == RowGroups.none ? nil : resolver.accounts.record(Int(account), &cells),
            agreements: agreements
        )
    }

    func subscriptions(at place: Int) -> [Subscription] {
        var cells = ColumnCells()
        return range(of: place).map { resolver.subscriptions.record(Int(order.numbers[$0]), &cells) }
    }

    func hasSubscription(_ id: Text) -> Bool { resolver.subscriptions.number(of: id) != nil }

    var placesWithChanges: [Int] {
        guard resolver.changes.rows.count > 0 else { return [] }
        return (0..<accountCount).filter { place in
            range(of: place).contains { !resolver.changesOfSubscription[Int(order.numbers[$0])].isEmpty }
        }
    }

    /// All agreements, by account and id.
    func forEachAgreement(_ body: (Int, Agreement) -> Void) {
        var cells = ColumnCells()
        for number in 0..<count { body(number, agreement(number, &cells)) }
    }

    /// An agreement by its place among all; `cells` is any row's, whose memory is used again.
    private func agreement(_ place: Int, _ cells: inout ColumnCells) -> Agreement {
        let number = Int(order.numbers[place])
        let subscription = resolver.subscriptions.record(number, &cells)
        var agreement = Agreement(subscription, row: resolver.subscriptions.rows.reference(of: number))
        let fact = resolver.subscriptions.fact(number)
        if fact.product != RowGroups.none { agreement.product = products[Int(fact.product)] }
        addTerms(of: number, to: &agreement, &cells)
        let payments = resolver.paymentsOfSubscription[number]
        if !payments.isEmpty {
            agreement.schedule = payments.map { resolver.schedules.record($0, &cells) }
                .sorted { $0.chargeOn < $1.chargeOn }
        }
        let changes = resolver.changesOfSubscription[number]
        if !changes.isEmpty {
            agreement.changes = changes.map { resolver.changes.record($0, &cells) }
                .sorted { ($0.requestedOn, $0.id) < ($1.requestedOn, $1.id) }
        }
        if !resolver.procurementOrders.isEmpty {
            agreement.procurementOrders = resolver.procurementOrders[number] ?? []
        }
        if !usage.isEmpty { agreement.usage = usage[place] }
        if let id = subscription.purchaser { agreement.purchaserPermissions = permissions[id] }
        if isAnythingHeld {
            agreement.contractHold = resolver.contractHold(of: subscription)
            agreement.usageHold = fact.isHeld ? resolver.wholeHold(of: subscription) : nil
            agreement.hasAllContractTerms = resolver.termHolds[subscription.id] == nil
            agreement.hasAllPayments = resolver.scheduleHolds[subscription.id] == nil
        }
        if !resolver.dimensionHolds.isEmpty {
            agreement.dimensionHolds = resolver.dimensionHolds[subscription.id] ?? [:]
        }
        return agreement
    }

    private func addTerms(of number: Int, to agreement: inout Agreement, _ cells: inout ColumnCells) {
        let numbers = resolver.termsOfSubscription[number]
        guard !numbers.isEmpty else { return }
        var terms: [Term] = []
        terms.reserveCapacity(numbers.count)
        for number in numbers { terms.append(resolver.terms.record(number, &cells)) }
        terms.sort { $0.precedes($1) }
        if terms.allSatisfy({ $0.kind == .contract }) {
            agreement.contractTerms = terms
        } else {
            agreement.contractTerms = terms.filter { $0.kind == .contract }
            agreement.usageTerms = terms.filter { $0.kind == .usage }
        }
    }
}
