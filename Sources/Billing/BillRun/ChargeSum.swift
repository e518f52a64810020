public import Domain

/// Charges counted and summed up in any order: equal for the same charges, and different where one is lost, doubled or
/// altered, even where a lost one and a doubled one leave the number unchanged.
///
/// Each charge adds a hash that every process of a run computes alike; sums are compared within a run and never kept.
public struct ChargeSum: Hashable, Codable, Sendable {
    /// How many charges.
    public private(set) var count = 0
    private var hashes: UInt128 = 0

    /// No charges.
    public init() {}

    /// The sum of charges.
    public init(_ charges: some Sequence<Charge>) {
        for charge in charges { add(charge) }
    }

    /// Adds a charge by its key, its due date and what it bills; whether the PO book has answered makes no difference.
    public mutating func add(_ charge: Charge) {
        var hasher = StableHasher()
        hasher.add(charge.subscription)
        hasher.add(charge.account)
        hasher.add(charge.kind)
        hasher.add(Int(charge.dueOn.daysSinceEpoch))
        hasher.add(charge.net)
        for record in charge.usage { hasher.add(record.id) }
        count += 1
        hashes &+= hasher.finish()
    }

    /// Adds the charges of another sum.
    public mutating func add(_ other: ChargeSum) {
        count += other.count
        hashes &+= other.hashes
    }
}
