import Intake

/// The findings of a report as JSON, written one after the other: there may be millions.
///
/// The bytes are those that ``ReportJSON`` would give for a list of ``FindingDocument``, without the list.
enum FindingsJSON {
    /// How many bytes are given at a time, or a few more.
    private static let pieceSize = 1 << 16

    /// Writes a report whose list of findings is empty with the findings in it, and a line end.
    static func write<Failure: Error>(
        _ findings: Findings,
        within report: String,
        to body: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        // A quote within a text is escaped: this can only be the key with its list.
        let key = "\"findings\" : ["
        guard let place = report.firstRange(of: key),
            let end = report[place.upperBound...].firstIndex(where: { !$0.isWhitespace }), report[end] == "]"
        else { preconditionFailure("a report has an empty list for its findings") }
        var piece = Array("\(report[..<place.upperBound])\n".utf8)
        var isFirst = true
        for finding in findings {
            if !isFirst { piece += ",\n".utf8 }
            isFirst = false
            append(finding, to: &piece)
            guard piece.count >= pieceSize else { continue }
            try body(piece)
            piece.removeAll(keepingCapacity: true)
        }
        piece += "\n  \(report[end...])\n".utf8
        try body(piece)
    }

    /// One finding in the form of all reports: keys in order, an indent of two blanks a level.
    private static func append(_ finding: Finding, to bytes: inout [UInt8]) {
        bytes += "    {\n".utf8
        var isFirst = true
        func add(_ key: String, _ value: (inout [UInt8]) -> Void) {
            bytes += "\(isFirst ? "" : ",\n")      \"\(key)\" : ".utf8
            isFirst = false
            value(&bytes)
        }
        func add(_ key: String, _ text: String) { add(key) { append(text, to: &$0) } }
        func add(_ key: String, _ number: Int?) { if let number { add(key) { $0 += String(number).utf8 } } }
        add("code", finding.code.rawValue)
        add("column", finding.column)
        add("file", finding.file)
        add("hint", finding.hint)
        add("line", finding.line)
        add("message", finding.message)
        add("severity", finding.severity.rawValue)
        bytes += "\n    }".utf8
    }

    /// A text in quotes (RFC 8259, section 7).
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
            case "\u{8}": bytes += "\\b".utf8
            case "\t": bytes += "\\t".utf8
            case "\n": bytes += "\\n".utf8
            case "\u{C}": bytes += "\\f".utf8
            case "\r": bytes += "\\r".utf8
            case "\0"..<" ": bytes += "\\u00\(scalar.value < 0x10 ? "0" : "")\(String(scalar.value, radix: 16))".utf8
            default:
                if let escape = JSONEscapes.escape(scalar) {
                    bytes += escape.utf8
                } else {
                    bytes += String(Character(scalar)).utf8
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
