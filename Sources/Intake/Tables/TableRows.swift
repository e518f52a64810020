import Domain

/// What an id that a row refers to stands for.
enum Standing<Record> {
    /// A row that can be used.
    case usable(Record)
    /// Only rows that are rejected: what refers to them waits.
    case broken(Hold)
    /// No row at all.
    case unknown
}

/// The rows of a table that are records, by their keys, and those that are not.
struct TableRows<Record> {
    struct Entry {
        let row: Row
        let key: [Text]?
        /// Nil where the row is rejected.
        let record: Record?
    }

    /// All rows, by file and line.
    let entries: [Entry]
    /// The entry that stands for a key.
    private var usable: [[Text]: Int] = [:]
    /// Rejected rows whose place no usable row has taken.
    private(set) var unreplaced: [Row] = []
    private var broken: [[Text]: Hold] = [:]

    /// Reads each row that has the right number of cells.
    init(_ rows: [Row], record: (Row) -> Record?) {
        entries = rows.map { row in
            let parsed = row.isRejected ? nil : record(row)
            assert((parsed == nil) == row.isRejected, "a row is a record or is rejected")
            return Entry(row: row, key: row.key, record: parsed)
        }
    }

    /// Usable rows with their records.
    var records: [(row: Row, record: Record)] {
        entries.compactMap { entry in
            guard entry.row.isUsable, let record = entry.record else { return nil }
            return (entry.row, record)
        }
    }

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
                // All are rejected only after all were compared.
                let others = rows.map { row in rows.first { !$0.repeats(row) } ?? first }
                for (row, other) in zip(rows, others) { row.rejectConflict(with: other) }
            }
        }
        settle()
    }

    /// Looks anew at which rows stand for their keys; needed after rows were rejected.
    mutating func settle() {
        usable.removeAll(keepingCapacity: true)
        usable.reserveCapacity(entries.count)
        for number in entries.indices where entries[number].row.isUsable {
            if let key = entries[number].key { usable[key] = number }
        }
        unreplaced = []
        broken = [:]
        for number in entries.indices where entries[number].row.isRejected {
            let row = entries[number].row
            if let key = entries[number].key {
                if usable[key] != nil { continue }
                broken[key] = Hold.first(broken[key], row.hold)
            }
            unreplaced.append(row)
        }
    }

    /// What a key stands for.
    func standing(of key: [Text]) -> Standing<Record> {
        if let number = usable[key], let record = entries[number].record { return .usable(record) }
        return broken[key].map { .broken($0) } ?? .unknown
    }

    /// What an id stands for, in a table that has one key column.
    func standing(of id: Text) -> Standing<Record> { standing(of: [id]) }

    /// Whether a usable row stands for a key.
    func isUsable(_ key: [Text]) -> Bool { usable[key] != nil }

    /// Whether no row at all has a key.
    func isUnknown(_ key: Text) -> Bool { usable[[key]] == nil && broken[[key]] == nil }

    /// Why what depends on a key waits; nil: it does not.
    func hold(of key: Text) -> Hold? {
        if broken.isEmpty || usable[[key]] != nil { return nil }
        return broken[[key]]
    }
}

extension Row {
    /// Sets a row aside because another one of its key says something else.
    func rejectConflict(with other: Row) {
        let column = file.table.columns.first { self[$0] != other[$0] }
        reject(
            .conflictingRows,
            column,
            "stands in two rows that differ" + (column.map { " in \($0.name)" } ?? ""),
            hint: "The other row is \(other.place). Keep the one that is right; neither is used."
        )
    }
}
