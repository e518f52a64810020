import Domain

extension RowCounts {
    /// Counts a row by what became of it.
    mutating func count(_ row: Row) {
        if row.isRejected {
            countRejected(isReplaced: row.isReplaced)
        } else {
            count(row.fate)
        }
    }

    /// Counts a row that is rejected.
    mutating func countRejected(isReplaced: Bool) {
        add(rejected: 1, replaced: isReplaced ? 1 : 0)
    }

    /// Counts rows that are not rejected.
    mutating func count(_ fate: Row.Fate, _ number: Int = 1) {
        switch fate {
        case .used: add(used: number)
        case .held: add(held: number)
        case .repeated: add(repeated: number)
        }
    }
}
