/// Text whose identity is its bytes: equal, ordered and hashed by UTF-8, never normalized.
///
/// Swift's `String` calls "é" and "e" + U+0301 equal; two customer ids or PO numbers that differ so are two ids.
public struct Text: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The text as a Swift string.
    public let string: String

    /// The text of `string`, byte for byte.
    public init(_ string: String) {
        self.string = string
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    public var description: String { string }

    /// Whether it is empty.
    public var isEmpty: Bool { string.utf8.isEmpty }

    public static func == (one: Text, other: Text) -> Bool {
        let (first, second) = (one.string.utf8Span.span, other.string.utf8Span.span)
        return first.count == second.count && commonPrefix(first, second) == first.count
    }

    public static func < (one: Text, other: Text) -> Bool { one.compared(to: other) < 0 }

    /// Below 0 where it is before the other, 0 where they are equal, above 0 where it is after it.
    func compared(to other: Text) -> Int {
        let (first, second) = (string.utf8Span.span, other.string.utf8Span.span)
        let same = Self.commonPrefix(first, second)
        guard same < first.count, same < second.count else { return first.count - second.count }
        return Int(first[same]) - Int(second[same])
    }

    /// How many bytes two texts have in common at their beginnings.
    ///
    /// CLEVER CODE.
    ///
    /// - **What:** compares eight bytes at a time.
    /// - **Why:** a night compares ids everywhere: byte by byte that is 5 % of all that it computes.
    /// - **The plain version:** `elementsEqual` and `lexicographicallyPrecedes` of the texts' UTF-8.
    /// - **Held equal by:** `TextTests` (drawn texts that differ in one place, or in none).
    private static func commonPrefix(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Int {
        let most = min(one.count, other.count)
        return unsafe one.withUnsafeBytes { one in
            unsafe other.withUnsafeBytes { other in
                var count = 0
                while count + 8 <= most,
                    unsafe one.loadUnaligned(fromByteOffset: count, as: UInt64.self)
                        == other.loadUnaligned(fromByteOffset: count, as: UInt64.self)
                {
                    count += 8
                }
                while count < most, unsafe one[count] == other[count] { count += 1 }
                return count
            }
        }
    }

    /// Hashes the bytes: the hash of a string is the same for all canonically equivalent spellings, so an export with
    /// thousands of them would compare each with each.
    public func hash(into hasher: inout Hasher) {
        let bytes = string.utf8Span.span
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        hasher.combine(UInt8.max)
    }

    /// Whether it contains nothing but Unicode White_Space.
    public var isBlank: Bool {
        guard let first = string.utf8.first else { return true }
        // Most texts begin with a letter or digit.
        return !first.isVisible && string.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// The text without Unicode White_Space at both ends (the rule for PO numbers).
    public var trimmed: Text {
        let bytes = string.utf8
        // Most texts begin and end with a letter or digit.
        if let first = bytes.first, let last = bytes.last, first.isVisible, last.isVisible { return self }
        let scalars = string.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return Text(String(scalars[first...last]))
    }
}

extension UInt8 {
    /// Whether it is a character of ASCII that is no white space and no control character.
    fileprivate var isVisible: Bool { self > 0x20 && self < 0x7F }
}
