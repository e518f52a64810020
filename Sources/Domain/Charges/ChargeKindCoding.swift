/// A kind of charge in JSON: `{"code":"instalment","ordinal":2}`, `{"code":"usage","dimension":"calls","month":"2026-01"}`; of a
/// correction with its number, `{"code":"correction","correction":1,"ordinal":2}`.
extension ChargeKind: Codable {
    private enum Key: String, CodingKey {
        case code, ordinal, dimension, month, correction
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let code = try values.decode(ChargeCode.self, forKey: .code)
        var use: (dimension: Text, month: YearMonth)?
        if code.isMetered {
            use = (
                try values.decode(Text.self, forKey: .dimension), try values.decode(YearMonth.self, forKey: .month)
            )
        }
        let ordinal = code.isMetered ? 0 : try values.decode(Int.self, forKey: .ordinal)
        let number = try values.decodeIfPresent(Int.self, forKey: .correction) ?? 0
        guard let kind = ChargeKind(code, ordinal: ordinal, use: use, correction: number) else {
            throw DecodingError.dataCorruptedError(
                forKey: code.isMetered ? .correction : .ordinal,
                in: values,
                debugDescription: "not an ordinal of \(code.rawValue)"
            )
        }
        self = kind
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(code, forKey: .code)
        if let use {
            try values.encode(use.dimension, forKey: .dimension)
            try values.encode(use.month, forKey: .month)
        } else {
            try values.encode(ordinal, forKey: .ordinal)
        }
        try values.encodeIfPresent(correctionNumber > 0 ? correctionNumber : nil, forKey: .correction)
    }
}
