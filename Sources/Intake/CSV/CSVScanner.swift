import Domain

/// How long the parts of a file may be: what is longer is not an export but a fault, and is found without looking further.
enum CSVLimit {
    /// Bytes of a cell, its quotes included.
    static let cell = 1 << 20
    /// Bytes of a row.
    static let row = 16 << 20
    /// Columns of a header.
    static let columns = 10_000

    /// Whether bytes hold a line without end, so that a row is too long: only the ends of lines far apart are looked at.
    static func isExceededByALine(in bytes: Span<UInt8>) -> Bool {
        let widest = row + 2
        var position = 0
        while bytes.count - position > widest {
            var end = position &+ widest
            while end > position, bytes[end &- 1] != UInt8(ascii: "\n") { end &-= 1 }
            if end == position { return true }
            position = end
        }
        return false
    }
}

/// Why bytes are not CSV.
enum CSVFault: Hashable {
    /// A quote is in a field that does not begin with one.
    case quoteInsideField
    /// Something other than a comma or a line end follows a closing quote.
    case textAfterQuote
    /// The file ends within a quoted field, which begins here.
    case unclosedQuote
    /// A carriage return that no line feed follows, outside of quotes.
    case loneCarriageReturn
    /// A cell has more bytes than ``CSVLimit/cell``.
    case cellTooLong
    /// A row has more bytes than ``CSVLimit/row``.
    case rowTooLong

    /// Whether it is one of length, which is found before anything else is looked for.
    var isLimit: Bool { self == .cellTooLong || self == .rowTooLong }
}

/// A fault and the byte where it is.
struct CSVError: Error, Hashable {
    var fault: CSVFault
    var offset: Int
}

/// Walks over the rows of a CSV text, strictly by RFC 4180, and copies nothing.
///
/// Lines end with LF or CRLF, also mixed. A carriage return alone is content within quotes and a fault outside of
/// them: a file of an old Mac would otherwise be one long row. Blank lines, lines of commas alone as spreadsheets write them, and
/// lines whose cells hold white space at most, are not rows. Any other byte is content.
struct CSVScanner {
    /// Where the next row is looked for.
    private(set) var position: Int
    /// The line on which `position` is, from 1.
    private(set) var line: UInt32
    /// Where the last row began, and where it ended before its line end.
    private(set) var row = 0..<0
    /// The line on which the last row began.
    private(set) var rowLine: UInt32 = 0

    /// A scanner that begins at a row's first byte.
    init(position: Int = 0, line: UInt32 = 1) {
        self.position = position
        self.line = line
    }

    /// Reads the next row's cells; false at the end.
    @inline(__always)
    mutating func next(in bytes: Span<UInt8>, into cells: inout RowCells) throws(CSVError) -> Bool {
        repeat {
            guard try nextLine(in: bytes, into: &cells) else { return false }
        } while Self.isBlank(cells, in: bytes)
        return true
    }

    /// Whether no cell of a row holds anything but white space.
    @inline(__always)
    private static func isBlank(_ cells: RowCells, in bytes: Span<UInt8>) -> Bool {
        // Nearly every row begins with a letter or a digit.
        let first = cells[0]
        if first.start < first.end {
            let byte = bytes[Int(first.start)]
            if byte > 0x20, byte < 0x80 { return false }
        }
        return areBlank(cells, in: bytes)
    }

    @inline(never)
    private static func areBlank(_ cells: RowCells, in bytes: Span<UInt8>) -> Bool {
        cells.count <= RowCells.mostKept
            && cells.all.allSatisfy { cell in
                guard !cell.isEmpty else { return true }
                let byte = bytes[Int(cell.start)]
                return (byte <= 0x20 || byte >= 0x80) && bytes.text(of: cell).isBlank
            }
    }

    private mutating func nextLine(in bytes: Span<UInt8>, into cells: inout RowCells) throws(CSVError) -> Bool {
        cells.removeAll()
        skipBlankLines(in: bytes)
        guard position < bytes.count else { return false }
        rowLine = line
        let start = position
        // Nothing is looked for beyond the longest row.
        let horizon = min(bytes.count, start &+ CSVLimit.row &+ 1)
        var more = true
        while more {
            let first = position
            let quoted = first < horizon && bytes[first] == UInt8(ascii: "\"")
            let end =
                try quoted
                ? quotedCell(in: bytes, horizon, into: &cells) : plainCell(in: bytes, horizon, into: &cells)
            if end &- first > CSVLimit.cell { throw CSVError(fault: .cellTooLong, offset: first) }
            if end &- start > CSVLimit.row { throw CSVError(fault: .rowTooLong, offset: start) }
            row = start..<end
            more = try separator(in: bytes, at: end, afterQuote: quoted)
        }
        return true
    }

