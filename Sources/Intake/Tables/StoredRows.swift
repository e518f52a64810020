import Domain

/// The rows of a table by number, file by file: where each begins, and what became of it.
///
/// A row is an object only while it is looked at closely; those of which something is to be said stay one.
final class StoredRows {
    /// The rows that were read in one go.
    private struct Part {
        let file: SourceFile
        /// The number of the first one.
        let start: Int
        let firstLine: UInt32
        /// The line of each; none: each is on the line after the one before.
        let lines: [UInt32]
    }

    private struct State: OptionSet {
        let rawValue: UInt8
        static let held = State(rawValue: 1)
        static let repeated = State(rawValue: 2)
        /// The row is an object, which knows what became of it.
        static let isObject = State(rawValue: 4)
        /// Its cells are not plain: they are read as texts.
        static let isOdd = State(rawValue: 8)
    }

    private var parts: [Part] = []
    private var offsets: [UInt32] = []
    private var states: [State] = []
    private var objects: [Int: Row] = [:]

    var count: Int { offsets.count }

    /// Adds rows of a file in their order.
    func append(_ scan: RowPlaces, of file: SourceFile) {
        guard !scan.offsets.isEmpty else { return }
        let start = count
        parts.append(Part(file: file, start: start, firstLine: scan.firstLine, lines: scan.lines))
        offsets.reserveCapacity(start + scan.offsets.count)
        states.reserveCapacity(start + scan.offsets.count)
        offsets += scan.offsets
        states.append(contentsOf: repeatElement([], count: scan.offsets.count))
        for (number, row) in scan.rejected {
            states[start + number] = [.isObject, .isOdd]
            objects[start + number] = row
        }
        for number in scan.odd { states[start + number] = .isOdd }
    }

    // MARK: Where a row is

    private func part(of number: Int) -> Part {
        var (low, high) = (0, parts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if parts[middle].start <= number { low = middle } else { high = middle }
        }
        return parts[low]
    }

    func file(of number: Int) -> SourceFile { part(of: number).file }

    func offset(of number: Int) -> Int { Int(offsets[number]) }

    /// Where a row is, for whoever reports it.
    func reference(of number: Int) -> RowReference { place(of: number).reference }

    func place(of number: Int) -> RowPlace {
        let part = part(of: number)
        let line =
            part.lines.isEmpty ? part.firstLine + UInt32(number - part.start) : part.lines[number - part.start]
        return RowPlace(file: part.file, offset: offsets[number], line: line)
    }

    // MARK: What became of it

    /// Whether a row's cells have to be read as texts.
    func isOdd(_ number: Int) -> Bool { states[number].contains(.isOdd) }

    /// Whether a row is the one that its key means.
    @inline(__always)
    func isUsable(_ number: Int) -> Bool {
        let state = states[number]
        if state.contains(.isObject) { return objects[number]?.isUsable ?? false }
        return !state.contains(.repeated)
    }

    /// Whether a row is held.
    func isHeld(_ number: Int) -> Bool {
        states[number].contains(.isObject) ? objects[number]?.fate == .held : states[number].contains(.held)
    }

    /// Says what becomes of a row that is not rejected.
    func set(_ fate: Row.Fate, of number: Int) {
        if let row = objects[number] {
            row.fate = fate
            return
        }
        states[number].subtract([.held, .repeated])
        switch fate {
        case .used: break
        case .held: states[number].insert(.held)
        case .repeated: states[number].insert(.repeated)
        }
    }

    /// The numbers of the usable rows, in order.
    var usable: some Sequence<Int> { (0..<count).lazy.filter { self.isUsable($0) } }

    /// How many rows are usable.
    var usableCount: Int { usable.reduce(0) { count, _ in count + 1 } }

    // MARK: Rows as objects

    /// A row read again, to be looked at: what is said of it is forgotten.
    func transient(_ number: Int) -> Row { place(of: number).row }

    /// A row of which something is to be said.
    func row(_ number: Int) -> Row {
        if let row = objects[number] { return row }
        let row = transient(number)
        row.forgetTexts()
        if states[number].contains(.held) { row.fate = .held }
        if states[number].contains(.repeated) { row.fate = .repeated }
        states[number].insert(.isObject)
        objects[number] = row
        return row
    }

    /// Whether a row is rejected.
    var isAnyRejected: Bool { objects.contains { $0.value.isRejected } }

    /// The rejected rows, in order.
    var rejected: [(number: Int, row: Row)] {
        objects.filter(\.value.isRejected).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The rows that are rejected or have a notice, by the number of their file.
    var withRemarks: [UInt16: [Row]] {
        let rows = objects.values.filter { $0.isRejected || !$0.notices.isEmpty }
        return Dictionary(grouping: rows, by: \.reference.file)
    }

    /// Counts each row in its file by what became of it.
    func tally() {
        for (place, part) in parts.enumerated() {
            let end = place + 1 < parts.count ? parts[place + 1].start : count
            var (used, held, repeated) = (0, 0, 0)
            for number in part.start..<end {
                let state = states[number]
                if state.contains(.isObject) {
                    if let row = objects[number] { part.file.tally.count(row) }
                } else if state.contains(.held) {
                    held += 1
                } else if state.contains(.repeated) {
                    repeated += 1
                } else {
                    used += 1
                }
            }
            part.file.tally.add(used: used, held: held, repeated: repeated)
        }
    }
}

/// Where the rows of a part of a file begin, in their order, and which of them are not plain.
struct RowPlaces {
    private(set) var offsets: [UInt32] = []
    private(set) var firstLine: UInt32 = 0
    /// The line of each row; none: each is on the line after the one before.
    private(set) var lines: [UInt32] = []
    /// The rows that are rejected, by their place among these.
    private(set) var rejected: [(number: Int, row: Row)] = []
    /// The places of rows that are usable and not plain.
    private(set) var odd: [Int] = []

    mutating func reserve(_ count: Int) { offsets.reserveCapacity(count) }

    @inline(__always)
    mutating func append(offset: Int, line: UInt32) {
        if offsets.isEmpty {
            firstLine = line
        } else if !lines.isEmpty {
            lines.append(line)
        } else if line != firstLine &+ UInt32(offsets.count) {
            lines = (0..<offsets.count).map { firstLine + UInt32($0) } + [line]
        }
        offsets.append(UInt32(offset))
    }

    /// The row that was added last is not plain; rejected, where it is given as an object.
    mutating func markLast(kept row: Row?) {
        if let row { rejected.append((offsets.count - 1, row)) } else { odd.append(offsets.count - 1) }
    }
}
