import Domain

/// A line of the input with a field marked in it, made safe for a terminal and cut to its width.
public struct Excerpt: Hashable, Sendable {
    /// The line, or the part of it around the field; controls are written as escapes, `…` is written for what is cut.
    public let text: String
    /// How many columns of a terminal stand before the field.
    public let indent: Int
    /// How many columns the field takes, at least 1.
    public let width: Int

    /// How many columns of a line are shown at most.
    private static let widest = 110
    /// How many columns before the field are shown of a line that has to be cut.
    private static let lead = 40

    /// The line in which `marked` begins; a field of several lines is marked to the end of its first.
    init(of bytes: Span<UInt8>, marking marked: Range<Int>) {
        // A line may be very long: no more of it is looked at than could be shown.
        let reach = 4 * Self.widest
        var start = min(marked.lowerBound, bytes.count)
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), marked.lowerBound - start < reach { start -= 1 }
        let startsLine = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
        var end = min(marked.lowerBound, bytes.count)
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), end - marked.lowerBound < reach { end += 1 }
        let endsLine = end == bytes.count || bytes[end] == UInt8(ascii: "\n")
        if endsLine, end > start, end < bytes.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        if start == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = min(3, end) }

        let before = Self.pieces(bytes, start..<max(start, min(marked.lowerBound, end)))
        let (first, last) = (min(marked.lowerBound, end), min(marked.upperBound, end))
        let field = Self.pieces(bytes, first..<last)
        let after = Self.pieces(bytes, last..<end)
        let whole = (before + field + after).reduce(0) { $0 + $1.width }
        let fits = startsLine && endsLine && whole <= Self.widest
        let head = fits ? before[...] : Self.suffix(of: before, columns: Self.lead)
        let middle = fits ? field[...] : Self.prefix(of: field, columns: Self.widest - Self.lead - 10)
        let used = (head + middle).reduce(0) { $0 + $1.width }
        let tail =
            fits ? after[...] : middle.count < field.count ? [] : Self.prefix(of: after, columns: Self.widest - used)
        let cutsHead = head.count < before.count || !startsLine
        let cutsTail = middle.count < field.count || tail.count < after.count || !endsLine
        text = (cutsHead ? "…" : "") + (head + middle + tail).map(\.text).joined() + (cutsTail ? "…" : "")
        indent = head.reduce(cutsHead ? 1 : 0) { $0 + $1.width }
        width = max(1, middle.reduce(0) { $0 + $1.width })
    }

    private struct Piece {
        var text: String
        var width: Int
    }

    /// What is shown of each scalar; halves of scalars at a cut are left out.
    private static func pieces(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [Piece] {
        var content: [UInt8] = []
        for index in range { content.append(bytes[index]) }
        while let first = content.first, first & 0xC0 == 0x80, range.lowerBound > 0 { content.removeFirst() }
        return String(decoding: content, as: UTF8.self).unicodeScalars.map { scalar in
            let text = DisplayText.escaped(scalar)
            let isEscape = text.unicodeScalars.count > 1
            return Piece(text: text, width: isEscape ? text.utf8.count : DisplayText.width(scalar))
        }
    }

    private static func prefix(of pieces: [Piece], columns: Int) -> ArraySlice<Piece> {
        var used = 0
        let end = pieces.firstIndex { piece in
            used += piece.width
            return used > columns
        }
        return pieces[..<(end ?? pieces.count)]
    }

    private static func suffix(of pieces: [Piece], columns: Int) -> ArraySlice<Piece> {
        var used = 0
        let start = pieces.lastIndex { piece in
            used += piece.width
            return used > columns
        }
        return pieces[(start.map { $0 + 1 } ?? 0)...]
    }
}
