extension Span<UInt8> {
    /// Whether the bytes are for certain an id: 1 to 255 printable ASCII characters, the first no space.
    @inline(__always)
    var isPlainID: Bool {
        guard count > 0, count <= 255, self[0] > UInt8(ascii: " ") else { return false }
        let ones: UInt64 = 0x0101_0101_0101_0101
        var doubtful: UInt64 = 0
        var offset = 0
        while offset &+ 8 <= count {
            let word = word(at: offset)
            let isDelete = word ^ (ones &* 0x7F)
            // High bits: not ASCII; below a space; zero after the exclusive or with DEL.
            doubtful |= word | ((word &- ones &* 0x20) & ~word) | ((isDelete &- ones) & ~isDelete)
            offset &+= 8
        }
        guard doubtful & (ones &* 0x80) == 0 else { return false }
        while offset < count {
            guard self[offset] &- 0x20 < 0x5F else { return false }
            offset &+= 1
        }
        return true
    }
}
