import Domain
import System

/// Reads a file up to its first row: encoding, header, columns.
enum HeaderReader {
    /// How many unknown columns a notice names.
    private static let mostNamed = 10
    /// How many bytes a name may have that is compared with known ones.
    private static let longestName = 100

    /// Finds the table's columns in a file's first row; what is wrong with it is fatal but for unknown columns.
    static func read(_ file: SourceFile) -> [Finding] {
        let findings = file.contents.withBytes { read(file, $0) }
        file.isBroken = findings.contains { $0.severity == .fatal }
        return findings
    }

    private static func read(_ file: SourceFile, _ bytes: Span<UInt8>) -> [Finding] {
        if let finding = FileForm.finding(of: file, bytes) { return [finding] }
        let header = Result { () throws(CSVError) in try scan(file, bytes) }
        // A file that is one endless cell need not be read to its end to be refused.
        if case .failure(let error) = header, error.fault.isLimit { return [Finding(error, in: file)] }
        if CSVLimit.isExceededByALine(in: bytes), let error = RowReader.firstError(of: file) {
            return [Finding(error, in: file)]
        }
        if let fault = UTF8Check.firstFault(in: bytes) {
            return [
                Finding(
                    .notUTF8,
                    in: file,
                    at: fault,
                    message: "the byte \(hexadecimal(bytes[fault])) is not UTF-8",
                    hint: file.openEnd.map { fault + 4 > $0 } ?? false
                        ? "Export the file again, as UTF-8; it may be cut within a character."
                        : "Export the file as UTF-8 (not Latin-1, Windows-1252 or UTF-16)."
                )
            ]
        }
        switch header {
        case .failure(let error): return [Finding(error, in: file)]
        case .success(false):
            return [
                Finding(
                    .noHeader,
                    in: file,
                    message: "the file is empty",
                    hint: "Its first row must name the columns: \(names(of: file.table))."
                )
            ]
        case .success(true): return tooManyColumns(file).map { [$0] } ?? columns(of: file) + cutHeader(file)
        }
    }

    /// No row is lost where the header itself is the last line.
    private static func cutHeader(_ file: SourceFile) -> [Finding] {
        guard file.headerRow.upperBound == file.openEnd else { return [] }
        return [
            Finding(
                .openEnd,
                in: file,
                message: "the file is its header alone, which does not end with a line end: it may be cut",
                hint: "If the table is meant to be empty, end the header with a line break."
            )
        ]
    }

    /// Finds the header's cells; false where the file has no row.
    private static func scan(_ file: SourceFile, _ bytes: Span<UInt8>) throws(CSVError) -> Bool {
        file.scanner = CSVScanner(position: hasByteOrderMark(bytes) ? 3 : 0)
        guard try file.scanner.next(in: bytes, into: &file.header) else { return false }
        file.headerRow = file.scanner.row
        return true
    }

    private static func tooManyColumns(_ file: SourceFile) -> Finding? {
        guard file.header.count > CSVLimit.columns else { return nil }
        return Finding(
            .tooManyColumns,
            in: file,
            cell: file.header[CSVLimit.columns],
            row: file.headerRow,
            line: file.scanner.rowLine,
            message: "the header has \(file.header.count) columns; \(CSVLimit.columns) are allowed",
            hint: "Export the columns of \(file.table.fileName) only: \(allNames(of: file.table))."
        )
    }

