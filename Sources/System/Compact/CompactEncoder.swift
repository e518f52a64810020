import Domain

/// Writes a value as few bytes: numbers and texts one after the other, in the order in which the value encodes them, without
/// names. What one build writes only the same build reads (``CompactDecoder``), at once and in the same order.
///
/// A value may be encoded so if it decodes what it encodes, in the same order, and encodes what may be absent with
/// `encodeIfPresent`; that is what the compiler writes.
public final class CompactEncoder: Encoder {
    public let codingPath: [any CodingKey] = []
    public let userInfo: [CodingUserInfoKey: Any] = [:]
    fileprivate private(set) var bytes: [UInt8] = []
    /// What many invoices name is written once.
    private var accounts: [ObjectIdentifier: (number: Int, value: Account)] = [:]
    private var products: [ObjectIdentifier: (number: Int, value: Product)] = [:]

    private init() {}

    /// The bytes of a value.
    public static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = CompactEncoder()
        try encoder.encode(value)
        return encoder.bytes
    }

    public func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Keyed<Key>(encoder: self))
    }

    public func unkeyedContainer() -> any UnkeyedEncodingContainer { Unkeyed(encoder: self) }

    public func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    // MARK: Bytes

    /// The values that make up most of an invoice are written at once: asking them to encode themselves takes several times as
    /// long.
    fileprivate func encode<Value: Encodable>(_ value: Value) throws {
        switch ObjectIdentifier(Value.self) {
        case CompactLeaf.text: add(CompactLeaf.same(value, as: Text.self).string)
        case CompactLeaf.date: add(Int64(CompactLeaf.same(value, as: CivilDate.self).daysSinceEpoch))
        case CompactLeaf.money:
            let money = CompactLeaf.same(value, as: Money.self)
            add(money.minorUnits)
            try money.currency.encode(to: self)
        case CompactLeaf.quantity: add(CompactLeaf.same(value, as: Quantity.self).units)
        case CompactLeaf.price: add(CompactLeaf.same(value, as: UnitPrice.self).units)
        case CompactLeaf.period:
            let period = CompactLeaf.same(value, as: Period.self)
            add(Int64(period.start.daysSinceEpoch))
            add(Int64(period.end.daysSinceEpoch))
        case CompactLeaf.bytes:
            let list = CompactLeaf.same(value, as: [UInt8].self)
            add(unsigned: UInt64(list.count))
            bytes += list
        case CompactLeaf.account:
            let account = CompactLeaf.same(value, as: Account.self)
            if isFirst(account.identity, account, in: &accounts) { try account.encode(to: self) }
        case CompactLeaf.product:
            let product = CompactLeaf.same(value, as: Product.self)
            if isFirst(product.identity, product, in: &products) { try product.encode(to: self) }
        default: try value.encode(to: self)
        }
    }

    /// Writes 0 for what is met first, whose facts have to follow, and its number, from 1, wherever it is met again.
    private func isFirst<Met>(
        _ identity: ObjectIdentifier,
        _ value: Met,
        in met: inout [ObjectIdentifier: (number: Int, value: Met)]
    ) -> Bool {
        if let known = met[identity] {
            add(unsigned: UInt64(known.number))
            return false
        }
        // It is kept, so that nothing else gets its identity.
        met[identity] = (met.count + 1, value)
        add(unsigned: 0)
        return true
    }

    fileprivate func add(unsigned value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    fileprivate func add(_ value: Int64) {
        // Small numbers of either sign are short.
        add(unsigned: UInt64(bitPattern: value << 1 ^ value >> 63))
    }

    fileprivate func add(_ value: UInt128) {
        add(unsigned: UInt64(truncatingIfNeeded: value))
        add(unsigned: UInt64(truncatingIfNeeded: value >> 64))
    }

    fileprivate func add(_ value: Int128) {
        // Small numbers of either sign are short.
        add(UInt128(bitPattern: value << 1 ^ value >> 127))
    }

    fileprivate func add(_ value: Bool) { bytes.append(value ? 1 : 0) }

    fileprivate func add(_ text: String) {
        add(unsigned: UInt64(text.utf8.count))
        bytes += text.utf8
    }

    /// A place for a number of four bytes that is not known yet.
    fileprivate func reserveCount() -> Int {
        bytes += [0, 0, 0, 0]
        return bytes.count - 4
    }

    fileprivate func set(_ count: Int, at place: Int) {
        let value = UInt32(count)
        for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(byte))) }
    }
}

