import Domain

/// Reads values that ``CompactEncoder`` wrote, one after the other.
public final class CompactDecoder: Decoder {
    public let codingPath: [any CodingKey] = []
    public let userInfo: [CodingUserInfoKey: Any] = [:]
    private let bytes: [UInt8]
    private var place = 0
    private var accounts: [Account] = []
    private var products: [Product] = []

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value of bytes, which they are to the last.
    public static func value<Value: Decodable>(_ type: Value.Type, of bytes: [UInt8]) throws -> Value {
        let decoder = CompactDecoder(bytes)
        let value = try decoder.decode(type)
        guard decoder.place == bytes.count else { throw decoder.fault("it is longer than the value in it") }
        return value
    }

    public func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keyed<Key>(decoder: self))
    }

    public func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try Unkeyed(decoder: self) }

    public func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

    // MARK: Bytes

    fileprivate func fault(_ reason: String) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: [], debugDescription: "byte \(place): \(reason)"))
    }

    fileprivate func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        switch ObjectIdentifier(type) {
        case CompactLeaf.text: return CompactLeaf.same(Text(try text()), as: type)
        case CompactLeaf.date: return CompactLeaf.same(try date(), as: type)
        case CompactLeaf.quantity: return CompactLeaf.same(Quantity(units: try signedWide()), as: type)
        case CompactLeaf.price: return CompactLeaf.same(UnitPrice(units: try signedWide()), as: type)
        case CompactLeaf.bytes: return CompactLeaf.same(try list(), as: type)
        case CompactLeaf.money:
            let units = try signed(Int64.self)
            return CompactLeaf.same(Money(minorUnits: units, currency: try Currency(from: self)), as: type)
        case CompactLeaf.period:
            let start = try date()
            return CompactLeaf.same(Period(start: start, end: try date()), as: type)
        case CompactLeaf.account: return CompactLeaf.same(try met(&accounts), as: type)
        case CompactLeaf.product: return CompactLeaf.same(try met(&products), as: type)
        default: return try Value(from: self)
        }
    }

    /// What comes next, or was met before: copies share it as they did when it was written.
    private func met<Met: Decodable>(_ values: inout [Met]) throws -> Met {
        let number = try unsigned()
        if number == 0 { values.append(try Met(from: self)) }
        guard number <= UInt64(values.count), let last = values.last else { throw fault("it was not met yet") }
        return number == 0 ? last : values[Int(number) - 1]
    }

    private func date() throws -> CivilDate { CivilDate(daysSinceEpoch: try signed(Int32.self)) }

    private func list() throws -> [UInt8] {
        let count = try unsigned()
        guard count <= UInt64(bytes.count - place) else { throw fault("bytes are missing") }
        defer { place += Int(count) }
        return Array(bytes[place..<place + Int(count)])
    }

    fileprivate func signedWide() throws -> Int128 {
        let folded = try wide()
        return Int128(bitPattern: folded >> 1) ^ -Int128(bitPattern: folded & 1)
    }

    fileprivate func byte() throws -> UInt8 {
        guard place < bytes.count else { throw fault("bytes are missing") }
        defer { place += 1 }
        return bytes[place]
    }

    fileprivate func unsigned() throws -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            guard shift < 63 || byte < 2 else { throw fault("a number is too large") }
            value |= UInt64(byte & 0x7F) << shift
            guard byte >= 0x80 else { return value }
            shift += 7
        }
    }

    fileprivate func unsigned<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
        guard let value = Value(exactly: try unsigned()) else { throw fault("a number is too large") }
        return value
    }

    fileprivate func signed<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
        let folded = try unsigned()
        let value = Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
        guard let value = Value(exactly: value) else { throw fault("a number is too large") }
        return value
    }

    fileprivate func wide() throws -> UInt128 {
        let low = try unsigned()
        return UInt128(try unsigned()) << 64 | UInt128(low)
    }

    fileprivate func flag() throws -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw fault("neither yes nor no")
        }
    }

    fileprivate func text() throws -> String {
        let count = try unsigned()
        guard count <= UInt64(bytes.count - place) else { throw fault("a text is cut") }
        defer { place += Int(count) }
        let bytes = bytes
        guard let text = try? UTF8Span(validating: bytes.span.extracting(place..<place + Int(count))) else {
            throw fault("a text is not UTF-8")
        }
        return String(copying: text)
    }

    fileprivate func count() throws -> Int {
        var value: UInt32 = 0
        for shift in 0..<4 { value |= UInt32(try byte()) << (8 * UInt32(shift)) }
        return Int(value)
    }

    /// The text that comes next, which is not taken.
    fileprivate func peek() -> String? {
        let start = place
        defer { place = start }
        return try? text()
    }
}

private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: CompactDecoder
    var codingPath: [any CodingKey] { [] }

    /// Only an enumeration asks: for the one case that it is.
    var allKeys: [Key] { decoder.peek().flatMap { Key(stringValue: $0) }.map { [$0] } ?? [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { try !decoder.flag() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder.flag() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder.text() }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw decoder.fault("no number has a point") }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw decoder.fault("no number has a point") }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder.signed(type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try decoder.signed(type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try decoder.signed(type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try decoder.signed(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try decoder.signed(type) }
    func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 { try decoder.signedWide() }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try decoder.unsigned(type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try decoder.unsigned(type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try decoder.unsigned(type) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try decoder.unsigned(type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try decoder.unsigned() }
    func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 { try decoder.wide() }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try decoder.decode(type) }

    func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Inner> {
        guard try decoder.text() == key.stringValue else { throw decoder.fault("another case") }
        return decoder.container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder.unkeyedContainer()
    }

    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) -> any Decoder { decoder }
}

private struct Unkeyed: UnkeyedDecodingContainer {
    let decoder: CompactDecoder
    let count: Int?
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var isAtEnd: Bool { currentIndex == count }

    init(decoder: CompactDecoder) throws {
        self.decoder = decoder
        count = try decoder.count()
    }

    private mutating func begin() throws {
        guard !isAtEnd else { throw decoder.fault("a list is at its end") }
        currentIndex += 1
    }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try begin()
        return try decoder.decode(type)
    }

    mutating func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type
    ) throws -> KeyedDecodingContainer<Inner> {
        try begin()
        return decoder.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try begin()
        return try decoder.unkeyedContainer()
    }

    mutating func superDecoder() -> any Decoder { decoder }
}

private struct Single: SingleValueDecodingContainer {
    let decoder: CompactDecoder
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode(_ type: Bool.Type) throws -> Bool { try decoder.flag() }
    func decode(_ type: String.Type) throws -> String { try decoder.text() }
    func decode(_ type: Double.Type) throws -> Double { throw decoder.fault("no number has a point") }
    func decode(_ type: Float.Type) throws -> Float { throw decoder.fault("no number has a point") }
    func decode(_ type: Int.Type) throws -> Int { try decoder.signed(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try decoder.signed(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try decoder.signed(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try decoder.signed(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try decoder.signed(type) }
    func decode(_ type: Int128.Type) throws -> Int128 { try decoder.signedWide() }
    func decode(_ type: UInt.Type) throws -> UInt { try decoder.unsigned(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.unsigned(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.unsigned(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.unsigned(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.unsigned() }
    func decode(_ type: UInt128.Type) throws -> UInt128 { try decoder.wide() }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
}
