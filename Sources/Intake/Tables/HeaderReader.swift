import Domain
import System

/// Reads a file up to its first row: encoding, header, columns.
enum HeaderReader {
    /// The columns that a rejected row is written with; in a file fed back they say nothing.
    static let rejectColumns = ["nb_file", "nb_line", "nb_code", "nb_message", "nb_hint"]

    /// Finds the table's columns in a file's first row; what is wrong with it is fatal but for unknown columns.
    static func read(_ file: SourceFile) -> [Finding] {
        let findings = file.contents.withBytes { read(file, $0) }
        file.isBroken = findings.contains { $0.severity == .fatal }
        return findings
    }

    private static func read(_ file: SourceFile, _ bytes: Span<UInt8>) -> [Finding] {
        if let fault = UTF8Check.firstFault(in: bytes) {
            return [
                Finding(
                    .notUTF8,
                    in: file,
                    at: fault,
                    message: "the byte \(hexadecimal(bytes[fault])) is not UTF-8",
                    hint: "Export the file as UTF-8 (not Latin-1, Windows-1252 or UTF-16)."
                )
            ]
        }
        file.scanner = CSVScanner(position: hasByteOrderMark(bytes) ? 3 : 0)
        do {
            guard try file.scanner.next(in: bytes, into: &file.header) else {
                return [
                    Finding(
                        .noHeader,
                        in: file,
                        message: "the file is empty",
                        hint: "Its first row must name the columns: \(names(of: file.table))."
                    )
                ]
            }
        } catch {
            return [Finding(error, in: file)]
        }
        file.headerRow = file.scanner.row
        return columns(of: file)
    }

    /// Whether a file begins with U+FEFF, which some programs write to tell that it is UTF-8.
    static func hasByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }

    private static func columns(of file: SourceFile) -> [Finding] {
        var findings: [Finding] = []
        var unknown: [(name: Text, cell: Cell)] = []
        var seen: Set<Text> = []
        let known = file.table.columns
        file.places = known.map { _ in nil }
        for (place, cell) in file.header.all.enumerated() {
            let name = file.text(cell)
            if rejectColumns.contains(name.string) { file.rejectColumns.append(place) }
            let column = known.first { $0.name == name.string }
            if !seen.insert(name).inserted, column != nil {
                findings.append(
                    Finding(
                        .doubledColumn,
                        in: file,
                        cell: cell,
                        row: file.headerRow,
                        line: file.scanner.rowLine,
                        message: "the column \(name) stands twice",
                        hint: "Keep one of the two; it is not clear which one to believe."
                    )
                )
            } else if let column {
                file.places[column.index] = place
            } else if !name.string.hasPrefix("nb_") {
                unknown.append((name, cell))
            }
        }
        let missing = known.filter { $0.presence != .optional && file.places[$0.index] == nil }
        for column in missing {
            findings.append(
                Finding(
                    .missingColumn,
                    in: file,
                    at: file.headerRow.lowerBound,
                    length: file.headerRow.count,
                    message: "the column \(column.name) is missing",
                    hint: "\(file.table.fileName) needs the columns \(names(of: file.table))."
                )
            )
        }
        if let first = unknown.first {
            let list = unknown.map { DisplayText.quoted($0.name) }.joined(separator: ", ")
            findings.append(
                Finding(
                    .unknownColumns,
                    in: file,
                    cell: first.cell,
                    row: file.headerRow,
                    line: file.scanner.rowLine,
                    message: unknown.count == 1
                        ? "the column \(list) is not known" : "\(unknown.count) columns are not known: \(list)",
                    hint: "Ignored. The columns of \(file.table.fileName) are \(allNames(of: file.table))."
                )
            )
        }
        return findings
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
