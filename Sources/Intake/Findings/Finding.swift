import Domain
import System

/// Something found in the export, reported to a person with its place.
public struct Finding: Hashable, Sendable {
    public let code: FindingCode
    /// The name of the file.
    public let file: String
    /// The line, from 1, on which the field is; nil where the file as a whole is meant.
    public let line: Int?
    /// The column, from 1 and in Unicode scalars, in which the field begins.
    public let column: Int?
    /// What is wrong, with the value and the row's id.
    public let message: String
    /// What to do about it.
    public let hint: String
    /// The line with the field marked.
    public let excerpt: Excerpt?

    /// What it means for the night.
    public var severity: Severity { code.severity }

    /// A finding about a file as a whole, about a line of one that is not a table's, or one that a night makes of several
    /// rows.
    public init(_ code: FindingCode, file: String, line: Int? = nil, message: String, hint: String) {
        self.init(code, file: file, line: line, column: nil, message: message, hint: hint, excerpt: nil)
    }

    private init(
        _ code: FindingCode,
        file: String,
        line: Int?,
        column: Int?,
        message: String,
        hint: String,
        excerpt: Excerpt?
    ) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint
        self.excerpt = excerpt
    }

    /// A finding about `length` bytes at a byte of a file; without `at`, about the file as a whole.
    init(
        _ code: FindingCode,
        in file: SourceFile,
        at offset: Int? = nil,
        length: Int = 1,
        row: (start: Int, line: UInt32) = (0, 1),
        message: String,
        hint: String
    ) {
        guard let offset else {
            self.init(code, file: file.name, message: message, hint: hint)
            return
        }
        let place = file.position(of: offset, lineOfRow: row.line, rowStart: row.start)
        let excerpt = file.contents.withBytes { Excerpt(of: $0, marking: offset..<offset + length) }
        self.init(
            code,
            file: file.name,
            line: place.line,
            column: place.column,
            message: message,
            hint: hint,
            excerpt: excerpt
        )
    }

    /// A finding about a cell of a row that begins on a line.
    init(
        _ code: FindingCode,
        in file: SourceFile,
        cell: Cell,
        row: Range<Int>,
        line: UInt32,
        message: String,
        hint: String
    ) {
        let outer = cell.outerRange
        self.init(
            code,
            in: file,
            at: outer.lowerBound,
            length: outer.count,
            row: (row.lowerBound, line),
            message: message,
            hint: hint
        )
    }

    /// A finding about a file that is not CSV.
    init(_ error: CSVError, in file: SourceFile) {
        let (code, message, hint) = Self.words(for: error.fault)
        self.init(code, in: file, at: error.offset, message: message, hint: hint)
    }

    private static func words(for fault: CSVFault) -> (FindingCode, String, String) {
        switch fault {
        case .quoteInsideField:
            (
                .quoteInsideField, "a quote is inside a field that does not begin with one",
                "Put the whole field in quotes and write each quote within it twice: \"a 3\"\" pipe\"."
            )
        case .textAfterQuote:
            (
                .textAfterQuote, "text follows a closing quote",
                "A quote within a quoted field is written twice; only a comma or a line end may follow the last one."
            )
        case .unclosedQuote:
            (
                .unclosedQuote, "the quote that begins here is never closed",
                "Close the field, or check whether the file was cut short."
            )
        case .loneCarriageReturn:
            (
                .loneCarriageReturn, "a carriage return occurs without a line feed",
                "End lines with LF or CRLF; a carriage return within a text needs quotes around the text."
            )
        case .cellTooLong:
            (
                .cellTooLong, "the field that begins here has more than \(CSVLimit.cell >> 20) MiB",
                "No field of an export is that long. Look for a quote that is never closed, for missing commas and line "
                    + "ends, or for a file that is not CSV."
            )
        case .rowTooLong:
            (
                .rowTooLong, "the row that begins here has more than \(CSVLimit.row >> 20) MiB",
                "No row of an export is that long. Look for missing line ends, or for a file that is not CSV."
            )
        }
    }

    /// All findings of a row, in order.
    static func all(of row: Row) -> [Finding] {
        let remarks = row.remarks
        guard !remarks.isEmpty else { return [] }
        let cells = row.placesOfCells
        return remarks.map { fault in
            let place = fault.column(in: row.file).flatMap { row.file.places[$0.index] }
            let cell = place.flatMap { $0 < cells.all.count ? cells[$0] : nil }
            let range = cell?.outerRange ?? row.range
            return Finding(
                fault.code,
                in: row.file,
                at: range.lowerBound,
                length: range.count,
                row: (row.range.lowerBound, row.reference.line),
                message: fault.message(of: row),
                hint: fault.hint(in: row.file)
            )
        }
        .sorted()
    }
}

extension Finding: Comparable {
    /// By file, line, column and code, the file's name by bytes; the message last, so that the order is total.
    public static func < (one: Finding, other: Finding) -> Bool {
        guard one.file == other.file else { return Text(one.file) < Text(other.file) }
        let (first, second) = ((one.line ?? 0, one.column ?? 0), (other.line ?? 0, other.column ?? 0))
        guard first == second else { return first < second }
        guard one.code == other.code else { return one.code < other.code }
        return Text(one.message) < Text(other.message)
    }
}
