/// A SHA-256 as a value of 32 bytes: a million of them take no more room than that.
public struct SHA256Value: Hashable, Sendable {
    /// Eight bytes a word, the first byte lowest.
    let words: SIMD4<UInt64>

    init(words: SIMD4<UInt64>) {
        self.words = words
    }

    /// The digest that these bytes are; nil unless there are 32.
    public init?(bytes: [UInt8]) { self.init(bytes.span) }

    /// The digest that these bytes are; nil unless there are 32. A ledger's millions are read so: nothing of it is generic.
    public init?(_ bytes: Span<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words = SIMD4<UInt64>(repeating: 0)
        for index in words.indices {
            words[index] = UInt64(
                littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
            )
        }
        self.words = words
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { (0..<32).map(byte) }

    /// 64 lower-case hexadecimal digits.
    public var hex: String {
        var digits: [UInt8] = []
        appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Appends 64 lower-case hexadecimal digits.
    public func appendHex(to text: inout [UInt8]) {
        for place in 0..<32 {
            let byte = byte(place)
            text.append(Self.digit(byte >> 4))
            text.append(Self.digit(byte & 0xF))
        }
    }

    /// Passes the 32 bytes in memory.
    public func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        var words = words
        for index in words.indices { words[index] = words[index].littleEndian }
        return try unsafe withUnsafeBytes(of: words) { try unsafe body($0) }
    }

    private func byte(_ place: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: words[place / 8] >> UInt64(place % 8 * 8))
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension SHA256Value {
    /// The first eight bytes as a number, the first one highest.
    public var firstEightBytes: UInt64 { words[0].byteSwapped }
}

extension SHA256Value: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = SHA256Value(bytes: try container.decode([UInt8].self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a digest")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bytes)
    }
}