    private mutating func skipBlankLines(in bytes: Span<UInt8>) {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\n"): position &+= 1
            case UInt8(ascii: "\r"), UInt8(ascii: ","):
                guard let end = endOfBlankLine(in: bytes) else { return }
                position = end
            default: return
            }
            line &+= 1
        }
    }

    /// The byte after a line without anything but commas; nil: the line has something else.
    private func endOfBlankLine(in bytes: Span<UInt8>) -> Int? {
        // What is longer than a row may be is a fault and not blank.
        let horizon = min(bytes.count, position &+ CSVLimit.row)
        var end = position
        while end < horizon, bytes[end] == UInt8(ascii: ",") { end &+= 1 }
        if end == bytes.count { return end }
        if bytes[end] == UInt8(ascii: "\n") { return end &+ 1 }
        let isEnd =
            bytes[end] == UInt8(ascii: "\r") && end &+ 1 < bytes.count && bytes[end &+ 1] == UInt8(ascii: "\n")
        return isEnd ? end &+ 2 : nil
    }

    /// Steps over what ends a cell at `end`: true for a comma, false for a line's or the file's end.
    @inline(__always)
    private mutating func separator(
        in bytes: Span<UInt8>,
        at end: Int,
        afterQuote: Bool
    ) throws(CSVError) -> Bool {
        guard end < bytes.count else {
            position = end
            return false
        }
        switch bytes[end] {
        case UInt8(ascii: ","):
            position = end &+ 1
            return true
        case UInt8(ascii: "\n"):
            position = end &+ 1
        case UInt8(ascii: "\r"):
            guard end &+ 1 < bytes.count, bytes[end &+ 1] == UInt8(ascii: "\n") else {
                throw CSVError(fault: .loneCarriageReturn, offset: end)
            }
            position = end &+ 2
        default:
            throw CSVError(fault: afterQuote ? .textAfterQuote : .quoteInsideField, offset: end)
        }
        line &+= 1
        return false
    }

    /// Reads a cell without quotes up to the byte that ends it.
    @inline(__always)
    private mutating func plainCell(in bytes: Span<UInt8>, _ horizon: Int, into cells: inout RowCells) -> Int {
        let end = Self.firstSpecial(in: bytes, from: position, to: horizon)
        let cell = Cell(start: UInt32(position), end: UInt32(end), isQuoted: false, hasDoubledQuotes: false)
        cells.append(cell)
        return end
    }

    /// The first comma, quote, line feed or carriage return; `horizon` where there is none before it.
    ///
    /// CLEVER CODE.
    ///
    /// - **What:** all of them are below `-`, and most bytes of an export are not: eight are passed over at a
    ///   time. A borrow may mark a byte after a marked one by mistake; the lowest mark is always right.
    /// - **Why:** every byte of an export goes through here. `Tests/Benchmarks/results/intake.txt` measures the whole
    ///   reader: 450 MB/s.
    /// - **The plain version:** the last loop, from `start` on.
    /// - **Held equal by:** `FastPathTests`, which puts any byte at any place of words of all lengths.
    @inline(__always)
    static func firstSpecial(in bytes: Span<UInt8>, from start: Int, to horizon: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var position = start
        while position &+ 8 <= horizon {
            let word = bytes.word(at: position)
            let low = (word &- ones &* UInt64(UInt8(ascii: "-"))) & ~word & (ones &* 0x80)
            if low == 0 {
                position &+= 8
                continue
            }
            position &+= low.trailingZeroBitCount &>> 3
            if isSpecial(UInt8(truncatingIfNeeded: word &>> UInt64(low.trailingZeroBitCount & ~7))) { return position }
            position &+= 1
        }
        while position < horizon, !isSpecial(bytes[position]) { position &+= 1 }
        return position
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\"")
            || byte == UInt8(ascii: "\r")
    }

    /// Reads a cell in quotes up to the byte after the closing one.
    private mutating func quotedCell(
        in bytes: Span<UInt8>,
        _ horizon: Int,
        into cells: inout RowCells
    ) throws(CSVError) -> Int {
        let start = position &+ 1
        // A quote that is never closed is not looked for to the end of the file.
        let last = min(horizon, position &+ CSVLimit.cell)
        var end = start
        var doubled = false
        while end < last {
            switch bytes[end] {
            case UInt8(ascii: "\""):
                guard end &+ 1 < bytes.count, bytes[end &+ 1] == UInt8(ascii: "\"") else {
                    cells.append(
                        Cell(start: UInt32(start), end: UInt32(end), isQuoted: true, hasDoubledQuotes: doubled)
                    )
                    return end &+ 1
                }
                doubled = true
                end &+= 1
            case UInt8(ascii: "\n"): line &+= 1
            default: break
            }
            end &+= 1
        }
        if last == bytes.count { throw CSVError(fault: .unclosedQuote, offset: position) }
        if last < horizon { throw CSVError(fault: .cellTooLong, offset: position) }
        throw CSVError(fault: .rowTooLong, offset: horizon &- CSVLimit.row &- 1)
    }
}

extension CSVScanner {
    /// A cell of a row that was read before, so that its quotes are whole, by its place in the row.
    static func cell(_ place: Int, ofRowAt offset: Int, in bytes: Span<UInt8>) -> Cell {
        var (position, left) = (offset, place)
        while true {
            var cell = Cell.none
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                cell = quotedCell(at: position, in: bytes)
            } else {
                cell.start = UInt32(position)
                cell.end = UInt32(firstSpecial(in: bytes, from: position, to: bytes.count))
            }
            if left == 0 { return cell }
            left -= 1
            position = cell.outerRange.upperBound + 1
        }
    }

    private static func quotedCell(at start: Int, in bytes: Span<UInt8>) -> Cell {
        var cell = Cell(start: UInt32(start + 1), end: 0, isQuoted: true, hasDoubledQuotes: false)
        var end = start + 1
        while true {
            if bytes[end] == UInt8(ascii: "\"") {
                guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") else { break }
                cell.hasDoubledQuotes = true
                end += 1
            }
            end += 1
        }
        cell.end = UInt32(end)
        return cell
    }
}
