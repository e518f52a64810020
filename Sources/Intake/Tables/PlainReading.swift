import Domain

// CLEVER CODE.
//
// - What: cells that are for certain as they should be are judged and read from the file's bytes. Each of these answers may
//   doubt a good cell, and never accepts a bad one; a row with a doubtful cell is read by `CellReading`.
// - Why: a night of a million subscriptions has five million such rows. A row as an object with a text for each cell took
//   5 µs; so it takes about 0.5 µs.
// - The plain version: the reader of the same kind of cell in `CellReading`.
// - Held equal by: `PlainRowTests`, which puts any byte at any place of every cell and compares what comes of both ways.

extension Span<UInt8> {
    /// Whether a cell is for certain an id.
    @inline(__always)
    func isPlainID(_ cell: Cell) -> Bool { !cell.hasDoubledQuotes && extracting(cell.range).isPlainID }

    /// Whether a cell is empty or for certain an id.
    @inline(__always)
    func isPlainOptionalID(_ cell: Cell) -> Bool { cell.isEmpty || isPlainID(cell) }

    /// Whether a cell is for certain a text that a document can show.
    ///
    /// Its first character can be seen: so can all of U+00C0 to U+0FFF but U+034F and U+061C, which begin with CD and D8, and of
    /// U+4000 to U+D7FF. The two characters above U+0080 that XML cannot hold begin with EF, and so does the one that stands for
    /// a lost one.
    func isPlainText(_ cell: Cell) -> Bool {
        guard !cell.isEmpty, !cell.hasDoubledQuotes else { return false }
        let content = extracting(cell.range)
        let first = content[0]
        guard first > UInt8(ascii: " "), first != 0x7F else { return false }
        if first >= 0x80,
            first < 0xC3 || first == 0xCD || first == 0xD8 || (0xE1...0xE3).contains(first) || first >= 0xEE
        {
            return false
        }
        var isPlain = true
        var hasCapital = false
        for place in content.indices {
            if content[place] < 0x20 || content[place] == 0xEF { isPlain = false }
            if content[place] == 0xC3 { hasCapital = true }
        }
        return isPlain && !(hasCapital && content.mayBeGarbled)
    }