    /// Whether a file begins with U+FEFF, which some programs write to tell that it is UTF-8.
    static func hasByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }

    private static func columns(of file: SourceFile) -> [Finding] {
        var unknown: [(name: Text, cell: Cell)] = []
        var doubled: [Int: (cell: Cell, count: Int)] = [:]
        let known = file.table.columns
        var own = OwnColumns(of: file)
        file.places = known.map { _ in nil }
        for (place, cell) in file.header.all.enumerated() {
            let name = file.text(cell)
            if RejectedRowsFile.columns.contains(name.string) { file.rejectColumns.append(place) }
            if let column = known.first(where: { $0.name == name.string }) {
                if file.places[column.index] == nil {
                    file.places[column.index] = place
                } else {
                    let before = doubled[column.index]
                    doubled[column.index] = (before?.cell ?? cell, (before?.count ?? 1) + 1)
                }
            } else if OwnColumns.isOwn(name) {
                own.add(name, at: place, cell)
            } else if !name.string.hasPrefix("nb_") {
                unknown.append((name, cell))
            }
        }
        var findings = known.compactMap { column in
            doubled[column.index].map { again in
                headerFinding(
                    .doubledColumn,
                    file,
                    again.cell,
                    "the column \(column.name) occurs \(again.count == 2 ? "twice" : "\(again.count) times")",
                    hint: again.count == 2
                        ? "Keep one of the two; it is not clear which one to believe."
                        : "Keep one of them; it is not clear which one to believe."
                )
            }
        }
        findings += own.keep()
        let absent = known.filter { file.places[$0.index] == nil }
        let meant = misspelt(&unknown, absent.map(\.name))
        findings += missing(absent.filter { $0.presence != .optional }, of: file, meant)
        for column in absent where column.presence == .optional {
            guard let (name, cell) = meant[column.name] else { continue }
            file.resembled.append((column, cell, name))
        }
        if let first = unknown.first {
            let named = unknown.prefix(mostNamed).map { DisplayText.quoted($0.name) }.joined(separator: ", ")
            let list = named + (unknown.count > mostNamed ? " and \(unknown.count - mostNamed) more" : "")
            let message =
                unknown.count == 1
                ? "the column \(list) is not known" : "\(unknown.count) columns are not known: \(list)"
            let hint = "Ignored. The columns of \(file.table.fileName) are \(allNames(of: file.table))."
            findings.append(headerFinding(.unknownColumns, file, first.cell, message, hint: hint))
        }
        return findings
    }

    /// The unknown columns that resemble an absent one, by the absent one's name; they are taken out of the unknown ones.
    private static func misspelt(
        _ unknown: inout [(name: Text, cell: Cell)],
        _ absent: [String]
    ) -> [String: (name: Text, cell: Cell)] {
        var meant: [String: (name: Text, cell: Cell)] = [:]
        guard !absent.isEmpty else { return [:] }
        unknown.removeAll { column in
            guard column.name.string.utf8.count <= longestName,
                let known = Resemblance.nearest(to: column.name.string, among: absent), meant[known] == nil
            else { return false }
            meant[known] = column
            return true
        }
        return meant
    }

    /// The needed columns that a header lacks.
    private static func missing(
        _ columns: [Column],
        of file: SourceFile,
        _ meant: [String: (name: Text, cell: Cell)]
    ) -> [Finding] {
        func finding(_ message: String, _ hint: String) -> Finding {
            Finding(
                .missingColumn,
                in: file,
                at: file.headerRow.lowerBound,
                length: file.headerRow.count,
                row: (file.headerRow.lowerBound, file.scanner.rowLine),
                message: message,
                hint: hint + "\(file.table.fileName) needs the columns \(names(of: file.table))."
            )
        }
        guard columns.count < 3 || file.places.contains(where: { $0 != nil }) || !meant.isEmpty else {
            return [
                finding("the first row names no column of \(file.table.fileName)", "The header must be the first row. ")
            ]
        }
        return columns.map { column in
            let other = meant[column.name].map { "Did you mean \(column.name) by \(DisplayText.quoted($0.name))? " }
            return finding("the column \(column.name) is missing", other ?? "")
        }
    }

    private static func headerFinding(
        _ code: FindingCode,
        _ file: SourceFile,
        _ cell: Cell,
        _ message: String,
        hint: String
    ) -> Finding {
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

    private static func names(of table: Table) -> String {
        table.columns.filter { $0.presence != .optional }.map(\.name).joined(separator: ", ")
    }

    private static func allNames(of table: Table) -> String {
        table.columns.map(\.name).joined(separator: ", ")
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}
