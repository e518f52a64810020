/// Many texts in one run of bytes: an id takes its bytes and no separate allocation.
///
/// CLEVER CODE.
///
/// - **What:** a text is a word, 54 bits of place and 10 of length, and ids are compared by keys of eight bytes.
/// - **Why:** a night has millions of record ids, and a `String` of more than 15 bytes is an allocation of its own.
/// - **The plain version:** an array of `Text` and a place in it, compared by `Text.<`.
/// - **Held equal by:** `TextStoreTests` (texts of any length come back) and `FastPathTests` (record ids of thousands of
///   rows come out in the order of their texts).
public struct TextStore: Codable, Sendable {
    /// A text in a store.
    public struct Reference: Hashable, Codable, Sendable {
        let offset: UInt64

        init(offset: Int, count: Int) {
            // Ids hold at most 255 scalars, so 1,020 bytes: 10 bits.
            self.offset = UInt64(offset) << 10 | UInt64(count)
        }

        /// The reference to the same text in a store that appended this one's texts after this many bytes.
        public func shifted(by count: Int) -> Reference {
            let range = range
            return Reference(offset: range.lowerBound + count, count: range.count)
        }

        var range: Range<Int> {
            let start = Int(offset >> 10)
            return start..<start + Int(offset & 1_023)
        }
    }

    /// A set of texts of a store, a bit for each byte of its texts.
    public struct Marks: Codable, Sendable {
        private var bits: [UInt64] = []

        /// No text.
        public init() {}

        /// Whether no text was ever added.
        public var isEmpty: Bool { bits.isEmpty }

        /// Whether a text is in the set.
        public func contains(_ reference: Reference) -> Bool {
            let place = reference.range.lowerBound
            return place >> 6 < bits.count && bits[place >> 6] & 1 << UInt64(place & 63) != 0
        }

        /// Adds a text.
        public mutating func insert(_ reference: Reference) {
            let place = reference.range.lowerBound
            if place >> 6 >= bits.count {
                let wanted = max(place >> 6 + 1, bits.count * 2)
                bits.append(contentsOf: repeatElement(0, count: wanted - bits.count))
            }
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    private var bytes: [UInt8] = []

    /// An empty store.
    public init() {}

    /// Reserves memory for this many more bytes.
    public mutating func reserve(bytes count: Int) {
        bytes.reserveCapacity(bytes.count + count)
    }

    /// Appends a text of at most 1,023 bytes of UTF-8.
    public mutating func append(_ text: Span<UInt8>) -> Reference {
        precondition(text.count < 1_024, "a stored id has at most 255 scalars")
        let reference = Reference(offset: bytes.count, count: text.count)
        bytes.append(addingCapacity: text.count) { room in
            for index in text.indices { room.append(text[index]) }
        }
        return reference
    }

    /// Appends a text of another store.
    public mutating func append(_ reference: Reference, of other: TextStore) -> Reference {
        let new = Reference(offset: bytes.count, count: reference.range.count)
        bytes += other.bytes[reference.range]
        return new
    }

    /// Appends all texts of another store; its references hold when shifted by the returned number of bytes.
    public mutating func append(contentsOf other: TextStore) -> Int {
        defer { bytes += other.bytes }
        return bytes.count
    }

    /// The text at a reference.
    public subscript(_ reference: Reference) -> Text {
        Text(String(decoding: bytes[reference.range], as: UTF8.self))
    }

    /// The order of two texts by their bytes.
    public func precedes(_ one: Reference, _ other: Reference) -> Bool {
        bytes[one.range].lexicographicallyPrecedes(bytes[other.range])
    }

    /// The length in bytes of the common prefix of two texts.
    public func commonPrefix(_ one: Reference, _ other: Reference) -> Int {
        let (first, second) = (one.range, other.range)
        let most = min(first.count, second.count)
        var count = 0
        while count < most, bytes[first.lowerBound + count] == bytes[second.lowerBound + count] { count += 1 }
        return count
    }

    /// Eight bytes of a text from `offset` on as a number that orders as they do; missing bytes count as zeros.
    public func sortKey(_ reference: Reference, from offset: Int) -> UInt64 {
        let range = reference.range
        var key: UInt64 = 0
        for index in range.lowerBound + offset..<range.lowerBound + offset + 8 {
            key = key << 8 | (index < range.upperBound ? UInt64(bytes[index]) : 0)
        }
        return key
    }

    /// The order of a text and of bytes: below 0 where the text is before them, 0 where it has these bytes.
    public func order(of reference: Reference, _ other: Span<UInt8>) -> Int {
        let range = reference.range
        let most = min(range.count, other.count)
        for place in 0..<most {
            let (byte, otherByte) = (bytes[range.lowerBound + place], other[place])
            if byte != otherByte { return byte < otherByte ? -1 : 1 }
        }
        return range.count - other.count
    }

    /// Whether two texts have the same bytes.
    public func areEqual(_ one: Reference, _ other: Reference) -> Bool {
        bytes[one.range].elementsEqual(bytes[other.range])
    }

    /// Whether a text has these bytes.
    public func holds(_ text: Span<UInt8>, at reference: Reference) -> Bool {
        let range = reference.range
        guard range.count == text.count else { return false }
        for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
        return true
    }
}
