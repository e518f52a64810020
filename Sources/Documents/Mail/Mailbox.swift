public import Domain

/// An address that a message can be sent to, with the display name before it (RFC 5322, 3.4).
public struct Mailbox: Hashable, Sendable {
    /// The address as it is written in a header, without brackets. Letters beyond ASCII are kept (RFC 6532).
    public let address: String
    /// The part after the @.
    let domain: String
    private let name: String

    /// A mailbox; nil where no header can hold the address: it must have one @ with text on both sides, a domain with
    /// dots only between other characters, and at most 64 and 255 bytes on the two sides.
    public init?(name: Text?, address: Text) {
        let sides = address.string.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return nil }
        let (local, domain) = (String(sides[0]), String(sides[1]))
        guard (1...64).contains(local.utf8.count), (1...255).contains(domain.utf8.count),
            Self.isDotAtom(domain) || Self.isLiteral(domain)
        else { return nil }
        if Self.isDotAtom(local) || Self.isQuoted(local) {
            self.address = "\(local)@\(domain)"
        } else {
            guard local.unicodeScalars.allSatisfy(Self.isShown) else { return nil }
            self.address = "\(Self.quoted(local))@\(domain)"
        }
        self.domain = domain
        self.name = HeaderField.line(name?.string ?? "")
    }

    /// The mailbox as a header's value, in lines that are not folded yet.
    var words: [String] {
        guard !name.isEmpty else { return [address] }
        if name.utf8.count <= 60, name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), !name.contains("=?") {
            let isPhrase = name.unicodeScalars.allSatisfy { $0 == " " || Self.isAtomText($0) }
            return [isPhrase ? name : Self.quoted(name), "<\(address)>"]
        }
        return EncodedWord.words(of: name) + ["<\(address)>"]
    }

    // MARK: Parts of an address

    private static func isDotAtom(_ text: String) -> Bool {
        text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) }
    }

    /// `[192.0.2.1]`: an address literal.
    private static func isLiteral(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.count > 2, scalars.first == "[", scalars.last == "]" else { return false }
        return scalars.dropFirst().dropLast().allSatisfy { $0 == ":" || $0 == "." || isAtomText($0) }
    }

    /// A local part that is already in quotes, with inner quotes escaped.
    private static func isQuoted(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.count > 2, scalars.first == "\"", scalars.last == "\"" else { return false }
        var isEscaped = false
        for scalar in scalars.dropFirst().dropLast() {
            guard isShown(scalar), isEscaped || scalar != "\"" else { return false }
            isEscaped = !isEscaped && scalar == "\\"
        }
        return !isEscaped
    }

    private static func quoted(_ text: String) -> String {
        let inner = text.unicodeScalars.reduce(into: "") { quoted, scalar in
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return "\"\(inner)\""
    }

    /// Anything but controls and white space.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory != .control && !scalar.properties.isWhitespace
    }

    /// Letters, digits, some marks, and visible characters beyond ASCII.
    private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return isShown(scalar) }
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": return true
        default: return "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
        }
    }
}
