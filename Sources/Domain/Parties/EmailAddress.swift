/// An address that a message can be sent to (RFC 5322, 3.4.1), with letters beyond ASCII (RFC 6532).
public struct EmailAddress: Hashable, Sendable {
    /// The part before the @, as it was given.
    public let local: String
    /// The part after it.
    public let domain: String
    /// Whether quotes must be put around the local part.
    public let needsQuotes: Bool

    /// Nil where no header can hold the address: it must have one @ with text on both sides, a domain with dots only between other
    /// characters, at most 64 and 255 bytes on the two sides, and nothing that cannot be seen.
    public init?(_ address: Text) {
        let sides = address.string.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return nil }
        (local, domain) = (String(sides[0]), String(sides[1]))
        guard (1...64).contains(local.utf8.count), (1...255).contains(domain.utf8.count),
            Self.isDotAtom(domain) || Self.isLiteral(domain)
        else { return nil }
        needsQuotes = !Self.isDotAtom(local) && !Self.isQuoted(local)
        guard !needsQuotes || local.unicodeScalars.allSatisfy(Self.isShown) else { return nil }
    }

    /// Whether somebody may have the address: no link and no dot is before its name, as in `mailto:a@b.example`, which a header
    /// could hold in quotes. Dots at other odd places were given out.
    public var isPlausible: Bool {
        !needsQuotes || !local.hasPrefix(".") && !local.utf8.contains { ":;<>".utf8.contains($0) }
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

    /// Anything but controls, white space and what cannot be seen.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        scalar != " " && !DisplayText.isHidden(scalar)
    }

    /// Letters, digits, some marks, and visible characters beyond ASCII.
    public static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return isShown(scalar) }
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": return true
        default: return "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
        }
    }
}
