import Domain

/// For each key that only rejected rows have, the row that speaks for them: the first by what it says, whatever the order
/// of rows.
struct BrokenKeys {
    private var rows: [[Text]: Row] = [:]
    /// Rows whose key may be cut; a file has one at most.
    private var open: [(key: OpenKey, row: Row)] = []
    /// What the row that was compared last says: many rows of one key are compared with the same one.
    private var last: (row: Row, hold: Hold)?

    /// Whether there is none.
    var isEmpty: Bool { rows.isEmpty && open.isEmpty }

    /// Whether a key is there, or may be.
    func contains(_ key: [Text]) -> Bool { row(of: key) != nil }

    /// Why what depends on a key is held; nil where the key is not there.
    func hold(of key: [Text]) -> Hold? { row(of: key)?.hold }

    /// The row that speaks for a key.
    func row(of key: [Text]) -> Row? { rows[key] ?? open.first { $0.key.mayBe(key) }?.row }

    /// Adds a rejected row of which only a part of the key is known.
    mutating func add(_ row: Row, for key: OpenKey) { open.append((key, row)) }

    /// Adds a rejected row.
    mutating func add(_ row: Row, for key: [Text]) {
        guard let first = rows[key] else {
            rows[key] = row
            return
        }
        let hold = row.hold
        let known = last.flatMap { $0.row === first ? $0.hold : nil } ?? first.hold
        if hold.precedes(known) {
            rows[key] = row
            last = (row, hold)
        } else {
            last = (first, known)
        }
    }
}
