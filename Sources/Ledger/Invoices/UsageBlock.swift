import Domain

/// A block of billed usage records as it is read, one record after the other in the order of their ids.
///
/// The ledger keeps the records of a block as a JSON list (``UsageBlockText``), which `json_each` shows in any SQLite shell.
///
/// CLEVER CODE.
///
/// - **What:** a reader for this one form of JSON, which gives numbers as they are and texts as places in the list.
/// - **Why:** an ordinary night compares each of ten million records with what is in the export: rows of
///   their own, stepped through one by one in one thread, took a third of that night.
/// - **The plain version:** `JSONDecoder`, or `json_each` in a query.
/// - **Held equal by:** `UsageBlockTests`: what SQLite's own functions read of the same texts.
struct UsageBlock {
    /// A record's charge, and its moment and quantity.
    struct Record {
        var charge: Int64
        /// Seconds since 1970-01-01, or the text of a moment with decimals.
        var usedAt: Value
        /// A whole number, or the text of a decimal.
        var quantity: Value
    }

    /// A whole number, or a text that stands at a place of the list.
    enum Value: Equatable {
        case number(Int64)
        case text(Range<Int>)
    }

    /// The id of the record that was read last.
    private(set) var id: [UInt8]
    private let block: Int64
    private let prefix: Int
    private let leastCharge: Int64
    private let earliest: Int64
    private let step: Int64
    private let list: [UInt8]
    private var place = 0

    /// A block by its row: its number, what all ids begin with, what is added to charges, the seconds from which moments are counted
    /// and the seconds of one step, and its list.
    init(_ block: Int64, prefix: [UInt8], leastCharge: Int64, earliest: Int64, step: Int64, list: [UInt8]) {
        (self.block, self.prefix, id) = (block, prefix.count, prefix)
        (self.leastCharge, self.earliest, self.step, self.list) = (leastCharge, earliest, step, list)
    }

