import Domain

/// What an export lacks that the last closed night had, or that its own headers say it should have.
enum Completeness {
    /// How many rows a table must have lost before it is said to have shrunk.
    private static let fewestLost = 5

    /// The known columns of each file, by its name.
    static func columnsRead(_ files: [SourceFile]) -> [String: [String]] {
        files.reduce(into: [:]) { read, file in
            read[file.name] = file.table.columns.filter { file.places[$0.index] != nil }.map(\.name)
        }
    }

    /// Optional columns that are absent: those that a header resembles, those that a part of the same name had on the last closed
    /// night, and those that the table had then in any part. Needs all headers read.
    static func absentColumns(_ files: [SourceFile], options: IntakeOptions) -> [Finding] {
        let tables = Dictionary(grouping: files.filter { !$0.isBroken }, by: \.table)
        return tables.flatMap { table, parts in
            let resembled = parts.flatMap { file in
                file.resembled.map { resembled in
                    let isAllowed = table.isNamed(in: options.allowMissing, column: resembled.column)
                    return finding(isAllowed ? .unknownColumns : .absentColumn, in: file, resembled)
                }
            }
            let named = Set(parts.flatMap { $0.resembled.map(\.column.name) })
            let before = options.columnsReadBefore.filter { table.owns(file: $0.key) }
            let watched = table.columns.filter { column in
                column.presence == .optional && !named.contains(column.name)
                    && before.values.contains { $0.contains(column.name) }
                    && !table.isNamed(in: options.allowMissing, column: column)
            }
            let vanished = watched.flatMap { column in
                let lacking = parts.filter { $0.places[column.index] == nil }
                let known = lacking.filter { before[$0.name]?.contains(column.name) ?? false }
                // A part that is new has lost nothing, unless no part has the column any more.
                if !known.isEmpty { return known.map { vanishedFinding(table, $0.name, column) } }
                return lacking.count == parts.count ? [vanishedFinding(table, table.fileName, column)] : []
            }
            return resembled + vanished
        }
    }

    private static func finding(
        _ code: FindingCode,
        in file: SourceFile,
        _ resembled: (column: Column, cell: Cell, name: Text)
    ) -> Finding {
        Finding(
            code,
            in: file,
            cell: resembled.cell,
            row: file.headerRow,
            line: file.scanner.rowLine,
            message: "the column \(DisplayText.quoted(resembled.name)) is not known, and resembles "
                + "\(resembled.column.name), which is absent",
            hint: "Did you mean \(resembled.column.name)? If the column is your own, let its name begin with x_."
        )
    }

    private static func vanishedFinding(_ table: Table, _ file: String, _ column: Column) -> Finding {
        Finding(
            .absentColumn,
            file: file,
            message: "the last closed night read the column \(column.name), and now it is absent",
            hint:
                "Export the column; if it is meant to be gone, run with --allow-missing \(table.fileName).\(column.name)."
        )
    }

    /// How many cells of each counted column are not empty, by the names of files.
    static func filledCells(_ files: [SourceFile]) -> [String: [String: Int]] {
        files.reduce(into: [:]) { filled, file in
            if !file.filledCells.isEmpty { filled[file.name] = file.filledCells }
        }
    }

    /// Optional columns that all parts of a table had on the last closed night and a new part has not, where the parts that have them
    /// hold fewer rows than then: rows moved into the new part, and lost their PO numbers and holds. A part that only adds rows has lost
    /// nothing. Needs all rows of contract tables read.
    static func columnsOfMovedRows(_ files: [SourceFile], options: IntakeOptions) -> [Finding] {
        let tables = Dictionary(grouping: files.filter { !$0.isBroken && $0.table != .usage }, by: \.table)
        return tables.flatMap { table, parts in
            let before = options.columnsReadBefore.filter { table.owns(file: $0.key) }
            let rows = options.rowsReadBefore.filter { table.owns(file: $0.file) }.reduce(0) { $0 + $1.read }
            let new = parts.filter { before[$0.name] == nil && $0.rowsFound > 0 }
            guard !before.isEmpty, new.count < parts.count else { return [Finding]() }
            return table.columns.flatMap { column -> [Finding] in
                guard column.presence == .optional, before.values.allSatisfy({ $0.contains(column.name) }),
                    !table.isNamed(in: options.allowMissing, column: column)
                else { return [] }
                let lacking = new.filter { $0.places[column.index] == nil }
                let having = parts.filter { $0.places[column.index] != nil }.reduce(0) { $0 + $1.rowsFound }
                return having < rows ? lacking.map { vanishedFinding(table, $0.name, column) } : []
            }
        }
    }

