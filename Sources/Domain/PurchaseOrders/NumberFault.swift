/// Why a PO number may not be on any invoice.
public enum NumberFault: Hashable, Sendable {
    /// It has this many Unicode scalars, more than ``longest``.
    case tooLong(Int)
    /// It contains a control character, a line separator or a character that XML cannot carry.
    case holds(Unicode.Scalar)

    /// How many Unicode scalars a number may have.
    public static let longest = 200

    /// What is wrong with a trimmed number; nil where it is valid.
    public init?(_ number: Text) {
        let scalars = number.string.unicodeScalars
        if scalars.count > Self.longest {
            self = .tooLong(scalars.count)
        } else if let refused = scalars.first(where: Self.isRefused) {
            self = .holds(refused)
        } else {
            return nil
        }
    }

    /// C0, C1, DEL, line and paragraph separator, U+FFFE and U+FFFF.
    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
