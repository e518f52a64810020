import Domain

/// The columns of a header that are the exporter's own and are kept with the invoices: those of accounts and subscriptions whose
/// names begin with `x_`.
struct OwnColumns {
    private let file: SourceFile
    private var columns: [(name: Text, place: Int, cell: Cell)] = []
    private var doubled: [(name: Text, cell: Cell, count: Int)] = []

    /// None yet.
    init(of file: SourceFile) {
        self.file = file
    }

    /// Whether a name is an exporter's own.
    static func isOwn(_ name: Text) -> Bool { name.string.utf8.starts(with: "x_".utf8) }

    /// Takes a column, where its table keeps own ones.
    mutating func add(_ name: Text, at place: Int, _ cell: Cell) {
        guard file.table == .accounts || file.table == .subscriptions else { return }
        guard columns.contains(where: { $0.name == name }) else { return columns.append((name, place, cell)) }
        if let again = doubled.firstIndex(where: { $0.name == name }) {
            doubled[again].count += 1
        } else {
            doubled.append((name, cell, 2))
        }
    }

    /// Keeps the columns with the file; what is wrong with them is fatal.
    func keep() -> [Finding] {
        guard !columns.isEmpty else { return [] }
        var findings = doubled.map { name, cell, count in
            finding(
                .doubledColumn,
                cell,
                "the column \(DisplayText.quoted(name)) occurs \(count == 2 ? "twice" : "\(count) times")",
                hint: "Keep one of them; it is not clear which one to believe."
            )
        }
        for column in columns {
            guard let problem = Self.problem(with: column.name) else { continue }
            findings.append(
                finding(
                    .ownColumns,
                    column.cell,
                    "the name of the column \(DisplayText.quoted(column.name)) \(problem)",
                    hint: "A column of your own has a name of up to \(OwnFields.longestName) characters without "
                        + "controls; begin it with nb_ if no invoice needs it."
                )
            )
        }
        if columns.count > OwnFields.most {
            findings.append(
                finding(
                    .ownColumns,
                    columns[OwnFields.most].cell,
                    "the header has \(columns.count) columns that begin with x_; \(OwnFields.most) may be there",
                    hint: "Let the names of those that no invoice needs begin with nb_, or leave them out."
                )
            )
        }
        if findings.isEmpty { file.keep(own: columns.map { ($0.name, $0.place) }) }
        return findings
    }

    private static func problem(with name: Text) -> String? {
        let scalars = name.string.unicodeScalars
        guard scalars.count <= OwnFields.longestName else { return "has \(scalars.count) characters" }
        let isFit = scalars.allSatisfy { !$0.isControl && XMLCharacters.isAllowed($0) }
        return isFit ? nil : "holds a character that no document can show"
    }

    private func finding(_ code: FindingCode, _ cell: Cell, _ message: String, hint: String) -> Finding {
        Finding(
            code,
            in: file,
            cell: cell,
            row: file.headerRow,
            line: file.scanner.rowLine,
            message: message,
            hint: hint
        )
    }
}
