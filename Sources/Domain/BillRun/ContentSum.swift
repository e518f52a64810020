/// What rows come to, in whatever order: the sum of a hash of each. Parts of an export are summed up wherever they are looked at, and
/// the sums added, so that nobody goes through all rows once more to tell whether they are those of another night.
///
/// It finds what changed, and is no proof against somebody who looks for rows of the same hash (``StableHasher``).
public struct ContentSum: Hashable, Codable, Sendable {
    private var bits: UInt128 = 0

    /// No rows.
    public init() {}

    /// Adds other rows.
    public mutating func add(_ other: ContentSum) { bits &+= other.bits }

    /// Adds a row.
    private mutating func add(row: consuming StableHasher) { bits &+= row.finish() }

    /// The 16 bytes, the highest first.
    public var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: bits >> UInt128(120 - 8 * $0)) } }
}

extension ContentSum {
    /// Adds a subscription, without its PO numbers and without what holds it.
    public mutating func add(_ subscription: Subscription) {
        var row = StableHasher()
        row.add(subscription.id)
        row.add(subscription.account)
        row.add(subscription.product)
        row.add(subscription.acceptedOn)
        row.add(subscription.startsOn)
        row.add(subscription.endsOn)
        row.add(Text(subscription.currency.code))
        row.add(Text(subscription.plan.rawValue))
        row.add(Text(subscription.status.rawValue))
        row.add(subscription.endedOn)
        for field in subscription.fields?.fields ?? [] {
            row.add(field.name)
            row.add(field.value)
        }
        add(row: row)
    }

    /// Adds a fact with its disposition. Of the row that holds it the file is a number: names belong to whoever has them.
    mutating func add(_ fact: BillingFact) {
        var row = StableHasher()
        row.add(fact.subscription)
        row.add(fact.kind)
        row.add(fact.disposition.place)
        row.add(fact.dueOn)
        row.add(fact.count)
        if let quantity = fact.quantity {
            row.add(3)
            row.add(quantity.units)
        }
        if let amount = fact.amount {
            row.add(1)
            row.add(amount)
        }
        if let hold = fact.hold {
            row.add(2)
            row.add(hold.code)
            row.add(hold.message)
            row.add(Int(hold.row.file))
            row.add(Int(hold.row.line))
        }
        add(row: row)
    }
}
