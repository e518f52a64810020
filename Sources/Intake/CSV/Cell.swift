/// A cell's place in a file's bytes, without the quotes around it.
struct Cell: Hashable {
    var start: UInt32
    var end: UInt32
    /// Whether quotes are around it.
    var isQuoted: Bool
    /// Whether it holds quotes, each written twice.
    var hasDoubledQuotes: Bool

    /// A place without bytes.
    static let none = Cell(start: 0, end: 0, isQuoted: false, hasDoubledQuotes: false)

    /// Whether it has no bytes.
    @inline(__always)
    var isEmpty: Bool { start == end }

    var range: Range<Int> { Int(start)..<Int(end) }

    /// The place with the quotes around it.
    var outerRange: Range<Int> { isQuoted ? Int(start) - 1..<Int(end) + 1 : range }

    /// The cell's bytes as they are meant: doubled quotes once.
    func content(in bytes: Span<UInt8>) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(range.count)
        var skip = false
        for index in range {
            let byte = bytes[index]
            if hasDoubledQuotes, byte == UInt8(ascii: "\""), !skip {
                skip = true
                continue
            }
            skip = false
            content.append(byte)
        }
        return content
    }
}
