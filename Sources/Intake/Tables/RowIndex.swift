/// Finds rows by the hashes of their keys; what has one hash is compared by whoever asks.
///
/// Nothing ever depends on the order of its slots.
struct RowIndex {
    /// The upper half of a hash, and a row's number plus one; 0: the slot is free.
    private var slots: [UInt64]

    /// An index with room for so many rows.
    init(capacity: Int = 0) {
        var size = 4
        while size * 3 < capacity * 4 + 1 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    /// Adds a row, unless there is one that is the same: that one's number is returned.
    mutating func insert(_ hash: UInt64, _ number: Int, where isSame: (Int) -> Bool) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
        while slots[slot] != 0 {
            if slots[slot] ^ hash < 1 << 32 {
                let other = Int(slots[slot] & 0xFFFF_FFFF) &- 1
                if isSame(other) { return other }
            }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number &+ 1)
        return nil
    }

    /// The row with a hash that is the same; nil where there is none.
    @inline(__always)
    func number(_ hash: UInt64, where isSame: (Int) -> Bool) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
        while slots[slot] != 0 {
            if slots[slot] ^ hash < 1 << 32 {
                let number = Int(slots[slot] & 0xFFFF_FFFF) &- 1
                if isSame(number) { return number }
            }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return nil
    }
}
