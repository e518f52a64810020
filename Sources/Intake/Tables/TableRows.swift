import Domain
import System

/// The rows of a table that are records, by their keys, and those that are not.
///
/// A record is made of its row each time that it is asked for; of each row only a fact is kept.
final class TableRows<Rule: RowRule> {
    let rule: Rule
    let rows = StoredRows()
    /// Whether no row is taken for plain.
    private let readsClosely: Bool
    private var facts: [Rule.Fact] = []
    /// The hashes of the rows' keys, until rivals are dropped.
    private var hashes: [UInt64] = []
    /// The first row of each key among those that were records.
    private(set) var index = RowIndex()
    /// Rejected rows whose place no usable row has taken.
    private(set) var unreplaced: [Row] = []
    private(set) var broken = BrokenKeys()

    /// A table of which nothing is read yet.
    init(_ rule: Rule, readsClosely: Bool) {
        (self.rule, self.readsClosely) = (rule, readsClosely)
    }

    // MARK: Reading

    /// Reads a file's rows; what comes of it does not depend on the number of cores.
    func read(_ file: SourceFile) throws(CSVError) {
        let end = file.contents.count
        let (front, back) = TwoCores.both(
            isWorthIt: file.middle != nil,
            { scan(file, from: file.scanner, to: file.middle?.offset ?? end) },
            {
                file.middle.map { middle in
                    scan(file, from: CSVScanner(position: middle.offset, line: middle.line), to: end)
                }
            }
        )
        file.rowsFound = 0
        for part in [front, back] {
            guard let part else { continue }
            file.rowsFound += part.facts.count
            for (column, count) in zip(Rule.countedColumns, part.filled) where file.places[column.index] != nil {
                file.filledCells[column.name, default: 0] += count
            }
            if let fault = part.fault { throw fault }
            rows.append(part.places, of: file)
            facts.reserveCapacity(facts.count + part.facts.count)
            hashes.reserveCapacity(hashes.count + part.hashes.count)
            if facts.isEmpty {
                (facts, hashes) = (part.facts, part.hashes)
            } else {
                facts += part.facts
                hashes += part.hashes
            }
        }
    }

    /// What was read of a part of a file.
    private struct Scan {
        var places = RowPlaces()
        var facts: [Rule.Fact] = []
        var hashes: [UInt64] = []
        /// How many cells of each counted column are not empty.
        var filled = Rule.countedColumns.map { _ in 0 }
        var fault: CSVError?

        mutating func reserve(_ count: Int) {
            places.reserve(count)
            facts.reserveCapacity(count)
            hashes.reserveCapacity(count)
        }
    }

    private func scan(_ file: SourceFile, from start: CSVScanner, to end: Int) -> Scan {
        var scan = Scan()
        do throws(CSVError) {
            try file.contents.withBytes { bytes throws(CSVError) in
                try read(file, bytes.extracting(0..<end), from: start, into: &scan)
            }
        } catch {
            scan.fault = error
        }
        return scan
    }

    /// Rows after which the number of all is estimated.
    private static var sampled: Int { 1_024 }

    private func read(
        _ file: SourceFile,
        _ bytes: Span<UInt8>,
        from start: CSVScanner,
        into scan: inout Scan
    ) throws(CSVError) {
        var scanner = start
        var cells = ColumnCells()
        cells.begin(file)
        let keys = file.keyColumns
        let (width, openEnd) = (file.header.count, file.openEnd ?? -1)
        let hash = ByteHash.ofProcess
        let counted = Rule.countedColumns.enumerated().filter { file.places[$0.element.index] != nil }
        while try scanner.next(in: bytes, into: &cells.cells) {
            if scan.facts.count == Self.sampled {
                // Growing by doubling would copy everything several times, and leave half of it unused.
                let size = scanner.row.lowerBound - start.position
                scan.reserve(Self.sampled * (bytes.count - start.position) / size * 51 / 50)
            }
            scan.places.append(offset: scanner.row.lowerBound, line: scanner.rowLine)
            let isWhole = cells.cells.count == width && scanner.row.upperBound != openEnd
            if isWhole {
                for (place, column) in counted where !cells[column].range.isEmpty { scan.filled[place] += 1 }
            }
            if isWhole, !readsClosely, let fact = rule.plainFact(cells, bytes) {
                scan.facts.append(fact)
                var state: UInt64 = 0
                for column in keys { state = hash(bytes.extracting(cells[column].range), after: state) }
                scan.hashes.append(state)
                continue
            }
            let row = Row(file: file, line: scanner.rowLine, range: scanner.row, cells: cells.cells)
            let record = row.isRejected ? nil : rule.record(row)
            assert((record == nil) == row.isRejected, "a row is a record or is rejected")
            if let record, let key = row.key {
                scan.facts.append(rule.fact(row, record))
                scan.hashes.append(Self.hash(of: key))
                if !row.notices.isEmpty { row.forgetTexts() }
                scan.places.markLast(kept: row.notices.isEmpty ? nil : row)
            } else {
                row.forgetTexts()
                scan.facts.append(Rule.noFact)
                scan.hashes.append(0)
                scan.places.markLast(kept: row)
            }
        }
    }

