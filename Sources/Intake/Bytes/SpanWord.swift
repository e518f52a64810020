// Intake touches unsafe memory in this folder only.

extension Span<UInt8> {
    /// The eight bytes from `offset` on, the first in the lowest place; all must be within the span.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 8 <= count)
        return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
