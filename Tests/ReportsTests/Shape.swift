import Domain

/// What a value has in JSON: for a type that can be decoded, what its decoding asks for; for a schema, what it describes.
indirect enum Shape: Equatable {
    case text
    case integer
    case flag
    case list(Shape)
    case object([String: Field])

    /// What is under a key.
    struct Field: Equatable {
        var shape: Shape
        var isRequired: Bool
    }

    /// Of a type.
    init<Value: Decodable>(of type: Value.Type) throws {
        self = try Self.value(type).shape
    }

    /// A value made up, and the shape it was made from.
    fileprivate static func value<Value: Decodable>(_ type: Value.Type) throws -> (value: Value, shape: Shape) {
        let known: [(any Decodable, Shape)] = [("", .text), (0, .integer), (Int32(0), .integer), (false, .flag)]
        for (value, shape) in known { if let value = value as? Value { return (value, shape) } }
        // Counts by disposition, every one there.
        if let none = [String: Int]() as? Value {
            let names = Disposition.allCases.map(\.rawValue)
            let count = Field(shape: .integer, isRequired: true)
            return (none, .object(Dictionary(uniqueKeysWithValues: names.map { ($0, count) })))
        }
        let found = Found()
        let value = try Value(from: ShapeDecoder(found: found))
        return (value, found.shape)
    }

    /// A property's name as a key.
    fileprivate static func key(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : "\($1)" }
    }
}

/// The shape that a decoding asked for so far.
private final class Found {
    var shape = Shape.object([:])
    /// The names of properties that may be absent.
    var optional: Set<String> = []

    func add(_ name: String, _ shape: Shape) {
        guard case .object(var fields) = self.shape else { return }
        fields[Shape.key(name)] = Shape.Field(shape: shape, isRequired: !optional.contains(name))
        self.shape = .object(fields)
    }
}

/// Gives a value for whatever is asked for, and remembers the question.
private struct ShapeDecoder: Decoder {
    let found: Found
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keys(found: found))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { Items(found: found) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Unexpected() }
}

/// A document holds only what ``Shape`` knows.
private struct Unexpected: Error {}

private struct Keys<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let found: Found
    let codingPath: [any CodingKey] = []
    let allKeys: [Key] = []

    func contains(_ key: Key) -> Bool { true }

    /// Asked of what may be absent alone.
    func decodeNil(forKey key: Key) -> Bool {
        found.optional.insert(key.stringValue)
        return false
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let (value, shape) = try Shape.value(type)
        found.add(key.stringValue, shape)
        return value
    }

    func nestedContainer<Other>(keyedBy: Other.Type, forKey key: Key) throws -> KeyedDecodingContainer<Other> {
        throw Unexpected()
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Unexpected() }

    func superDecoder() throws -> any Decoder { throw Unexpected() }

    func superDecoder(forKey key: Key) throws -> any Decoder { throw Unexpected() }
}

/// A list of one.
private struct Items: UnkeyedDecodingContainer {
    let found: Found
    let codingPath: [any CodingKey] = []
    let count: Int? = 1
    private(set) var currentIndex = 0

    init(found: Found) {
        self.found = found
    }

    var isAtEnd: Bool { currentIndex == 1 }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (value, shape) = try Shape.value(type)
        found.shape = .list(shape)
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw Unexpected()
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unexpected() }

    mutating func superDecoder() throws -> any Decoder { throw Unexpected() }
}
