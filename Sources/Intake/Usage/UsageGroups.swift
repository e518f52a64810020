import Domain
import System

/// The use of some agreements: one core's part of all.
struct UsageGroups {
    /// By agreement, each in the order of the ids.
    private(set) var usage: [[UsageRecord]] = []
    /// By file, how many rows act and how many are held with their agreement.
    private(set) var rowCounts: [(used: Int, held: Int)] = []

    /// Groups the rows of the agreements with these numbers.
    init(
        of agreements: Range<Int>,
        in rows: UsageRows,
        fileEnds: [Int],
        isHeld: [Bool],
        keys: UsageSortKeys?
    ) {
        let marks = rows.marks.span
        let lowest = UInt32(agreements.lowerBound)
        // The last group takes all rows that are not meant: a branch on that would be guessed wrong every other time.
        let others = UInt32(agreements.count)
        let held = agreements.map { isHeld[$0] ? 1 : 0 } + [0]
        var ends = [UInt32](repeating: 0, count: agreements.count + 2)
        var first = 0
        for end in fileEnds {
            var (all, ofHeld) = (0, 0)
            for number in first..<end {
                let group = Int(min(marks[number].agreement &- lowest, others))
                ends[group &+ 1] &+= 1
                all &+= group < agreements.count ? 1 : 0
                ofHeld &+= held[group]
            }
            rowCounts.append((all - ofHeld, ofHeld))
            first = end
        }
        for group in 1..<ends.count { ends[group] += ends[group - 1] }
        let starts = ends
        var order = [UInt32](repeating: 0, count: marks.count)
        for number in marks.indices {
            let group = Int(min(marks[number].agreement &- lowest, others))
            order[Int(ends[group])] = UInt32(truncatingIfNeeded: number)
            ends[group] &+= 1
        }
        usage.reserveCapacity(agreements.count)
        for group in 0..<agreements.count {
            var numbers = order[Int(starts[group])..<Int(starts[group + 1])]
            keys?.sort(&numbers, of: rows)
            usage.append(numbers.map { rows.records[Int($0)] })
        }
    }
}

/// Orders rows by id. Ids of one export mostly begin alike, so the eight bytes after that decide nearly every
/// comparison without a look at the ids.
struct UsageSortKeys {
    /// By the row's number.
    private let front: [UInt64]
    private let back: [UInt64]

    init(_ rows: UsageRows, onTwoCores: Bool) {
        let (ids, records) = (rows.ids, rows.records)
        let middle = records.count / 2
        func prefix(of numbers: Range<Int>) -> Int {
            guard let first = records.first else { return 0 }
            return numbers.reduce(Int.max) { min($0, ids.commonPrefix(first.id, records[$1].id)) }
        }
        let prefixes = TwoCores.both(
            isWorthIt: onTwoCores,
            { prefix(of: 0..<middle) },
            { prefix(of: middle..<records.count) }
        )
        let prefix = min(prefixes.0, prefixes.1)
        func keys(of numbers: Range<Int>) -> [UInt64] {
            numbers.map { ids.sortKey(records[$0].id, from: prefix) }
        }
        (front, back) = TwoCores.both(
            isWorthIt: onTwoCores,
            { keys(of: 0..<middle) },
            { keys(of: middle..<records.count) }
        )
    }

    /// Sorts the numbers of some rows by their ids.
    func sort(_ numbers: inout ArraySlice<UInt32>, of rows: UsageRows) {
        var order = numbers.map { (key: key(of: Int($0)), number: $0) }
        order.sort { one, other in
            one.key == other.key
                ? rows.ids.precedes(rows.records[Int(one.number)].id, rows.records[Int(other.number)].id)
                : one.key < other.key
        }
        numbers = order.map(\.number)[...]
    }

    private func key(of number: Int) -> UInt64 {
        number < front.count ? front[number] : back[number - front.count]
    }
}
