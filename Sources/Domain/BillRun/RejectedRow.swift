/// A row of the input that was set aside: its cells unchanged, and why.
public struct RejectedRow: Hashable, Sendable {
    /// The line of the input file on which it begins, from 1.
    public var line: Int
    /// The finding that rejected the row.
    public var code: String
    /// What is wrong.
    public var message: String
    /// What to do about it.
    public var hint: String
    /// The subscription that it names; nil where its cells cannot be read that far.
    public var subscription: Text?
    /// The usage record that it is; nil where its cells cannot be read that far.
    public var record: Text?
    /// Its cells byte for byte, quotes included, each with the comma before it.
    public var cells: [UInt8]

    /// A row from its parts.
    public init(
        line: Int,
        code: String,
        message: String,
        hint: String,
        subscription: Text?,
        record: Text?,
        cells: [UInt8]
    ) {
        self.line = line
        self.code = code
        self.message = message
        self.hint = hint
        self.subscription = subscription
        self.record = record
        self.cells = cells
    }
}

/// The form in which rejected rows are written, corrected and read in again: RFC 4180 in UTF-8, lines end with LF, the
/// input's cells after five columns that say why.
public enum RejectedRowsFile {
    /// The columns before the input's own; they are ignored in a file that is read in again.
    public static let columns = described.map(\.name)

    /// The same, documented.
    public static let described = [
        PublishedColumn("nb_file", .text, "The input file that the row is from."),
        PublishedColumn("nb_line", .number, "The line of that file on which the row begins, from 1."),
        PublishedColumn(
            "nb_code",
            .text,
            "The finding that rejected it, such as `NB107`: see `nightbill about NB107`."
        ),
        PublishedColumn("nb_message", .text, "What is wrong."),
        PublishedColumn("nb_hint", .text, "What to do about it."),
    ]

    /// Appends the header row; `own` are the input's columns byte for byte, each with the comma before it.
    public static func appendHeader(_ own: [UInt8], to bytes: inout [UInt8]) {
        bytes += columns.joined(separator: ",").utf8
        bytes += own
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends a row of an input file.
    public static func append(_ row: RejectedRow, of file: String, to bytes: inout [UInt8]) {
        CSVText.append(row: [file, String(row.line), row.code, row.message, row.hint], to: &bytes)
        bytes.removeLast()
        bytes += row.cells
        bytes.append(UInt8(ascii: "\n"))
    }
}
