public import Domain

/// An address that a message can be sent to, with the display name before it (RFC 5322, 3.4).
public struct Mailbox: Hashable, Sendable {
    /// The address as it is written in a header, without brackets. Letters beyond ASCII are kept (RFC 6532).
    public let address: String
    /// The part after the @.
    let domain: String
    private let name: String

    /// A mailbox; nil where no header can hold the address (``Domain/EmailAddress``).
    public init?(name: Text?, address: Text) {
        guard let parts = EmailAddress(address) else { return nil }
        self.address = "\(parts.needsQuotes ? Self.quoted(parts.local) : parts.local)@\(parts.domain)"
        domain = parts.domain
        self.name = HeaderField.line(name?.string ?? "")
    }

    /// The mailbox as a header's value, in lines that are not folded yet.
    var words: [String] {
        guard !name.isEmpty else { return [address] }
        if name.utf8.count <= 60, name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), !name.contains("=?") {
            let isPhrase = name.unicodeScalars.allSatisfy { $0 == " " || EmailAddress.isAtomText($0) }
            return [isPhrase ? name : Self.quoted(name), "<\(address)>"]
        }
        return EncodedWord.words(of: name) + ["<\(address)>"]
    }

    private static func quoted(_ text: String) -> String {
        let inner = text.unicodeScalars.reduce(into: "") { quoted, scalar in
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return "\"\(inner)\""
    }
}
