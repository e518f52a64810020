import Domain

extension RowCounts {
    /// Counts a row by what became of it.
    mutating func count(_ row: Row) {
        if row.isRejected {
            countRejected()
        } else {
            count(row.fate)
        }
    }

    /// Counts a row that is rejected.
    mutating func countRejected() {
        add(rejected: 1)
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