    /// The next record; nil: there is none.
    mutating func next() throws -> Record? {
        guard place < list.count || list.isEmpty else { return nil }
        try pass(place == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
        try pass(UInt8(ascii: "["))
        id.removeSubrange(prefix...)
        try readID()
        try pass(UInt8(ascii: ","))
        let charge = try sum(leastCharge, readNumber())
        try pass(UInt8(ascii: ","))
        var usedAt = try readValue()
        if case .number(let steps) = usedAt { usedAt = .number(try sum(earliest, product(step, steps))) }
        try pass(UInt8(ascii: ","))
        let quantity = try readValue()
        try pass(UInt8(ascii: "]"))
        // What ends the record ends the list, or another one follows.
        if place >= list.count - 1 { try pass(UInt8(ascii: "]")) }
        return Record(charge: charge, usedAt: usedAt, quantity: quantity)
    }

    /// A text of the list: no moment and no decimal has a character that JSON escapes.
    func text(_ range: Range<Int>) -> String {
        String(decoding: list[range], as: UTF8.self)
    }

    /// A fault of the record that was read last, or of the list.
    func damage(_ what: String) -> DamagedRow {
        DamagedRow(what: "table usage_block, row id \(block), column records: \(what)")
    }

    // MARK: Matching

    /// Passes each record whose id is among so many ids, which are in ascending order, with the place of the id. `order`: the order
    /// of the id at a place and of other bytes, below 0 where it is before them, 0 where it has these bytes.
    func forEachMatch(
        among count: Int,
        order: (Int, Span<UInt8>) -> Int,
        _ body: (Int, Record, UsageBlock) throws -> Void
    ) throws {
        var (block, place) = (self, Int?.none)
        while let record = try block.next() {
            var next = place ?? Self.first(of: count) { order($0, block.id.span) >= 0 }
            while next < count {
                let order = order(next, block.id.span)
                if order == 0 { try body(next, record, block) }
                guard order < 0 else { break }
                next += 1
            }
            guard next < count else { return }
            place = next
        }
    }

    /// The first of some places from which on a condition holds; the end: there is none.
    private static func first(of count: Int, where isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    // MARK: Reading

    private mutating func pass(_ byte: UInt8) throws {
        guard place < list.count, list[place] == byte else { throw broken }
        place += 1
    }

    private mutating func readID() throws {
        try pass(UsageBlockText.quote)
        while place < list.count {
            let byte = list[place]
            place += 1
            if byte == UsageBlockText.quote { return }
            id.append(byte == UsageBlockText.escape ? try readEscaped() : byte)
        }
        throw broken
    }

    /// What follows a backslash: a quote, a backslash, or the number of a control character.
    private mutating func readEscaped() throws -> UInt8 {
        guard place < list.count else { throw broken }
        let byte = list[place]
        place += 1
        if byte == UsageBlockText.quote || byte == UsageBlockText.escape { return byte }
        guard byte == UInt8(ascii: "u"), place + 4 <= list.count,
            let code = UInt8(String(decoding: list[place..<place + 4], as: UTF8.self), radix: 16), code < 0x20
        else { throw broken }
        place += 4
        return code
    }

    private mutating func readValue() throws -> Value {
        guard place < list.count, list[place] == UsageBlockText.quote else { return .number(try readNumber()) }
        let start = place + 1
        guard let end = list[start...].firstIndex(of: UsageBlockText.quote) else { throw broken }
        place = end + 1
        return .text(start..<end)
    }

    private mutating func readNumber() throws -> Int64 {
        let isNegative = place < list.count && list[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let start = place
        var number: Int64 = 0
        while place < list.count {
            let digit = list[place] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            // Below zero, where there is room for one number more.
            let (tens, isLong) = number.multipliedReportingOverflow(by: 10)
            let (next, isLonger) = tens.subtractingReportingOverflow(Int64(digit))
            guard !isLong, !isLonger else { throw broken }
            number = next
            place += 1
        }
        guard place > start, isNegative || number > .min else { throw broken }
        return isNegative ? number : -number
    }

    private func sum(_ one: Int64, _ other: Int64) throws -> Int64 {
        let (sum, isTooLarge) = one.addingReportingOverflow(other)
        guard !isTooLarge else { throw broken }
        return sum
    }

    private func product(_ one: Int64, _ other: Int64) throws -> Int64 {
        let (product, isTooLarge) = one.multipliedReportingOverflow(by: other)
        guard !isTooLarge else { throw broken }
        return product
    }

    private var broken: DamagedRow { damage("it is not a list of records") }
}

/// The list of a block's records as it is written: `[["end of the id",charge,moment,quantity],…]`. The charge is a number after
/// the block's least; the moment is in steps after the block's earliest, or text where it has decimals of a second; the quantity is
/// text where it has decimals.
struct UsageBlockText {
    static let quote = UInt8(ascii: "\"")
    static let escape = UInt8(ascii: "\\")

    private(set) var bytes: [UInt8] = []

    /// Empties the list.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Begins a record with the end of its id.
    mutating func begin(_ id: Text, butFirst count: Int) {
        bytes.append(bytes.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
        bytes.append(UInt8(ascii: "["))
        bytes.append(Self.quote)
        let utf8 = id.string.utf8Span
        let span = utf8.span
        for place in count..<span.count {
            let byte = span[place]
            if byte < 0x20 {
                bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
                bytes += String(byte, radix: 16).utf8
            } else {
                if byte == Self.quote || byte == Self.escape { bytes.append(Self.escape) }
                bytes.append(byte)
            }
        }
        bytes.append(Self.quote)
    }

    /// Adds a number to the record.
    mutating func add(_ number: Int64) {
        bytes.append(UInt8(ascii: ","))
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var (rest, digits) = (number.magnitude, InlineArray<20, UInt8>(repeating: 0))
        var first = 20
        repeat {
            first -= 1
            digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        for place in first..<20 { bytes.append(digits[place]) }
    }

    /// Adds a text without quotes, backslashes and controls to the record.
    mutating func add(_ text: String) {
        bytes.append(UInt8(ascii: ","))
        bytes.append(Self.quote)
        bytes += text.utf8
        bytes.append(Self.quote)
    }

    mutating func endRecord() { bytes.append(UInt8(ascii: "]")) }

    mutating func end() { bytes.append(UInt8(ascii: "]")) }
}
