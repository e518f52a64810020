import Domain

/// For each key that only rejected rows have, the row that speaks for them: the first by what it says, whatever the order
/// of rows.
struct BrokenKeys {
    private var rows: [[Text]: Row] = [:]
    /// What the row that was compared last says: many rows of one key are compared with the same one.
    private var last: (row: Row, hold: Hold)?

    /// Whether there is none.
    var isEmpty: Bool { rows.isEmpty }

    /// Whether a key is there.
    func contains(_ key: [Text]) -> Bool { rows[key] != nil }

    /// Why what depends on a key is held; nil where the key is not there.
    func hold(of key: [Text]) -> Hold? { rows[key]?.hold }

    /// The row that speaks for a key.
    func row(of key: [Text]) -> Row? { rows[key] }

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