/// What has no compact form: the values that are kept so have none of it.
private struct NoCompactForm: Error {}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: CompactEncoder
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) throws { throw NoCompactForm() }
    mutating func encode(_ value: Bool, forKey key: Key) { encoder.add(value) }
    mutating func encode(_ value: String, forKey key: Key) { encoder.add(value) }
    mutating func encode(_ value: Double, forKey key: Key) throws { throw NoCompactForm() }
    mutating func encode(_ value: Float, forKey key: Key) throws { throw NoCompactForm() }
    mutating func encode(_ value: Int, forKey key: Key) { encoder.add(Int64(value)) }
    mutating func encode(_ value: Int8, forKey key: Key) { encoder.add(Int64(value)) }
    mutating func encode(_ value: Int16, forKey key: Key) { encoder.add(Int64(value)) }
    mutating func encode(_ value: Int32, forKey key: Key) { encoder.add(Int64(value)) }
    mutating func encode(_ value: Int64, forKey key: Key) { encoder.add(value) }
    mutating func encode(_ value: Int128, forKey key: Key) { encoder.add(value) }
    mutating func encode(_ value: UInt, forKey key: Key) { encoder.add(unsigned: UInt64(value)) }
    mutating func encode(_ value: UInt8, forKey key: Key) { encoder.add(unsigned: UInt64(value)) }
    mutating func encode(_ value: UInt16, forKey key: Key) { encoder.add(unsigned: UInt64(value)) }
    mutating func encode(_ value: UInt32, forKey key: Key) { encoder.add(unsigned: UInt64(value)) }
    mutating func encode(_ value: UInt64, forKey key: Key) { encoder.add(unsigned: value) }
    mutating func encode(_ value: UInt128, forKey key: Key) { encoder.add(value) }
    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try encoder.encode(value) }

    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) { add(value) { encoder.add($0) } }
    mutating func encodeIfPresent(_ value: String?, forKey key: Key) { add(value) { encoder.add($0) } }
    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) { add(value) { encoder.add(Int64($0)) } }
    mutating func encodeIfPresent(_ value: Int32?, forKey key: Key) { add(value) { encoder.add(Int64($0)) } }
    mutating func encodeIfPresent(_ value: Int64?, forKey key: Key) { add(value) { encoder.add($0) } }
    mutating func encodeIfPresent(_ value: UInt16?, forKey key: Key) {
        add(value) { encoder.add(unsigned: UInt64($0)) }
    }
    mutating func encodeIfPresent(_ value: UInt32?, forKey key: Key) {
        add(value) { encoder.add(unsigned: UInt64($0)) }
    }
    mutating func encodeIfPresent(_ value: UInt64?, forKey key: Key) { add(value) { encoder.add(unsigned: $0) } }
    mutating func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
        guard let value else { return encoder.add(false) }
        encoder.add(true)
        try encoder.encode(value)
    }

    private func add<Value>(_ value: Value?, _ body: (Value) -> Void) {
        guard let value else { return encoder.add(false) }
        encoder.add(true)
        body(value)
    }

    mutating func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Inner> {
        // The case of an enumeration, which is found by its name again.
        encoder.add(key.stringValue)
        return encoder.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { encoder }
    mutating func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let encoder: CompactEncoder
    private let place: Int
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(encoder: CompactEncoder) {
        self.encoder = encoder
        place = encoder.reserveCount()
    }

    private mutating func begin() {
        count += 1
        encoder.set(count, at: place)
    }

    mutating func encodeNil() throws { throw NoCompactForm() }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        begin()
        try encoder.encode(value)
    }

    mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
        begin()
        return encoder.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        begin()
        return encoder.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { encoder }
}

private struct Single: SingleValueEncodingContainer {
    let encoder: CompactEncoder
    var codingPath: [any CodingKey] { [] }

    /// Of a list of things that may be absent.
    mutating func encodeNil() throws { throw NoCompactForm() }
    mutating func encode(_ value: Bool) { encoder.add(value) }
    mutating func encode(_ value: String) { encoder.add(value) }
    mutating func encode(_ value: Double) throws { throw NoCompactForm() }
    mutating func encode(_ value: Float) throws { throw NoCompactForm() }
    mutating func encode(_ value: Int) { encoder.add(Int64(value)) }
    mutating func encode(_ value: Int8) { encoder.add(Int64(value)) }
    mutating func encode(_ value: Int16) { encoder.add(Int64(value)) }
    mutating func encode(_ value: Int32) { encoder.add(Int64(value)) }
    mutating func encode(_ value: Int64) { encoder.add(value) }
    mutating func encode(_ value: Int128) { encoder.add(value) }
    mutating func encode(_ value: UInt) { encoder.add(unsigned: UInt64(value)) }
    mutating func encode(_ value: UInt8) { encoder.add(unsigned: UInt64(value)) }
    mutating func encode(_ value: UInt16) { encoder.add(unsigned: UInt64(value)) }
    mutating func encode(_ value: UInt32) { encoder.add(unsigned: UInt64(value)) }
    mutating func encode(_ value: UInt64) { encoder.add(unsigned: value) }
    mutating func encode(_ value: UInt128) { encoder.add(value) }
    mutating func encode<Value: Encodable>(_ value: Value) throws { try encoder.encode(value) }
}
