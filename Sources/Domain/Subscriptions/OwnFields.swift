/// What the exporter's own columns, `x_…`, say of an account or a subscription: at least one name with its text.
///
/// They are kept with the invoice as they are, and mean nothing to the program.
public struct OwnFields: Hashable, Sendable {
    /// A column with what its cell holds.
    public struct Field: Hashable, Sendable {
        /// The name of the column, `x_` included.
        public let name: Text
        public let value: Text

        /// A column whose cell is not empty.
        public init(name: Text, value: Text) {
            self.name = name
            self.value = value
        }
    }

    /// By the bytes of their names, each name once.
    public let fields: [Field]

    /// Fields in the order of their names; nil: there are none.
    public init?(sorted fields: [Field]) {
        guard !fields.isEmpty else { return nil }
        self.fields = fields
    }

    /// How many of a file's own columns are kept.
    public static let most = 20
    /// How many Unicode scalars a value may have.
    public static let longestValue = 1_000
    /// How many Unicode scalars the name of a column may have.
    public static let longestName = 100
}

extension OwnFields: Codable {
    /// A list of pairs of name and value: an object's keys may be put in another order, or be taken for one.
    public func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        for field in fields {
            var pair = list.nestedUnkeyedContainer()
            try pair.encode(field.name)
            try pair.encode(field.value)
        }
    }

    public init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        var fields: [Field] = []
        while !list.isAtEnd {
            var pair = try list.nestedUnkeyedContainer()
            fields.append(Field(name: try pair.decode(Text.self), value: try pair.decode(Text.self)))
        }
        guard let own = OwnFields(sorted: fields) else {
            throw DecodingError.dataCorruptedError(in: list, debugDescription: "no field")
        }
        self = own
    }
}
