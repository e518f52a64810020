import Domain

/// The usable subscriptions by account and id.
struct AgreementOrder {
    /// The numbers of the subscriptions' rows.
    private(set) var numbers: [UInt32] = []
    /// Where each account's subscriptions begin, and where the last one's end.
    private(set) var starts: [UInt32] = [0]

    init(_ resolver: Resolver) {
        let (accounts, subscriptions) = (resolver.accounts, resolver.subscriptions)
        // An account of which only rejected rows are known gets a number beyond those of all rows.
        var others: [Text: UInt32] = [:]
        var owners = [UInt32](repeating: RowGroups.none, count: subscriptions.rows.count)
        for number in subscriptions.numbers {
            owners[number] = subscriptions.fact(number).account
            guard owners[number] == RowGroups.none else { continue }
            let id = subscriptions.text(number, SubscriptionColumn.account)
            let next = UInt32(accounts.rows.count + others.count)
            owners[number] = others[id] ?? next
            others[id] = owners[number]
        }
        let names = others.sorted { $0.value < $1.value }.map(\.key)
        let groups = RowGroups(of: subscriptions.rows, owners: accounts.rows.count + names.count) { owners[$0] }
        let used = (0..<accounts.rows.count + names.count).filter { !groups[$0].isEmpty }
        let ranked = Self.sorted(used) { owner in
            owner < accounts.rows.count
                ? accounts.text(owner, AccountColumn.id) : names[owner - accounts.rows.count]
        }
        numbers.reserveCapacity(subscriptions.rows.count)
        starts.reserveCapacity(ranked.count + 1)
        for owner in ranked {
            let group = groups[owner]
            if group.count == 1, let only = group.first {
                numbers.append(UInt32(only))
            } else {
                numbers += Self.sorted(Array(group)) { subscriptions.text($0, SubscriptionColumn.id) }.map {
                    UInt32($0)
                }
            }
            starts.append(UInt32(numbers.count))
        }
    }

    /// Numbers by their texts; those that are in order are left as they are.
    private static func sorted(_ numbers: [Int], by text: (Int) -> Text) -> [Int] {
        let pairs = numbers.map { (number: $0, text: text($0)) }
        let isSorted = zip(pairs, pairs.dropFirst()).allSatisfy { $0.text < $1.text }
        return isSorted ? numbers : pairs.sorted { $0.text < $1.text }.map(\.number)
    }
}
