import Domain

/// Makes whole lines of the pieces of a list that a night published: no cell of it has a line end in it.
struct ReviewLines {
    private var rest: [UInt8] = []

    /// The lines that end in the next piece, with their ends.
    mutating func lines(with piece: ArraySlice<UInt8>) -> [UInt8] {
        guard let end = piece.lastIndex(of: UInt8(ascii: "\n")) else {
            rest += piece
            return []
        }
        let lines = rest + piece[...end]
        rest = Array(piece[(end + 1)...])
        return lines
    }

    /// Whether the list ended with the end of a line.
    var isWhole: Bool { rest.isEmpty }

    /// Passes each line without its end.
    static func forEach(_ lines: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
        var start = 0
        while start < lines.count, let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) {
            body(lines[start..<end])
            start = end + 1
        }
    }

    /// The cells of a line, without the quotes around them.
    static func cells(_ line: ArraySlice<UInt8>) -> [String] {
        var cells: [String] = []
        forEachCell(line) { cell in
            cells.append(unquoted(cell))
            return true
        }
        return cells
    }

    /// A cell of a line by its place, with the quotes around it; nil: the line has fewer.
    static func cell(_ place: Int, of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var (found, left): (ArraySlice<UInt8>?, Int) = (nil, place)
        forEachCell(line) { cell in
            found = left == 0 ? cell : nil
            left -= 1
            return left >= 0
        }
        return found
    }

    /// Passes one cell after the other, with its quotes, until the body wants no more.
    private static func forEachCell(_ line: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Bool) {
        var (start, isQuoted) = (line.startIndex, false)
        for place in line.indices {
            if line[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard line[place] == UInt8(ascii: ","), !isQuoted else { continue }
            guard body(line[start..<place]) else { return }
            start = place + 1
        }
        _ = body(line[start...])
    }

    /// The text of a cell. Bytes are looked at: to a `String` a quote before a combining mark is one character with it.
    static func unquoted(_ cell: ArraySlice<UInt8>) -> String {
        let quote = UInt8(ascii: "\"")
        guard cell.first == quote, cell.count >= 2 else { return String(decoding: cell, as: UTF8.self) }
        var (bytes, isSecond) = ([UInt8](), false)
        for byte in cell.dropFirst().dropLast() {
            isSecond = byte == quote && !isSecond
            if !isSecond { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What a cell may have been before it was kept from being a formula, the likelier first.
    static func originals(_ cell: String) -> [String] {
        let bare = String(cell.utf8.dropFirst()) ?? cell
        return cell.utf8.first == UInt8(ascii: "'") && CSVText.neutralized(bare) == cell ? [bare, cell] : [cell]
    }
}
