/// What became of a file's rows: each is in exactly one count.
public struct RowCounts: Hashable, Sendable {
    /// The name of the file.
    public let file: String
    /// All rows but the header and blank lines.
    public internal(set) var read = 0
    /// Rows that act tonight.
    public internal(set) var used = 0
    /// Rows set aside.
    public internal(set) var rejected = 0
    /// Usable rows that wait for a rejected one.
    public internal(set) var held = 0
    /// Rows that say again what another one says.
    public internal(set) var repeated = 0

    init(file: String) {
        self.file = file
    }

    /// Whether every row is accounted for.
    public var addsUp: Bool { read == used + rejected + held + repeated }

    mutating func count(_ row: Row) {
        if row.isRejected {
            countRejected()
        } else {
            count(row.fate)
        }
    }

    /// Counts a row that is rejected.
    mutating func countRejected() {
        read += 1
        rejected += 1
    }

    /// Counts rows that are not rejected.
    mutating func count(_ fate: Row.Fate, _ number: Int = 1) {
        read += number
        switch fate {
        case .used: used += number
        case .held: held += number
        case .repeated: repeated += number
        }
    }
}