    static func hash(of key: [Text]) -> UInt64 {
        key.reduce(0) { state, text in
            let bytes = text.string.utf8Span
            return ByteHash.ofProcess(bytes.span, after: state)
        }
    }

    // MARK: Records

    /// The numbers of usable rows, in order.
    var numbers: some Sequence<Int> { rows.usable }

    /// Usable rows with their records.
    var records: some Sequence<(number: Int, record: Rule.Record)> {
        rows.usable.lazy.map { (number: $0, record: self.record($0)) }
    }

    /// The record of a usable row.
    func record(_ number: Int) -> Rule.Record {
        var cells = ColumnCells()
        return record(number, &cells)
    }

    /// The record of a usable row; `cells` is any row's, whose memory is used again.
    func record(_ number: Int, _ cells: inout ColumnCells) -> Rule.Record {
        guard !rows.isOdd(number) else {
            guard let record = rule.record(rows.transient(number)) else {
                preconditionFailure("a usable row is a record whenever it is read")
            }
            return record
        }
        let file = rows.file(of: number)
        cells.begin(file)
        return file.contents.withBytes { bytes in
            var scanner = CSVScanner(position: rows.offset(of: number))
            _ = try? scanner.next(in: bytes, into: &cells.cells)
            return rule.plainRecord(cells, bytes)
        }
    }

    /// The numbers of usable rows in an order of their records; rows that stand in it already are only looked through.
    func sorted(by precedes: (Rule.Record, Rule.Record) -> Bool) -> [UInt32] {
        var (cells, last) = (ColumnCells(), Rule.Record?.none)
        var isSorted = true
        var numbers: [UInt32] = []
        numbers.reserveCapacity(rows.count)
        for number in rows.usable {
            numbers.append(UInt32(number))
            guard isSorted else { continue }
            let record = record(number, &cells)
            if let last { isSorted = precedes(last, record) }
            last = record
        }
        guard !isSorted else { return numbers }
        return numbers.map { (number: $0, record: record(Int($0), &cells)) }.sorted { precedes($0.record, $1.record) }
            .map(\.number)
    }

    /// What is kept of a row.
    func fact(_ number: Int) -> Rule.Fact { facts[number] }

    /// The text of a cell of any row.
    func text(_ number: Int, _ column: Column) -> Text {
        guard !rows.isOdd(number) else { return rows.transient(number)[column] }
        let file = rows.file(of: number)
        let place = file.columnPlaces[column.index]
        guard place >= 0 else { return "" }
        return file.contents.withBytes { bytes in
            bytes.text(of: CSVScanner.cell(place, ofRowAt: rows.offset(of: number), in: bytes))
        }
    }

    /// The day in a cell of a plain row; nil where it is empty or the row is not plain.
    func plainDate(_ number: Int, _ column: Column) -> CivilDate? {
        let file = rows.file(of: number)
        let place = file.columnPlaces[column.index]
        guard !rows.isOdd(number), place >= 0 else { return nil }
        return file.contents.withBytes { bytes in
            bytes.plainDate(CSVScanner.cell(place, ofRowAt: rows.offset(of: number), in: bytes))
        }
    }

