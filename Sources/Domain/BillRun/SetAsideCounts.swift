/// The number of facts in no agreement, by kind and disposition.
public struct SetAsideCounts: Hashable, Sendable {
    private var counts: [ChargeCode: [Disposition: Int]] = [:]

    /// No facts.
    public init() {}

    /// Counts a fact.
    public mutating func add(_ kind: ChargeCode, _ disposition: Disposition) {
        counts[kind, default: [:]][disposition, default: 0] += 1
    }

    /// The number of facts in a disposition.
    public func count(in disposition: Disposition) -> Int {
        counts.values.reduce(0) { $0 + $1[disposition, default: 0] }
    }

    /// The number of facts of a kind in a disposition.
    public func count(_ kind: ChargeCode, in disposition: Disposition) -> Int {
        counts[kind]?[disposition] ?? 0
    }
}
