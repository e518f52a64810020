/// Finds a number by a text's bytes, without making a string of them; texts of several owners share one index.
///
/// Open addressing over the bytes themselves; nothing ever depends on the order of its slots.
struct ByteIndex {
    private struct Entry {
        var hash: UInt64
        var owner: UInt32
        var value: UInt32
        var start: Int
        var count: Int
    }

    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    /// An entry's number plus one; 0 is a free slot. A power of two, at least twice the entries.
    private var slots = [UInt32](repeating: 0, count: 16)

    /// Adds a text that the owner does not have yet.
    mutating func insert(_ text: Span<UInt8>, owner: UInt32 = 0, value: UInt32) {
        let hash = Self.hash(text, seed: owner)
        entries.append(Entry(hash: hash, owner: owner, value: value, start: bytes.count, count: text.count))
        for index in text.indices { bytes.append(text[index]) }
        if entries.count * 2 > slots.count {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            for number in entries.indices { place(number) }
        } else {
            place(entries.count - 1)
        }
    }

    private mutating func place(_ number: Int) {
        var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number + 1)
    }

    /// The value of a text of an owner; nil where there is none.
    func value(of text: Span<UInt8>, owner: UInt32 = 0) -> UInt32? {
        let (slots, entries, bytes) = (slots.span, entries.span, bytes.span)
        let hash = Self.hash(text, seed: owner)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot] &- 1)]
            if entry.hash == hash, entry.owner == owner,
                text.hasSameBytes(as: bytes.extracting(entry.start..<entry.start &+ entry.count))
            {
                return entry.value
            }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return nil
    }

    /// 64 well mixed bits of a text: equal texts have equal ones.
    @inline(__always)
    static func hash(_ text: Span<UInt8>, seed: UInt32 = 0) -> UInt64 {
        var state = UInt64(seed) &+ 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: text.count)
        var offset = 0
        while offset &+ 8 <= text.count {
            state = mixed(state ^ text.word(at: offset))
            offset &+= 8
        }
        if offset < text.count {
            if text.count >= 8 {
                state = mixed(state ^ text.word(at: text.count &- 8))
            } else {
                var rest: UInt64 = 0
                while offset < text.count {
                    rest = rest << 8 | UInt64(text[offset])
                    offset &+= 1
                }
                state = mixed(state ^ rest)
            }
        }
        return mixed(state ^ 0xA076_1D64_78BD_642F)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }
}

extension Span<UInt8> {
    /// Whether two spans hold the same bytes.
    @inline(__always)
    func hasSameBytes(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        var offset = 0
        while offset &+ 8 <= count {
            guard word(at: offset) == other.word(at: offset) else { return false }
            offset &+= 8
        }
        while offset < count {
            guard self[offset] == other[offset] else { return false }
            offset &+= 1
        }
        return true
    }
}
