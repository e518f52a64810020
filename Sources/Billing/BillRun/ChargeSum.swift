public import Domain

/// Charges counted and summed up in any order: equal for the same charges, and different where one is lost, doubled or
/// altered, even where a lost one and a doubled one leave the number unchanged.
///
/// Each charge adds 64 bits of a hash with a secret of the process, so sums are compared within a run and never kept.
public struct ChargeSum: Hashable, Sendable {
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
        var hasher = Hasher()
        hasher.combine(charge.subscription)
        hasher.combine(charge.kind)
        hasher.combine(charge.dueOn)
        hasher.combine(charge.net)
        for record in charge.usage { hasher.combine(record.id) }
        count += 1
        hashes &+= UInt128(UInt(bitPattern: hasher.finalize()))
    }

    /// Adds the charges of another sum.
    public mutating func add(_ other: ChargeSum) {
        count += other.count
        hashes &+= other.hashes
    }
}
