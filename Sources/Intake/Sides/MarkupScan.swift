import Domain

/// Looks over the bytes of a document of another system before anybody reads them as XML: what a reader of XML may spend much time
/// or memory on, or would have to fetch, is refused here, in one pass.
struct MarkupScan {
    /// How many bytes a document may have.
    static let mostBytes = 10 << 20
    /// How deep elements may be nested.
    static let mostDepth = 64
    /// How many attributes an element may have.
    static let mostAttributes = 64
    /// How many elements a document may have.
    static let mostElements = 300_000

    /// Why a document is refused.
    enum Kind {
        case entity
        case tooLarge
        case notUTF8
    }

    /// What is refused, on which line.
    struct Fault: Error {
        var kind: Kind
        var line: Int
        var message: String
    }

    private var line = 1
    private var depth = 0
    private var elements = 0
    private var place = 0

    /// What is refused in bytes that are UTF-8; nil: nothing. What is not well formed is left to the reader.
    static func fault(in bytes: Span<UInt8>) -> Fault? {
        var scan = MarkupScan()
        do throws(Fault) {
            try scan.run(bytes)
            return nil
        } catch {
            return error
        }
    }

    private mutating func run(_ bytes: Span<UInt8>) throws(Fault) {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\n"):
                line += 1
                place += 1
            case UInt8(ascii: "&"): try reference(bytes)
            case UInt8(ascii: "<"): try markup(bytes)
            default: place += 1
            }
        }
    }

    private func begins(_ text: String, _ bytes: Span<UInt8>) -> Bool {
        var at = place
        for byte in text.utf8 {
            guard at < bytes.count, bytes[at] == byte else { return false }
            at += 1
        }
        return true
    }

    /// Goes on behind the next occurrence of a text, or to the end.
    private mutating func skip(behind text: String, _ bytes: Span<UInt8>) {
        while place < bytes.count, !begins(text, bytes) {
            if bytes[place] == UInt8(ascii: "\n") { line += 1 }
            place += 1
        }
        place = min(bytes.count, place + text.utf8.count)
    }

    private mutating func markup(_ bytes: Span<UInt8>) throws(Fault) {
        if begins("<!--", bytes) {
            place += 4
            skip(behind: "-->", bytes)
        } else if begins("<![CDATA[", bytes) {
            skip(behind: "]]>", bytes)
        } else if begins("<?", bytes) {
            let start = place
            let isDeclaration = begins("<?xml ", bytes)
            skip(behind: "?>", bytes)
            if isDeclaration { try encoding(of: bytes, start..<place) }
        } else if begins("<!", bytes) {
            try documentType(bytes)
        } else if begins("</", bytes) {
            depth -= 1
            skip(behind: ">", bytes)
        } else {
            try startTag(bytes)
        }
    }

    /// A document type may name its DTD, which nobody fetches, and declare nothing of its own.
    private mutating func documentType(_ bytes: Span<UInt8>) throws(Fault) {
        var quote: UInt8?
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\n") { line += 1 }
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                throw Fault(
                    kind: .entity,
                    line: line,
                    message: "the document type has declarations of its own, which may define entities"
                )
            } else if byte == UInt8(ascii: ">") {
                return
            }
        }
    }

    private mutating func startTag(_ bytes: Span<UInt8>) throws(Fault) {
        let first = line
        elements += 1
        var (quote, attributes, last): (UInt8?, Int, UInt8) = (nil, 0, 0)
        place += 1
        tag: while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "&") {
                try reference(bytes)
                continue
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                attributes += 1
            } else if byte == UInt8(ascii: ">") {
                if last != UInt8(ascii: "/") { depth += 1 }
                break tag
            }
            last = byte
        }
        try check(
            attributes <= Self.mostAttributes,
            first,
            "an element has more than \(Self.mostAttributes) attributes"
        )
        try check(depth <= Self.mostDepth, first, "elements are nested more than \(Self.mostDepth) deep")
        try check(elements <= Self.mostElements, first, "there are more than \(Self.mostElements) elements")
    }

    private func check(_ isFine: Bool, _ line: Int, _ message: @autoclosure () -> String) throws(Fault) {
        guard !isFine else { return }
        throw Fault(kind: .tooLarge, line: line, message: message())
    }

    // MARK: Entities and encoding

    private static let predefined = ["amp", "lt", "gt", "quot", "apos"]

    /// A reference: to a character, or to one of the five entities that XML has.
    private mutating func reference(_ bytes: Span<UInt8>) throws(Fault) {
        place += 1
        guard place < bytes.count, bytes[place] != UInt8(ascii: "#") else { return }
        var name: [UInt8] = []
        while place < bytes.count, name.count <= 64, Self.isName(bytes[place]) {
            name.append(bytes[place])
            place += 1
        }
        let text = String(decoding: name, as: UTF8.self)
        // A lone ampersand is not well formed, which the reader says better.
        guard !name.isEmpty, !Self.predefined.contains(text) else { return }
        throw Fault(kind: .entity, line: line, message: "the entity \(DisplayText.quoted(Text(text))) is used")
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        }
    }

    /// The encoding that the XML declaration names.
    private func encoding(of bytes: Span<UInt8>, _ range: Range<Int>) throws(Fault) {
        let text = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
        guard let name = text.split(separator: "encoding").dropFirst().first,
            let value = name.split(omittingEmptySubsequences: false, whereSeparator: { "\"'".contains($0) }).dropFirst()
                .first
        else { return }
        guard !["utf-8", "utf8", "us-ascii", "ascii"].contains(value.lowercased()) else { return }
        throw Fault(
            kind: .notUTF8,
            line: line,
            message: "the XML declaration names the encoding \(DisplayText.quoted(Text(String(value))))"
        )
    }
}
