/// Finds a number by a text's bytes, without making a string of them; texts of several owners share one index.
///
/// Open addressing over the bytes themselves; nothing ever depends on the order of its slots.
struct ByteIndex {
    /// 24 bytes, so that a look-up meets one line of cache here and one where the text is.
    private struct Slot {
        var hash: UInt64 = 0
        var start: UInt32 = 0
        /// The number of the text's bytes; 0: the slot is free, for no text is empty.
        var count: UInt32 = 0
        var owner: UInt32 = 0
        var value: UInt32 = 0
    }

    /// What the texts are hashed with.
    let hash = ByteHash.ofProcess
    private var bytes: [UInt8] = []
    /// A power of two of slots, at least twice the texts.
    private var slots: [Slot]
    private var count = 0

    /// An index with room for so many texts.
    init(capacity: Int = 0) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
    }

    /// Adds a text that the owner does not have yet.
    mutating func insert(_ text: Span<UInt8>, owner: UInt32 = 0, value: UInt32) {
        precondition(text.count > 0, "no id is empty")
        let slot = Slot(
            hash: hash(text, owner: owner),
            start: UInt32(bytes.count),
            count: UInt32(text.count),
            owner: owner,
            value: value
        )
        for index in text.indices { bytes.append(text[index]) }
        count += 1
        if count * 2 > slots.count {
            let former = slots
            slots = [Slot](repeating: Slot(), count: former.count * 2)
            for slot in former where slot.count > 0 { place(slot) }
        }
        place(slot)
    }

    private mutating func place(_ slot: Slot) {
        var number = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
        while slots[number].count > 0 { number = (number + 1) & (slots.count - 1) }
        slots[number] = slot
    }

    /// Where the text with a hash most likely is; asked for many texts in a row, the system fetches their slots at once.
    @inline(__always)
    func likelyStart(of hash: UInt64) -> UInt32 {
        slots[Int(truncatingIfNeeded: hash) & (slots.count &- 1)].start
    }

    /// The byte at a start; asked for many in a row, the system fetches their texts at once.
    @inline(__always)
    func byte(at start: UInt32) -> UInt8 {
        start < bytes.count ? bytes[Int(start)] : 0
    }

    /// The value of a text of an owner; nil where there is none.
    func value(of text: Span<UInt8>, owner: UInt32 = 0) -> UInt32? {
        value(of: text, owner: owner, hash: hash(text, owner: owner))
    }

    /// The value of a text that the first owner has, by its hash and a comparison; nil where there is none.
    func value(hash: UInt64, where isSame: (Span<UInt8>) -> Bool) -> UInt32? {
        let (slots, bytes) = (slots.span, bytes.span)
        var number = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
        while slots[number].count > 0 {
            let slot = slots[number]
            let start = Int(slot.start)
            if slot.hash == hash, slot.owner == 0, isSame(bytes.extracting(start..<start &+ Int(slot.count))) {
                return slot.value
            }
            number = (number &+ 1) & (slots.count &- 1)
        }
        return nil
    }

    /// The value of a text of an owner with its hash; nil where there is none.
    func value(of text: Span<UInt8>, owner: UInt32, hash: UInt64) -> UInt32? {
        let (slots, bytes) = (slots.span, bytes.span)
        var number = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
        while slots[number].count > 0 {
            let slot = slots[number]
            if slot.hash == hash, slot.owner == owner {
                let start = Int(slot.start)
                if text.hasSameBytes(as: bytes.extracting(start..<start &+ Int(slot.count))) { return slot.value }
            }
            number = (number &+ 1) & (slots.count &- 1)
        }
        return nil
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
        guard count < 8 else { return word(at: count &- 8) == other.word(at: count &- 8) }
        while offset < count {
            guard self[offset] == other[offset] else { return false }
            offset &+= 1
        }
        return true
    }
}
