/// Accounts with their agreements, by account id: values, or made of an export's columns each time that one is asked for.
///
/// It may be read from several threads at once. Whoever goes through it twice makes everything twice: iterate it once for
/// each purpose, and keep no array of it.
public struct AccountList: RandomAccessCollection, Sendable {
    private enum Storage: Sendable {
        case values([AccountAgreements])
        case source(any AccountSource)
    }

    private let storage: Storage

    /// Accounts as they are, by id.
    public init(_ accounts: [AccountAgreements]) {
        storage = .values(accounts)
    }

    /// Accounts that are made when they are asked for.
    public init(_ source: any AccountSource) {
        storage = .source(source)
    }

    public var startIndex: Int { 0 }

    public var endIndex: Int {
        switch storage {
        case .values(let accounts): accounts.count
        case .source(let source): source.accountCount
        }
    }

    public subscript(place: Int) -> AccountAgreements {
        switch storage {
        case .values(let accounts): accounts[place]
        case .source(let source): source.account(at: place)
        }
    }
}

extension AccountList: ExpressibleByArrayLiteral {
    public init(arrayLiteral accounts: AccountAgreements...) {
        self.init(accounts)
    }
}

extension AccountList {
    /// The subscriptions, by account and id, without what belongs to them.
    public var subscriptions: some Sequence<Subscription> {
        indices.lazy.flatMap { place in
            switch storage {
            case .values(let accounts): accounts[place].agreements.map(\.subscription)
            case .source(let source): source.subscriptions(at: place)
            }
        }
    }

    /// Whether there is a subscription: a look at each where the accounts are values.
    public func have(subscription id: Text) -> Bool {
        switch storage {
        case .values(let accounts): accounts.contains { $0.agreements.contains { $0.subscription.id == id } }
        case .source(let source): source.hasSubscription(id)
        }
    }

    /// The agreements of some subscriptions, by account and id; accounts without one of these are not made.
    public func agreements(of ids: Set<Text>) -> some Sequence<Agreement> {
        indices.lazy.flatMap { place -> [Agreement] in
            if case .source(let source) = storage,
                !source.subscriptions(at: place).contains(where: { ids.contains($0.id) })
            {
                return []
            }
            return self[place].agreements.filter { ids.contains($0.subscription.id) }
        }
    }

    /// The agreements that have requests to change a PO number, by account and id.
    public var agreementsWithChanges: some Sequence<Agreement> {
        let places: [Int] =
            switch storage {
            case .values: Array(indices)
            case .source(let source): source.placesWithChanges
            }
        return places.lazy.flatMap { place in self[place].agreements.lazy.filter { !$0.changes.isEmpty } }
    }
}

/// What an ``AccountList`` is made of on demand. Places count from 0, in the order of the account ids.
public protocol AccountSource: Sendable {
    /// How many accounts have a subscription.
    var accountCount: Int { get }
    /// The account at a place, with everything that belongs to it.
    func account(at place: Int) -> AccountAgreements
    /// The subscriptions of the account at a place, by id.
    func subscriptions(at place: Int) -> [Subscription]
    /// Whether an account has a subscription.
    func hasSubscription(_ id: Text) -> Bool
    /// The places of accounts with requests to change a PO number, in ascending order.
    var placesWithChanges: [Int] { get }
}
