/// Facts of a subscription that one night is held against another by: its openings and payments together, an upfront charge by its
/// amount, usage by dimension and month. It is a hash: two groups are equal with next to no chance where these differ.
public struct FactGroup: Hashable, Codable, Sendable {
    private let bits: UInt64

    /// The group of a fact; nil: of a kind that no export has. `amount`: of an upfront charge.
    public init?(_ subscription: Text, _ kind: ChargeKind, amount: Money?) {
        guard kind.code.isPlanned else { return nil }
        var hasher = StableHasher()
        hasher.add(subscription)
        if let use = kind.use {
            hasher.add(2)
            hasher.add(use.dimension)
            hasher.add(Int(use.month.period.start.daysSinceEpoch))
        } else if kind == .upfront {
            hasher.add(1)
            hasher.add(Text(amount?.currency.code ?? ""))
            hasher.add(Int(amount?.minorUnits ?? -1))
        } else {
            hasher.add(0)
        }
        bits = UInt64(truncatingIfNeeded: hasher.finish())
    }
}

extension BillingFact {
    /// Its group; nil: it is of a kind that no export has.
    public var group: FactGroup? { FactGroup(subscription, kind, amount: amount) }

    /// Whether it is in the same group for certain, by a look that costs less than a hash.
    fileprivate func isPlainlyWith(_ other: BillingFact) -> Bool {
        kind.code.isContract && other.kind.code.isContract && kind != .upfront && other.kind != .upfront
            && subscription == other.subscription
    }
}

/// How many facts of each group there are.
public struct GroupCounts: Codable, Sendable {
    private struct Entry: Codable {
        var group: FactGroup
        var count: Int32
    }

    private var entries: [Entry] = []
    private var last: BillingFact?

    /// None.
    public init() {}

    /// Counts a fact; those of a subscription come one after the other.
    public mutating func add(_ fact: BillingFact) {
        if let last, fact.isPlainlyWith(last), let place = entries.indices.last {
            entries[place].count += Int32(clamping: fact.count)
            return
        }
        guard let group = fact.group else { return }
        entries.append(Entry(group: group, count: Int32(clamping: fact.count)))
        last = fact
    }

    /// Counts other facts, too.
    public mutating func add(_ other: GroupCounts) {
        entries += other.entries
        last = nil
    }

    /// The counts by group.
    public var byGroup: [FactGroup: Int] {
        var counts: [FactGroup: Int] = [:]
        counts.reserveCapacity(entries.count)
        for entry in entries { counts[entry.group, default: 0] += Int(entry.count) }
        return counts
    }

    private enum CodingKeys: String, CodingKey { case entries }
}
