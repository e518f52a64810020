import Domain

/// The rows of a table that are records, by their keys, and those that are not.
struct TableRows<Record> {
    /// A row; one that is rejected takes no more room here than its place among all.
    private struct Entry {
        let row: Row
        /// Nil where the row was rejected when it was read: such a key is read again.
        let key: [Text]?
        /// The record's place among the records; nil where the row was rejected when it was read.
        let record: UInt32?
    }

    private var entries: [Entry] = []
    private var recordsRead: [Record] = []
    /// The entry that a key means.
    private var usable: [[Text]: Int] = [:]
    /// Rejected rows whose place no usable row has taken.
    private(set) var unreplaced: [Row] = []
    private var broken = BrokenKeys()

    /// No rows: of a table that is not yet understood.
    init() {}

    /// Reads each row that has the right number of cells.
    init(_ rows: [Row], record: (Row) -> Record?) {
        entries.reserveCapacity(rows.count)
        for row in rows {
            let parsed = row.isRejected ? nil : record(row)
            assert((parsed == nil) == row.isRejected, "a row is a record or is rejected")
            if let parsed {
                entries.append(Entry(row: row, key: row.key, record: UInt32(recordsRead.count)))
                recordsRead.append(parsed)
            } else {
                row.forgetTexts()
                entries.append(Entry(row: row, key: nil, record: nil))
            }
        }
    }

    /// All rows, by file and line.
    var allRows: some Sequence<Row> { entries.lazy.map(\.row) }

    /// Usable rows with their records.
    var records: [(row: Row, record: Record)] {
        entries.compactMap { entry in
            guard entry.row.isUsable, let record = record(of: entry) else { return nil }
            return (entry.row, record)
        }
    }

    private func record(of entry: Entry) -> Record? { entry.record.map { recordsRead[Int($0)] } }

    /// Drops rows that repeat another one and rejects those that contradict another one of their key.
    ///
    /// Rejected rows are no rivals. Of three rows two of which are equal all three are rejected, in whatever order
    /// they stand.
    mutating func dropRivals() {
        var firsts: [[Text]: Row] = [:]
        var rivals: [[Text]: [Row]] = [:]
        firsts.reserveCapacity(entries.count)
        // By index here and below: an entry is not copied, only what is asked of it.
        for number in entries.indices where entries[number].row.isUsable {
            guard let key = entries[number].key else { continue }
            if let first = firsts.updateValue(entries[number].row, forKey: key) {
                firsts[key] = first
                rivals[key, default: [first]].append(entries[number].row)
            }
        }
        for rows in rivals.values {
            let first = rows[0]
            if rows.dropFirst().allSatisfy(first.repeats) {
                for row in rows.dropFirst() { row.fate = .repeated }
            } else {
                // A row that repeats the first is contradicted by the first that does not, any other by the first. All
                // are rejected only after all were compared.
                let isRepeat = rows.map(first.repeats)
                let other = zip(rows, isRepeat).first { !$0.1 }?.0 ?? first
                for (row, repeats) in zip(rows, isRepeat) { row.rejectConflict(with: repeats ? other : first) }
            }
        }
        settle()
    }

    /// Looks again which row each key means; needed after rows were rejected.
    mutating func settle() {
        usable.removeAll(keepingCapacity: true)
        usable.reserveCapacity(entries.count)
        for number in entries.indices where entries[number].row.isUsable {
            if let key = entries[number].key { usable[key] = number }
        }
        unreplaced = []
        broken = BrokenKeys()
        for number in entries.indices where entries[number].row.isRejected {
            let row = entries[number].row
            if let key = entries[number].key ?? row.key {
                if usable[key] != nil { continue }
                broken.add(row, for: key)
            } else if let key = row.openKey {
                broken.add(row, for: key)
            }
            unreplaced.append(row)
        }
    }

    /// What a key means.
    func standing(of key: [Text]) -> Standing<Record> {
        if let number = usable[key], let record = record(of: entries[number]) { return .usable(record) }
        return broken.contains(key) ? .broken : .unknown
    }

    /// What an id means, in a table that has one key column.
    func standing(of id: Text) -> Standing<Record> { standing(of: [id]) }

    /// Whether a usable row has a key.
    func isUsable(_ key: [Text]) -> Bool { usable[key] != nil }

    /// Whether no row at all has a key.
    func isUnknown(_ key: Text) -> Bool { usable[[key]] == nil && !broken.contains([key]) }

    /// Why what depends on a key is held; nil: it does not.
    func hold(of key: Text) -> Hold? {
        if broken.isEmpty || usable[[key]] != nil { return nil }
        return broken.hold(of: [key])
    }
}
