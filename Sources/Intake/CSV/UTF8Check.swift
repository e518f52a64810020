/// Strict UTF-8 (Unicode 16, table 3-7): no overlong form, no surrogate, nothing beyond U+10FFFF.
enum UTF8Check {
    /// Where the first byte is that is not UTF-8; nil where all are.
    static func firstFault(in bytes: Span<UInt8>) -> Int? {
        var position = 0
        while position < bytes.count {
            position = endOfASCII(in: bytes, from: position)
            while position < bytes.count, bytes[position] >= 0x80 {
                guard let length = sequenceLength(in: bytes, at: position) else { return position }
                position += length
            }
        }
        return nil
    }

    @inline(__always)
    private static func endOfASCII(in bytes: Span<UInt8>, from start: Int) -> Int {
        let high: UInt64 = 0x8080_8080_8080_8080
        var position = start
        while position &+ 32 <= bytes.count {
            let union =
                bytes.word(at: position) | bytes.word(at: position &+ 8) | bytes.word(at: position &+ 16)
                | bytes.word(at: position &+ 24)
            if union & high != 0 { break }
            position &+= 32
        }
        while position < bytes.count, bytes[position] < 0x80 { position &+= 1 }
        return position
    }

    /// The length of the well-formed sequence that begins at `position`; nil where it is none.
    private static func sequenceLength(in bytes: Span<UInt8>, at position: Int) -> Int? {
        let (length, second): (Int, ClosedRange<UInt8>)
        switch bytes[position] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
        for index in position + 2..<max(position + 2, position + length) where bytes[index] & 0xC0 != 0x80 {
            return nil
        }
        return length
    }
}
