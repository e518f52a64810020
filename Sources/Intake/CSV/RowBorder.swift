/// A place between two rows near the middle of a file: each side can be read without the other.
struct RowBorder: Hashable {
    /// The first byte after a row's line end.
    var offset: Int
    /// The line that begins there.
    var line: UInt32

    /// The first border at or after `target`, counted from a row's beginning; nil: no row begins there.
    ///
    /// A line end lies between rows where an even number of quotes comes before it. That is so of any CSV up to its
    /// first fault, and a fault before the border is found by whoever reads that side.
    static func first(in bytes: Span<UInt8>, from start: Int, line: UInt32, target: Int) -> RowBorder? {
        var lines = Int(line)
        var quotes: UInt64 = 0
        var position = start
        // The byte before the target is left to the loop below: a row may begin right at it.
        while position &+ 8 < min(target, bytes.count) {
            let word = bytes.word(at: position)
            quotes ^= matches(word, UInt8(ascii: "\""))
            lines &+= matches(word, UInt8(ascii: "\n")).nonzeroBitCount
            position &+= 8
        }
        var isQuoted = !quotes.nonzeroBitCount.isMultiple(of: 2)
        while position < bytes.count {
            let byte = bytes[position]
            position &+= 1
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard byte == UInt8(ascii: "\n") else { continue }
            lines &+= 1
            if !isQuoted, position >= target {
                return position < bytes.count ? RowBorder(offset: position, line: UInt32(lines)) : nil
            }
        }
        return nil
    }

    /// The highest bit of each of the eight bytes that equals `byte`.
    @inline(__always)
    private static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return ~(((difference & low) &+ low) | difference | low)
    }
}