    /// Whether U+00C2 to U+00C5, or U+00E2, stands before a character that a misread byte may have become.
    private var mayBeGarbled: Bool {
        var before: (UInt8, UInt8) = (0, 0)
        for place in indices {
            let isLead = before.0 == 0xC3 && ((0x82...0x85).contains(before.1) || before.1 == 0xA2)
            if isLead, [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(self[place]) { return true }
            before = (before.1, self[place])
        }
        return false
    }

    /// Whether a cell is empty or for certain a text that a document can show.
    @inline(__always)
    func isPlainOptionalText(_ cell: Cell) -> Bool { cell.isEmpty || isPlainText(cell) }

    /// Whether a cell of an own column is empty or for certain a value that is kept: a text without controls, not even U+0080 to
    /// U+009F, which begin with C2, and not too long even if each byte is a character.
    @inline(__always)
    func isPlainField(_ cell: Cell) -> Bool { cell.isEmpty || isPlainFilledField(cell) }

    private func isPlainFilledField(_ cell: Cell) -> Bool {
        guard isPlainText(cell) else { return false }
        let content = extracting(cell.range)
        guard content.count <= OwnFields.longestValue else { return false }
        var isPlain = true
        for place in content.indices where content[place] == 0x7F || content[place] == 0xC2 { isPlain = false }
        return isPlain
    }

    /// Whether a cell is empty or for certain a PO number without white space at its ends.
    @inline(__always)
    func isPlainOptionalNumber(_ cell: Cell) -> Bool { cell.isEmpty || isPlainNumber(cell) }

    /// Whether a cell is for certain a PO number without white space at its ends, whatever is between them.
    @inline(__always)
    func isPlainNumber(_ cell: Cell) -> Bool {
        guard !cell.isEmpty, !cell.hasDoubledQuotes else { return false }
        let (first, last) = (self[Int(cell.start)], self[Int(cell.end) - 1])
        return first &- 0x21 < 0x5E && last &- 0x21 < 0x5E
    }

    /// Whether a cell is empty or for certain the line of a PO.
    func isPlainOptionalLine(_ cell: Cell) -> Bool {
        guard !cell.isEmpty else { return true }
        guard isPlainNumber(cell), Int(cell.end) - Int(cell.start) <= NumberFault.longest else { return false }
        let content = extracting(cell.range)
        var isPlain = true
        for place in content.indices where content[place] &- 0x20 >= 0x5F { isPlain = false }
        return isPlain
    }

    /// The day in a cell; nil where it is in doubt.
    @inline(__always)
    func plainDate(_ cell: Cell) -> CivilDate? { CivilDate(ascii: extracting(cell.range)) }

    /// The currency in a cell; nil where it is in doubt.
    @inline(__always)
    func plainCurrency(_ cell: Cell) -> Currency? {
        let code = extracting(cell.range)
        return code.count == 3 ? Currency.named(ascii: (code[0], code[1], code[2])) : nil
    }

    /// The decimal in a cell, not negative; nil where it is in doubt.
    @inline(__always)
    func plainDecimal<Value: FixedPoint>(_ cell: Cell, as type: Value.Type) -> Value? {
        guard let value = try? Value(ascii: extracting(cell.range)), value.units >= 0 else { return nil }
        return value
    }

    /// The word of a closed list in a cell; nil where it is in doubt.
    @inline(__always)
    func plainWord<Word: CaseIterable & RawRepresentable<String>>(_ cell: Cell, as type: Word.Type) -> Word? {
        let content = extracting(cell.range)
        for word in Word.allCases {
            let known = word.rawValue
            let bytes = known.utf8Span
            if bytes.span.hasSameBytes(as: content) { return word }
        }
        return nil
    }

    /// Whether a cell is empty or for certain `yes` or `no`.
    @inline(__always)
    func isPlainYesOrNo(_ cell: Cell) -> Bool { cell.isEmpty || plainWord(cell, as: YesOrNo.self) != nil }

    /// Whether a cell is empty or for certain a number of days until payment.
    @inline(__always)
    func isPlainDays(_ cell: Cell) -> Bool { cell.isEmpty || plainDays(cell) != nil }

    /// The number of days in a cell; nil where it is empty or in doubt.
    @inline(__always)
    func plainDays(_ cell: Cell) -> Int? {
        guard !cell.isEmpty, let days = extracting(cell.range).plainNumber, days <= CellLimit.days else { return nil }
        return days
    }

    /// Whether a cell is empty or a whole number from 1 that is not in doubt.
    @inline(__always)
    func isPlainOrdinal(_ cell: Cell) -> Bool { cell.isEmpty || plainOrdinal(cell) != nil }

    /// The whole number from 1 in a cell; nil where it is empty or in doubt.
    @inline(__always)
    func plainOrdinal(_ cell: Cell) -> Int? {
        guard !cell.isEmpty, let number = extracting(cell.range).plainNumber, number > 0 else { return nil }
        return number
    }

    /// The value of one to four digits; nil where the bytes are anything else.
    private var plainNumber: Int? {
        guard count > 0, count <= 4 else { return nil }
        var number = 0
        for place in indices {
            guard self[place] &- UInt8(ascii: "0") <= 9 else { return nil }
            number = number * 10 + Int(self[place] &- UInt8(ascii: "0"))
        }
        return number
    }

    /// The text of a cell without doubled quotes.
    func text(of cell: Cell) -> Text {
        // The whole file has been found to be UTF-8, and no cell begins or ends within a scalar.
        guard let utf8 = try? UTF8Span(validating: extracting(cell.range)) else {
            preconditionFailure("a file that is not UTF-8 is not read")
        }
        return Text(String(copying: utf8))
    }

    /// The text of a cell without doubled quotes; nil where it is empty.
    @inline(__always)
    func optionalText(of cell: Cell) -> Text? { cell.isEmpty ? nil : text(of: cell) }
}