    /// The usable rows that share the text of a cell with others, group by group, each in order.
    func sharing(_ column: Column) -> [[Int]] {
        var index = RowIndex(capacity: rows.count)
        var groups: [Int: [Int]] = [:]
        for number in rows.usable {
            let text = text(number, column)
            let hash = Self.hash(of: [text])
            let first = index.insert(hash, number) { self.text($0, column) == text }
            if let first { groups[first, default: [first]].append(number) }
        }
        return Array(groups.values)
    }

    // MARK: Keys

    /// Drops rows that repeat another one, by the values of their cells, and rejects those that contradict another one
    /// of their key.
    ///
    /// Rejected rows are no rivals. Of three rows two of which are equal all three are rejected, in whatever order
    /// they stand.
    func dropRivals() {
        var rivals: [Int: [Int]] = [:]
        buildIndex { first, number in rivals[first, default: [first]].append(number) }
        hashes = []
        for numbers in rivals.values { drop(numbers) }
        settle()
    }

    /// The same where the rows of one key are in one group; those of no group are `others`. No index is left, unless a row is
    /// rejected and it may be asked which one replaces it.
    func dropRivals(of groups: RowGroups, others: [Int]) {
        var rivals: [Int: [Int]] = [:]
        func find(in numbers: some RandomAccessCollection<Int>) {
            var firsts: [UInt64: [Int]] = [:]
            for number in numbers {
                let first = firsts[hashes[number]]?.first { key(of: $0) == key(of: number) }
                if let first {
                    rivals[first, default: [first]].append(number)
                } else {
                    firsts[hashes[number], default: []].append(number)
                }
            }
        }
        for owner in 0..<groups.count {
            let numbers = groups[owner]
            if hasEqualHashes(numbers) { find(in: numbers) }
        }
        find(in: others)
        for numbers in rivals.values { drop(numbers) }
        if rows.isAnyRejected { buildIndex { _, _ in } }
        hashes = []
        settle()
    }

    private func hasEqualHashes(_ numbers: some RandomAccessCollection<Int>) -> Bool {
        guard numbers.count > 1 else { return false }
        guard numbers.count <= 8 else { return Set(numbers.map { hashes[$0] }).count < numbers.count }
        var rest = numbers[...]
        while let number = rest.popFirst() {
            if rest.contains(where: { hashes[$0] == hashes[number] }) { return true }
        }
        return false
    }

    /// Finds the first row of each key; `again` gets each later one with it.
    private func buildIndex(again: (Int, Int) -> Void) {
        index = RowIndex(capacity: rows.count)
        for number in rows.usable {
            let first = index.insert(hashes[number], number) { other in
                hashes[other] == hashes[number] && key(of: other) == key(of: number)
            }
            if let first { again(first, number) }
        }
    }

    /// Gives back what only rules needed.
    func forgetKeys() { index = RowIndex() }

    private func drop(_ numbers: [Int]) {
        let rivals = numbers.map { (number: $0, values: rows.transient($0).values) }
        let first = rivals.min { $0.values.lexicographicallyPrecedes($1.values) } ?? rivals[0]
        let others = rivals.filter { $0.values != first.values }
        guard let other = others.min(by: { $0.values.lexicographicallyPrecedes($1.values) }) else {
            for rival in rivals.dropFirst() { rows.set(.repeated, of: rival.number) }
            return
        }
        // The row with the least values is contradicted by the one with the next, any other by the least, so that
        // what is said does not depend on their order.
        let (one, two) = (rows.row(first.number), rows.row(other.number))
        for rival in rivals { rows.row(rival.number).rejectConflict(with: rival.values == first.values ? two : one) }
    }

    func key(of number: Int) -> [Text] { rows.transient(number).key ?? [] }

    /// Looks again which rejected rows are replaced; needed after rows were rejected.
    func settle() {
        unreplaced = []
        broken = BrokenKeys()
        for (_, row) in rows.rejected {
            if let key = row.key {
                row.isReplaced = isUsable(key)
                if row.isReplaced { continue }
                broken.add(row, for: key)
            } else if let key = row.openKey {
                broken.add(row, for: key)
            }
            unreplaced.append(row)
        }
    }
}
