import Domain

/// The rows of one file that have findings, by line: rejected ones, and others with a notice.
struct RowsWithRemarks {
    let file: SourceFile
    private let rows: [Row]
    private let uses: ArraySlice<RejectedUse>
    /// By their numbers; only those with rejected usage rows.
    private let files: [SourceFile?]

    /// Rows of any table but usage.
    init(_ file: SourceFile, rows: [Row]) {
        (self.file, files, uses) = (file, [], [])
        self.rows = rows.sorted { $0.reference < $1.reference }
        for row in rows { row.forgetTexts() }
    }

    /// The same file with further rows; not for usage rows.
    func adding(_ others: [Row]) -> RowsWithRemarks { RowsWithRemarks(file, rows: rows + others) }

    /// Usage rows, by line; `files`: those that have any, by their numbers.
    init(_ file: SourceFile, uses: ArraySlice<RejectedUse>, files: [SourceFile?]) {
        (self.file, self.uses, self.files, rows) = (file, uses, files, [])
    }

    /// How many rows there are.
    var count: Int { rows.count + uses.count }

    /// A row with all its findings.
    func row(_ place: Int) -> Row {
        rows.isEmpty ? uses[uses.startIndex + place].row(in: files) : rows[place]
    }

    /// Whether one of the rows is rejected.
    var hasRejected: Bool { !uses.isEmpty || rows.contains(where: \.isRejected) }

    /// Usage rows whose id no usable row has.
    var unreplacedUses: some Sequence<Row> {
        uses.lazy.filter { !$0.reasons.contains(.replaced) }.map { $0.row(in: files) }
    }
}
