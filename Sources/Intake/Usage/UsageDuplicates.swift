import Domain
import System

/// Finds usage rows of one record_id among millions, by hashes and bytes.
struct UsageDuplicates {
    /// Rows that say again what an earlier one says, by value.
    private(set) var repeated: Set<Int> = []
    /// Rows of an id that another one contradicts, each with the other.
    private(set) var conflicting: [Int: Int] = [:]

    init(_ rows: UsageRows, files: [SourceFile], onTwoCores: Bool) {
        // Each core looks at the hashes with one highest bit.
        let (low, high) = TwoCores.both(
            isWorthIt: onTwoCores,
            { Self.pairs(in: rows, highestBit: 0) },
            { Self.pairs(in: rows, highestBit: 1) }
        )
        var groups: [Int: [Int]] = [:]
        for pair in low + high { groups[pair.first, default: [pair.first]].append(pair.later) }
        for members in groups.values {
            let repeats = members.map { rows.says(members[0], sameAs: $0, in: files) }
            if let other = repeats.firstIndex(of: false) {
                // A row that repeats the first is contradicted by the first that does not, any other by the first.
                for (number, isRepeat) in zip(members, repeats) {
                    conflicting[number] = isRepeat ? members[other] : members[0]
                }
            } else {
                repeated.formUnion(members.dropFirst())
            }
        }
    }

    /// Each row whose id an earlier one has, with the first of that id.
    private static func pairs(in rows: UsageRows, highestBit: UInt64) -> [(first: Int, later: Int)] {
        var pairs: [(first: Int, later: Int)] = []
        let marks = rows.marks.span
        var capacity = 16
        // Some half of the rows come, and if they all come there is still a free slot.
        while capacity <= marks.count { capacity *= 2 }
        // A slot holds the upper half of a hash and a row's number plus one; 0 is free.
        var slots = [UInt64](repeating: 0, count: capacity)
        for number in marks.indices {
            let hash = marks[number].hash
            guard hash >> 63 == highestBit else { continue }
            var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
            while slots[slot] != 0 {
                if slots[slot] ^ hash < 1 << 32 {
                    let first = Int(slots[slot] & 0xFFFF_FFFF) &- 1
                    if rows.ids.areEqual(rows.records[first].id, rows.records[number].id) {
                        pairs.append((first, number))
                        break
                    }
                }
                slot = (slot &+ 1) & (slots.count &- 1)
            }
            if slots[slot] == 0 { slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number &+ 1) }
        }
        return pairs
    }
}
