/// A hash of 128 bits that is the same in every process: SipHash-1-3 over words, without a secret.
///
/// Sums of such hashes are compared between processes of one run. They find what faults lose, double or alter; they are no proof
/// against somebody who looks for values of the same hash.
public struct StableHasher {
    private var state: (UInt64, UInt64, UInt64, UInt64) = (
        0x736F_6D65_7073_6575, 0x646F_7261_6E64_6F83, 0x6C79_6765_6E65_7261, 0x7465_6462_7974_6573
    )
    private var words: UInt64 = 0

    /// Nothing is hashed yet.
    public init() {}

    /// Adds a number.
    public mutating func add(_ word: UInt64) {
        words &+= 1
        state.3 ^= word
        mix()
        state.0 ^= word
    }

    /// Adds a number of either sign.
    public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    /// Adds a wide number.
    public mutating func add(_ number: Int128) {
        add(UInt64(truncatingIfNeeded: number))
        add(UInt64(truncatingIfNeeded: number >> 64))
    }

    /// Adds a text by its bytes; where one ends and the next begins makes a difference.
    public mutating func add(_ text: Text) {
        let bytes = text.string.utf8Span.span
        add(bytes.count)
        var place = 0
        while place < bytes.count {
            var word: UInt64 = 0
            for offset in 0..<min(8, bytes.count - place) {
                word |= UInt64(bytes[place + offset]) << (8 * UInt64(offset))
            }
            add(word)
            place += 8
        }
    }

    /// The hash of all that was added.
    public consuming func finish() -> UInt128 {
        add(words)
        state.2 ^= 0xEE
        for _ in 0..<3 { mix() }
        let low = state.0 ^ state.1 ^ state.2 ^ state.3
        state.1 ^= 0xDD
        for _ in 0..<3 { mix() }
        return UInt128(state.0 ^ state.1 ^ state.2 ^ state.3) << 64 | UInt128(low)
    }

    private mutating func mix() {
        state.0 &+= state.1
        state.1 = Self.turned(state.1, 13) ^ state.0
        state.0 = Self.turned(state.0, 32)
        state.2 &+= state.3
        state.3 = Self.turned(state.3, 16) ^ state.2
        state.0 &+= state.3
        state.3 = Self.turned(state.3, 21) ^ state.0
        state.2 &+= state.1
        state.1 = Self.turned(state.1, 17) ^ state.2
        state.2 = Self.turned(state.2, 32)
    }

    private static func turned(_ word: UInt64, _ bits: UInt64) -> UInt64 { word &<< bits | word &>> (64 &- bits) }
}

extension StableHasher {
    /// Adds a kind of charge.
    public mutating func add(_ kind: ChargeKind) {
        add(kind.code.place)
        add(kind.ordinal)
        add(kind.correctionNumber)
        guard let use = kind.use else { return }
        add(use.dimension)
        add(Int(use.month.index))
    }

    /// Adds an amount with its currency.
    public mutating func add(_ amount: Money) {
        add(Int(amount.minorUnits))
        add(Text(amount.currency.code))
    }

    /// Adds a day, or that there is none.
    mutating func add(_ date: CivilDate?) { add(date.map { Int($0.daysSinceEpoch) } ?? Int.min) }
}
