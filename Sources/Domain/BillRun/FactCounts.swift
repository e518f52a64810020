/// How many facts are in each disposition, by kind.
public struct FactCounts: Hashable, Codable, Sendable {
    private var counts = [Int](repeating: 0, count: ChargeCode.allCases.count * Disposition.allCases.count)

    /// No facts.
    public init() {}

    private static func place(_ kind: ChargeCode, _ disposition: Disposition) -> Int {
        kind.place * Disposition.allCases.count + disposition.place
    }

    /// Counts facts of a kind in a disposition.
    public mutating func add(_ kind: ChargeCode, _ disposition: Disposition, _ count: Int) {
        counts[Self.place(kind, disposition)] += count
    }

    /// Adds other counts.
    public mutating func add(_ other: FactCounts) {
        for (place, count) in other.counts.enumerated() { counts[place] += count }
    }

    /// The number of facts in a disposition.
    public func count(in disposition: Disposition) -> Int {
        ChargeCode.allCases.reduce(0) { $0 + count($1, in: disposition) }
    }

    /// The number of facts of a kind in a disposition.
    public func count(_ kind: ChargeCode, in disposition: Disposition) -> Int {
        counts[Self.place(kind, disposition)]
    }
}

/// The facts of a night's agreements: all of them counted, and those kept that are not invoiced.
public struct NightFacts: Codable, Sendable, ExpressibleByArrayLiteral {
    /// How many facts are in each disposition.
    public private(set) var counts = FactCounts()
    /// Those in any disposition but `invoiced`: by account, and within one contract facts by subscription, then use by
    /// subscription.
    public private(set) var open: [BillingFact] = []
    /// What ``open`` comes to.
    public private(set) var openSum = ContentSum()
    /// Those that this night invoices, until ``forgetNew()``.
    public private(set) var new = GroupCounts()

    /// No facts.
    public init() {}

    /// Facts with their dispositions.
    public init(arrayLiteral facts: BillingFact...) {
        for fact in facts { add(fact) }
    }

    /// Adds a fact with its disposition.
    public mutating func add(_ fact: BillingFact) {
        counts.add(fact.kind.code, fact.disposition, fact.count)
        if fact.disposition != .invoiced {
            open.append(fact)
            openSum.add(fact)
        } else if fact.isNew {
            new.add(fact)
        }
    }

    /// Counts facts that are not kept.
    public mutating func count(_ kind: ChargeCode, _ disposition: Disposition, _ number: Int) {
        counts.add(kind, disposition, number)
    }

    /// Forgets the groups of what this night invoices, once they were held against the night before: there may be millions.
    public mutating func forgetNew() { new = GroupCounts() }

    /// Adds the facts of further accounts.
    public mutating func add(_ other: NightFacts) {
        counts.add(other.counts)
        open += other.open
        openSum.add(other.openSum)
        new.add(other.new)
    }
}
