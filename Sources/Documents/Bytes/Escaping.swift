/// Which bytes of a text cannot stand in XML as they are, and what stands for them.
///
/// What is written for them is what libxml2 writes: in text `&lt;` `&gt;` `&amp;` `&#13;`; in attribute values also
/// `&quot;` `&#10;` `&#9;`.
enum Escaping {
    /// What was seen in a text.
    struct Look: OptionSet {
        let rawValue: UInt8
        /// A character that text or attribute values write in another way.
        static let needsEscaping = Look(rawValue: 1)
        /// A control character, or a byte with which U+FFFE and U+FFFF begin.
        static let suspicious = Look(rawValue: 2)
    }

    /// Looks at a text that can be read ``ByteBuffer/slack`` bytes beyond its end.
    @inline(__always)
    static func look(at text: UnsafePointer<UInt8>, count: Int) -> Look {
        var position = 0
        var special = SIMDMask<SIMD16<Int8>>(repeating: false)
        var suspicious = SIMDMask<SIMD16<Int8>>(repeating: false)
        let lanes = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
        while position < count {
            let block = UnsafeRawPointer(text + position).loadUnaligned(as: SIMD16<UInt8>.self)
            let inside = lanes .< SIMD16(repeating: UInt8(min(count &- position, 16)))
            let controls = block .< SIMD16(repeating: 0x20)
            let marks =
                (block .== SIMD16(repeating: UInt8(ascii: "<"))) .| (block .== SIMD16(repeating: UInt8(ascii: ">")))
                .| (block .== SIMD16(repeating: UInt8(ascii: "&"))) .| (block .== SIMD16(repeating: UInt8(ascii: "\"")))
            special .|= inside .& (controls .| marks)
            suspicious .|= inside .& (controls .| (block .== SIMD16(repeating: 0xEF)))
            position &+= 16
        }
        var look: Look = []
        if any(special) { look.insert(.needsEscaping) }
        if any(suspicious) { look.insert(.suspicious) }
        return look
    }

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
