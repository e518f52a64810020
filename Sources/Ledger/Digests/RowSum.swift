/// The control total of a set of rows: how many there are, and the sum of their digests, independent of order.
///
/// A digest is four words, each summed separately modulo 2^64. The total detects damage and accidental edits; it is not
/// a signature, since no secret is involved.
struct RowSum: Equatable {
    private(set) var rows = 0
    private var words = SIMD4<UInt64>(repeating: 0)

    /// No rows.
    init() {}

    /// A stored total; nil: the digest does not have 32 bytes.
    init?(rows: Int, digest: [UInt8]) {
        guard digest.count == 32 else { return nil }
        self.rows = rows
        for (index, byte) in digest.enumerated() {
            words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
        }
    }

    /// The 32 bytes of the sum, each word with its lowest byte first.
    var digest: [UInt8] {
        (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64($0 % 8 * 8)) }
    }

    /// Adds one row by its digest.
    mutating func add(_ digest: SIMD4<UInt64>) {
        rows += 1
        words &+= digest
    }

    /// Removes one row by its digest.
    mutating func remove(_ digest: SIMD4<UInt64>) {
        rows -= 1
        words &-= digest
    }

    static func + (one: RowSum, other: RowSum) -> RowSum {
        var sum = one
        sum.rows += other.rows
        sum.words &+= other.words
        return sum
    }
}
