/// How many facts in no agreement are of each kind and in each box.
public struct SetAsideCounts: Hashable, Sendable {
    private var counts: [SetAsideFact.Kind: [FactBox: Int]] = [:]

    /// No fact yet.
    public init() {}

    /// Counts a fact.
    public mutating func add(_ kind: SetAsideFact.Kind, _ box: FactBox) {
        counts[kind, default: [:]][box, default: 0] += 1
    }

    /// How many are in a box.
    public func count(in box: FactBox) -> Int {
        counts.values.reduce(0) { $0 + $1[box, default: 0] }
    }

    /// How many of a kind are in a box.
    public func count(_ kind: SetAsideFact.Kind, in box: FactBox) -> Int {
        counts[kind]?[box] ?? 0
    }
}
