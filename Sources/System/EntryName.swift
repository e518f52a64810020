import Domain

/// The name of a folder's entry: bytes without NUL and slash, which need not be UTF-8.
public struct EntryName: Hashable, Sendable, Comparable {
    /// The bytes as the system has them.
    public let bytes: [UInt8]

    /// The name of these bytes.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The name as text; nil where its bytes are not UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }

    /// The name for a person: controls and what is not UTF-8 as escapes.
    public var visible: String {
        if let text { return DisplayText.text(text) }
        return bytes.reduce(into: "") { name, byte in
            let digits = String(byte, radix: 16, uppercase: true)
            name += (0x20..<0x7F).contains(byte) ? String(Unicode.Scalar(byte)) : "\\x\(byte < 16 ? "0" : "")\(digits)"
        }
    }

    /// Whether it can be written into a CSV or a list of checksums as it is: nothing in it acts on a terminal.
    public var isPlain: Bool {
        guard let text else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .unassigned: !DisplayText.isHidden(scalar)
            // Joiners belong to the writing of some languages.
            case .format: scalar == "\u{200C}" || scalar == "\u{200D}" || !DisplayText.isHidden(scalar)
            default: true
            }
        }
    }

    /// By bytes.
    public static func < (one: EntryName, other: EntryName) -> Bool {
        one.bytes.lexicographicallyPrecedes(other.bytes)
    }
}
