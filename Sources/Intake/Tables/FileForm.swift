import Domain
import System

/// Forms of a text that spreadsheets and databases write beside the one that is read, each found from the first bytes:
/// one finding names it, where otherwise every column would be missing.
enum FileForm {
    /// How much of a file is looked at.
    private static let mostLookedAt = 1 << 16

    /// What is wrong with the form of a file; nil: nothing that is known.
    static func finding(of file: SourceFile, _ bytes: Span<UInt8>) -> Finding? {
        if let kind = otherKind(of: bytes) {
            return Finding(
                .notUTF8,
                in: file,
                message: "the file is \(kind), not a text",
                hint: "Unpack it, or export the table as CSV: another ending of the name does not change what is in it."
            )
        }
        if let encoding = wideEncoding(of: bytes) {
            return Finding(
                .wideEncoding,
                in: file,
                message: "the file is \(encoding), not UTF-8",
                hint: "Export it as UTF-8 with commas; in a spreadsheet the type is called \"CSV UTF-8\"."
            )
        }
        return separatorFinding(of: file, bytes)
    }

    // MARK: Files that are no text

    /// What files of other kinds begin with.
    private static let beginnings: [(bytes: [UInt8], kind: String)] = [
        ([0x1F, 0x8B], "packed by gzip"), ([0x28, 0xB5, 0x2F, 0xFD], "packed by zstd"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "packed by xz"), (Array("BZh91AY&SY".utf8), "packed by bzip2"),
        ([0x50, 0x4B, 3, 4], "a ZIP archive or a spreadsheet such as xlsx"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a spreadsheet of the old kind (xls)"), (Array("%PDF-".utf8), "a PDF"),
        (Array("PAR1".utf8) + [0x15], "Parquet"), (Array("SQLite format 3\0".utf8), "a database"),
    ]

    /// What a file is that is called a table and is none; nil: it may be one.
    private static func otherKind(of bytes: Span<UInt8>) -> String? {
        let start = (0..<min(bytes.count, 16)).map { bytes[$0] }
        return beginnings.first { start.starts(with: $0.bytes) }?.kind
    }

    // MARK: Encoding

    /// UTF-16 or UTF-32, by its byte-order mark or by the zeros of its first characters, which are ASCII in any header.
    private static func wideEncoding(of bytes: Span<UInt8>) -> String? {
        let start = (0..<min(bytes.count, 8)).map { bytes[$0] }
        let marks: [(mark: [UInt8], name: String)] = [
            ([0xFF, 0xFE, 0, 0], "UTF-32 (little-endian)"), ([0, 0, 0xFE, 0xFF], "UTF-32 (big-endian)"),
            ([0xFF, 0xFE], "UTF-16 (little-endian)"), ([0xFE, 0xFF], "UTF-16 (big-endian)"),
        ]
        if let known = marks.first(where: { start.starts(with: $0.mark) }) { return known.name }
        guard start.count >= 4 else { return nil }
        switch start.prefix(4).map({ $0 != 0 }) {
        case [true, false, false, false]: return "UTF-32 (little-endian)"
        case [false, false, false, true]: return "UTF-32 (big-endian)"
        case [true, false, true, false]: return "UTF-16 (little-endian)"
        case [false, true, false, true]: return "UTF-16 (big-endian)"
        default: return nil
        }
    }

    // MARK: Separator

    private static let separators: [(sign: Character, name: String)] = [
        (";", "semicolons"), ("\t", "tabs"), ("|", "pipes"),
    ]

    private static func separatorFinding(of file: SourceFile, _ bytes: Span<UInt8>) -> Finding? {
        let line = firstLine(of: bytes)
        let text = String(decoding: line.map { bytes[$0] }, as: UTF8.self)
        let bare = text.trimmingPrefix("\"").lowercased()
        if bare.hasPrefix("sep=") {
            return Finding(
                .otherSeparator,
                in: file,
                at: line.lowerBound,
                length: line.count,
                message:
                    "the first line is \(DisplayText.quoted(Text(text))), a note for spreadsheets, and not the header",
                hint: "Remove the line that begins with sep=, and separate the fields by commas."
            )
        }
        let known = Set(file.table.columns.map(\.name))
        func columns(_ separator: Character) -> Int {
            let names = text.split(separator: separator, omittingEmptySubsequences: false)
            return Set(names.map { $0.trimming { $0 == "\"" || $0 == " " }.lowercased() }).intersection(known).count
        }
        let withCommas = columns(",")
        let other = separators.first { columns($0.sign) > max(withCommas, 1) }
        guard let other else { return nil }
        return Finding(
            .otherSeparator,
            in: file,
            at: line.lowerBound,
            length: line.count,
            message: "the fields are separated by \(other.name), not by commas",
            hint: "Export the file with the comma as separator; texts that hold a comma need quotes around them."
        )
    }

    /// The first line that is not empty, as far as it is looked at, without its line end.
    private static func firstLine(of bytes: Span<UInt8>) -> Range<Int> {
        func isLineEnd(_ place: Int) -> Bool {
            bytes[place] == UInt8(ascii: "\n") || bytes[place] == UInt8(ascii: "\r")
        }
        let most = min(bytes.count, mostLookedAt)
        var start = HeaderReader.hasByteOrderMark(bytes) ? 3 : 0
        while start < most, isLineEnd(start) { start += 1 }
        var end = start
        while end < most, !isLineEnd(end) { end += 1 }
        return start..<max(end, start)
    }
}

extension Substring {
    /// The text without what fits at both ends.
    fileprivate func trimming(_ fits: (Character) -> Bool) -> Substring {
        var rest = drop(while: fits)
        while let last = rest.last, fits(last) { rest.removeLast() }
        return rest
    }
}
