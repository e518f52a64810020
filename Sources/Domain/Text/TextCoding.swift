/// A value that is written in JSON as its text, and read from it.
protocol CodedAsText: Codable, CustomStringConvertible {
    /// The value with this text; nil where none has it.
    static func coded(_ text: String) -> Self?
}

extension CodedAsText {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self.coded(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a \(Self.self)")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CivilDate: CodedAsText {
    static func coded(_ text: String) -> CivilDate? { CivilDate(text) }
}

extension YearMonth: CodedAsText {
    static func coded(_ text: String) -> YearMonth? { YearMonth(text) }
}

extension Quantity: CodedAsText {
    static func coded(_ text: String) -> Quantity? { Quantity(stored: text) }
}

extension UnitPrice: CodedAsText {
    static func coded(_ text: String) -> UnitPrice? { UnitPrice(stored: text) }
}

extension ExchangeRate: CodedAsText {
    static func coded(_ text: String) -> ExchangeRate? { try? ExchangeRate(text) }
}

extension Currency: CodedAsText {
    static func coded(_ text: String) -> Currency? { named(text) }

    public var description: String { code }
}
