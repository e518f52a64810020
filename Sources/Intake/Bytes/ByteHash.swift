/// Hashes texts by their bytes with a secret of the process, so that nobody can make texts that share a hash.
///
/// Nothing that is written may depend on it: it differs from run to run.
///
/// CLEVER CODE.
///
/// - **What:** eight bytes are mixed by one multiplication to 128 bits; the last word of a long text overlaps
///   the one before, so that no byte is read by itself.
/// - **Why:** each usage row hashes two texts or three, and `Hasher` goes through a general interface for each.
/// - **The plain version:** a `Hasher` that is fed the owner, the count and the bytes. A hash only says where to look:
///   ``ByteIndex`` compares the bytes, so any other hash finds the same.
/// - **Held equal by:** `FastPathTests`: texts of all lengths are found by owner and bytes whatever the secret is, and two
///   hashes agree on no text.
struct ByteHash: Sendable {
    private let start: UInt64
    private let factor: UInt64

    /// The one hash of this process, from the system's randomness.
    static let ofProcess = ByteHash()

    /// A hash with a secret of its own.
    init() {
        start = UInt64.random(in: .min ... .max)
        // An odd factor loses no bit.
        factor = UInt64.random(in: .min ... .max) | 1
    }

    /// 64 well mixed bits of a text: equal texts of equal owners have equal ones.
    @inline(__always)
    func callAsFunction(_ text: Span<UInt8>, owner: UInt32 = 0) -> UInt64 {
        var state = start &+ UInt64(owner) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: text.count)
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

    /// The hash of a text that comes after others with a hash; after none, which is 0, that of the text alone.
    @inline(__always)
    func callAsFunction(_ text: Span<UInt8>, after state: UInt64) -> UInt64 {
        self(text, owner: UInt32(truncatingIfNeeded: state ^ state >> 32))
    }

    @inline(__always)
    private func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: factor)
        return product.high ^ product.low
    }
}
