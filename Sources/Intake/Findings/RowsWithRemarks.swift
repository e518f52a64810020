import Domain

/// The rows of one file that have findings, by line: rejected ones, and others with a notice.
struct RowsWithRemarks {
    let file: SourceFile
    private let rows: [Row]
    private let uses: ArraySlice<RejectedUse>
    /// The names of all files, by their numbers.
    private let names: [String]

    /// Rows of any table but usage.
    init(_ file: SourceFile, rows: [Row], names: [String]) {
        (self.file, self.names, uses) = (file, names, [])
        self.rows = rows.sorted { $0.reference < $1.reference }
        for row in rows { row.forgetTexts() }
    }

    /// Usage rows, by line.
    init(_ file: SourceFile, uses: ArraySlice<RejectedUse>, names: [String]) {
        (self.file, self.uses, self.names, rows) = (file, uses, names, [])
    }

    /// How many rows there are.
    var count: Int { rows.count + uses.count }

    /// A row with all its findings.
    func row(_ place: Int) -> Row {
        rows.isEmpty ? uses[uses.startIndex + place].row(of: file, names: names) : rows[place]
    }

    /// Whether one of the rows is rejected.
    var hasRejected: Bool { !uses.isEmpty || rows.contains(where: \.isRejected) }

    /// Usage rows whose id no usable row has.
    var unreplacedUses: some Sequence<Row> {
        uses.lazy.filter { !$0.reasons.contains(.replaced) }.map { $0.row(of: file, names: names) }
    }
}
