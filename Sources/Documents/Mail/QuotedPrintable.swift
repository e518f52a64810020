/// Any text in lines of plain ASCII, in which plain characters remain readable (RFC 2045, 6.7).
enum QuotedPrintable {
    private static let longest = 76

    /// Encodes a text; lines end with CRLF.
    static func encode(_ text: String) -> String {
        lines(of: text).map(line).joined()
    }

    /// Whether a text can be sent unencoded: plain ASCII, no long line, and none that a mail system would interpret.
    static func isNeeded(for text: String) -> Bool {
        lines(of: text).contains { line in
            line.utf8.count > longest || isSpecial(line) || line.hasSuffix(" ")
                || !line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        }
    }

    /// The lines of a text; the last line end ends the text.
    static func lines(of text: String) -> [Substring] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// `=0A`: a byte in hexadecimal digits.
    static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "=0\(digits)" : "=\(digits)"
    }

    /// A line that ends a message for `sendmail`, or begins the next one in a mailbox file.
    private static func isSpecial(_ line: Substring) -> Bool {
        line == "." || line.hasPrefix("From ")
    }

    private static func line(_ line: Substring) -> String {
        var encoded = ""
        var width = 0
        let bytes = Array(line.utf8)
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let isPlain = (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "=")
            let mustEscape = (isLast && byte == 0x20) || (index == 0 && isSpecial(line))
            let piece = isPlain && !mustEscape ? String(UnicodeScalar(byte)) : escaped(byte)
            if width + piece.utf8.count > (isLast ? longest : longest - 1) {
                encoded += "=\r\n"
                width = 0
            }
            encoded += piece
            width += piece.utf8.count
        }
        return encoded + "\r\n"
    }
}
