/// How many facts in no agreement are of each kind and in each disposition.
public struct SetAsideCounts: Hashable, Sendable {
    private var counts: [ChargeCode: [Disposition: Int]] = [:]

    /// No fact yet.
    public init() {}

    /// Counts a fact.
    public mutating func add(_ kind: ChargeCode, _ disposition: Disposition) {
        counts[kind, default: [:]][disposition, default: 0] += 1
    }

    /// How many are in a disposition.
    public func count(in disposition: Disposition) -> Int {
        counts.values.reduce(0) { $0 + $1[disposition, default: 0] }
    }

    /// How many of a kind are in a disposition.
    public func count(_ kind: ChargeCode, in disposition: Disposition) -> Int {
        counts[kind]?[disposition] ?? 0
    }
}
