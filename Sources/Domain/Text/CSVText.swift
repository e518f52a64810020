/// Writes CSV by RFC 4180: UTF-8, cells separated by commas, lines ended with LF, quotes only where a cell needs them.
///
/// It scans bytes. To a Swift `String` a quote before a combining mark is one character with it, and a carriage return
/// before a line feed is one character too: a scan of characters would find neither.
public enum CSVText {
    /// Appends a row of cells as they are, with its line end.
    public static func append(row cells: some Sequence<String>, to bytes: inout [UInt8]) {
        append(cells, to: &bytes) { $0 }
    }

    /// Appends a row for people, with its line end: no spreadsheet takes a cell of it for a formula.
    public static func append(spreadsheetRow cells: some Sequence<String>, to bytes: inout [UInt8]) {
        append(cells, to: &bytes, neutralized)
    }

    /// Appends a cell, in quotes where it holds a comma, a quote, CR or LF.
    public static func append(cell: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let utf8 = cell.utf8Span
        let content = utf8.span
        var needsQuotes = false
        for index in content.indices {
            let byte = content[index]
            if byte == quote || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { needsQuotes = true }
        }
        guard needsQuotes else {
            return unsafe content.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        }
        bytes.append(quote)
        for index in content.indices {
            if content[index] == quote { bytes.append(quote) }
            bytes.append(content[index])
        }
        bytes.append(quote)
    }

    /// A cell that no spreadsheet takes for a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a carriage return
    /// gets an apostrophe in front, unless it is a plain negative decimal such as `-12.50`.
    public static func neutralized(_ cell: String) -> String {
        switch cell.utf8.first {
        case UInt8(ascii: "-"): isDecimal(cell.utf8.dropFirst()) ? cell : "'" + cell
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09, 0x0D: "'" + cell
        default: cell
        }
    }

    private static func append(
        _ cells: some Sequence<String>,
        to bytes: inout [UInt8],
        _ change: (String) -> String
    ) {
        var isFirst = true
        for cell in cells {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            append(cell: change(cell), to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Digits, at most one point, and a digit on each side of it.
    private static func isDecimal(_ text: Substring.UTF8View) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy(\.isASCIIDigit)
            }
    }
}