    /// Columns of PO numbers that lost more of their numbers than the settings allow a table to lose of its rows: whoever exports them
    /// no longer finds them, and invoices would go out without. Needs all rows of contract tables read.
    static func emptiedColumns(_ files: [SourceFile], options: IntakeOptions) -> [Finding] {
        let tables = Dictionary(grouping: files.filter { !$0.isBroken }, by: \.table)
        return tables.flatMap { table, parts in
            let before = options.filledCellsBefore.filter { table.owns(file: $0.key) }.values
            return table.columns.compactMap { column -> Finding? in
                let had = before.reduce(0) { $0 + ($1[column.name] ?? 0) }
                // That it is absent altogether is another finding.
                guard had >= fewestLost, parts.contains(where: { $0.places[column.index] != nil }),
                    !table.isNamed(in: options.allowMissing, column: column), !table.isNamed(in: options.allowShrunk)
                else { return nil }
                let has = parts.reduce(0) { $0 + ($1.filledCells[column.name] ?? 0) }
                guard had - has >= fewestLost, (had - has) * 100 > had * options.largestShrink else { return nil }
                return emptiedFinding(table, column, had, has, options)
            }
        }
    }

    private static func emptiedFinding(
        _ table: Table,
        _ column: Column,
        _ had: Int,
        _ has: Int,
        _ options: IntakeOptions
    ) -> Finding {
        Finding(
            .absentColumn,
            file: table.fileName,
            message:
                "the column \(column.name) has \(has == 0 ? "no number" : has == 1 ? "1 number" : "\(has) numbers"), and on the "
                + "last closed night it had \(had)",
            hint:
                "More than \(options.largestShrink) % are gone (setting largest_shrink), and invoices would go out without them. Export "
                + "them; if they are meant to be gone, run with --allow-missing \(table.fileName).\(column.name)."
        )
    }

    /// Tables that lost more of their rows than the settings allow since the last closed night. Usage leaves an export once it
    /// is invoiced, so it may shrink.
    static func shrunkTables(_ rowCounts: [RowCounts], options: IntakeOptions) -> [Finding] {
        Table.ofExport.compactMap { table in
            guard table != .usage, !table.isNamed(in: options.allowShrunk) else { return nil }
            let files = rowCounts.filter { table.owns(file: $0.file) }
            // That it is absent altogether is another finding.
            guard !files.isEmpty else { return nil }
            let before = options.rowsReadBefore.filter { table.owns(file: $0.file) }.reduce(0) { $0 + $1.usable }
            let now = files.reduce(0) { $0 + $1.usable }
            let lost = before - now
            guard lost >= fewestLost, lost * 100 > before * options.largestShrink else { return nil }
            let rejected = files.rejectedRows
            let why =
                rejected == 0
                ? "" : "; \(rejected) \(rejected == 1 ? "row of tonight is" : "rows of tonight are") rejected"
            return Finding(
                .shrunkTable,
                file: table.fileName,
                message:
                    "the table has \(now) usable \(now == 1 ? "row" : "rows"), and on the last closed night it had "
                    + "\(before)\(why)",
                hint: "More than \(options.largestShrink) % are gone (setting largest_shrink). Complete the export"
                    + (rejected == 0 ? "" : ", correct the rejected rows (nightbill check lists them)")
                    + "; if they are meant to be gone, run with --allow-shrunk \(table.fileName)."
            )
        }
    }
}
