import Domain
import System

/// The rejected rows of one input file, to be mended and fed in again: cells unchanged behind five columns that say why.
public struct RejectFile: Hashable, Sendable {
    /// The name of the input file.
    public let name: String
    /// RFC 4180 in UTF-8, lines end with LF: `nb_file,nb_line,nb_code,nb_message,nb_hint` and the input's own columns.
    public let bytes: [UInt8]
}

/// Collects a file's rejected rows.
struct RejectWriter {
    private var rows: [Row] = []

    mutating func add(_ row: Row) {
        rows.append(row)
    }

    /// The rows in the order of their lines; nil where there are none.
    consuming func file(of source: SourceFile) -> RejectFile? {
        guard !rows.isEmpty else { return nil }
        var bytes = Array(HeaderReader.rejectColumns.joined(separator: ",").utf8)
        Self.append(source.headerRow, of: source, line: 1, to: &bytes)
        for row in rows.sorted(by: { $0.reference < $1.reference }) {
            let fault = row.mainFault
            let columns = [
                source.name, String(row.reference.line), fault?.code.rawValue ?? "", fault?.message ?? "",
                fault?.hint ?? "",
            ]
            bytes += columns.map(Self.quoted).joined(separator: ",").utf8
            Self.append(row.range, of: source, line: row.reference.line, to: &bytes)
        }
        return RejectFile(name: source.name, bytes: bytes)
    }

    /// A row's own cells byte for byte, quotes included, without the columns of an earlier rejection.
    private static func append(_ row: Range<Int>, of source: SourceFile, line: UInt32, to bytes: inout [UInt8]) {
        if source.rejectColumns.isEmpty {
            append(row, of: source, to: &bytes)
        } else {
            let cells = RowReader.again(source, at: row.lowerBound, line: line).cells
            for (place, cell) in cells.all.enumerated() where !source.rejectColumns.contains(place) {
                append(cell.outerRange, of: source, to: &bytes)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func append(_ range: Range<Int>, of source: SourceFile, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: ","))
        source.contents.withBytes { contents in
            for index in range { bytes.append(contents[index]) }
        }
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
