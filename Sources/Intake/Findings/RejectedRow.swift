public import Domain

/// A row that was set aside, read back from the file that it was written to.
public struct RejectedRow: Hashable, Sendable {
    /// The input file and the line in it.
    public var file: String
    public var line: Int
    public var code: String
    public var message: String
    public var hint: String
    /// Its cells by column.
    public var cells: [String: Text]

    /// The rows of a ``RejectFile`` that hold a value in a column; a row with too few cells has none there.
    public static func rows(in bytes: [UInt8], where column: String, is value: Text) -> [RejectedRow] {
        var scanner = CSVScanner()
        var cells = RowCells()
        let span = bytes.span
        var header: [String] = []
        var rows: [RejectedRow] = []
        while (try? scanner.next(in: span, into: &cells)) ?? false {
            let texts = cells.all.map { String(decoding: $0.content(in: span), as: UTF8.self) }
            if header.isEmpty {
                header = texts
                continue
            }
            let named = Dictionary(zip(header, texts.map { Text($0) })) { first, _ in first }
            guard named[column] == value, let row = RejectedRow(named) else { continue }
            rows.append(row)
        }
        return rows
    }

    private init?(_ cells: [String: Text]) {
        let about = HeaderReader.rejectColumns.map { cells[$0]?.string ?? "" }
        guard let line = Int(about[1]) else { return nil }
        file = about[0]
        self.line = line
        code = about[2]
        message = about[3]
        hint = about[4]
        self.cells = cells
    }
}
