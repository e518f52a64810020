/// Which bytes of a text must be escaped in XML, and their replacements.
///
/// The replacements are those of libxml2: in text `&lt;` `&gt;` `&amp;` `&#13;`; in attribute values also `&quot;`
/// `&#10;` `&#9;`.
enum Escaping {
    /// What a text contains.
    struct Look: OptionSet {
        let rawValue: UInt8
        /// A character that text or attribute values must escape.
        static let needsEscaping = Look(rawValue: 1)
        /// A control character, or a byte with which U+FFFE and U+FFFF begin.
        static let suspicious = Look(rawValue: 2)
    }

    /// Scans a text that can be read ``ByteBuffer/slack`` bytes beyond its end, eight bytes at a time.
    @inline(__always)
    static func look(at text: UnsafePointer<UInt8>, count: Int) -> Look {
        var special: UInt64 = 0
        var suspicious: UInt64 = 0
        var position = 0
        while position < count {
            var word = UInt64(littleEndian: UnsafeRawPointer(text + position).loadUnaligned(as: UInt64.self))
            let rest = count &- position
            // Bytes beyond the end count as letters.
            if rest < 8 { word = word & ((1 &<< UInt64(rest &* 8)) &- 1) | (repeated(0x61) &<< UInt64(rest &* 8)) }
            let controls = (word &- repeated(0x20)) & ~word & repeated(0x80)
            special |=
                controls | zeros(word ^ repeated(UInt8(ascii: "<"))) | zeros(word ^ repeated(UInt8(ascii: ">")))
                | zeros(word ^ repeated(UInt8(ascii: "&"))) | zeros(word ^ repeated(UInt8(ascii: "\"")))
            suspicious |= controls | zeros(word ^ repeated(0xEF))
            position &+= 8
        }
        var look: Look = []
        if special != 0 { look.insert(.needsEscaping) }
        if suspicious != 0 { look.insert(.suspicious) }
        return look
    }

    /// A byte in each of the eight places.
    @inline(__always)
    private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Not zero where a byte of the word is zero.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- repeated(1)) & ~word & repeated(0x80) }

    /// Appends a text as the content of an element.
    static func appendText(_ text: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
        append(text, to: &buffer) { byte in
            switch byte {
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "&"): "&amp;"
            case 0x0D: "&#13;"
            default: nil
            }
        }
    }

    /// Appends a text as the value of an attribute.
    static func appendAttribute(_ text: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
        append(text, to: &buffer) { byte in
            switch byte {
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "\""): "&quot;"
            case 0x09: "&#9;"
            case 0x0A: "&#10;"
            case 0x0D: "&#13;"
            default: nil
            }
        }
    }

    @inline(__always)
    private static func append(
        _ text: UnsafeBufferPointer<UInt8>,
        to buffer: inout ByteBuffer,
        _ replacement: (UInt8) -> StaticString?
    ) {
        for byte in text {
            if let written = replacement(byte) {
                buffer.append(written.utf8Start, count: written.utf8CodeUnitCount)
            } else {
                buffer.append(byte)
            }
        }
    }
}
