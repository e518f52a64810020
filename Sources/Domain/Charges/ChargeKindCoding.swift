/// A kind of charge in JSON: `{"code":"instalment","ordinal":2}`, `{"code":"usage","dimension":"calls","month":"2026-01"}`.
extension ChargeKind: Codable {
    private enum Key: String, CodingKey {
        case code, ordinal, dimension, month
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let code = try values.decode(ChargeCode.self, forKey: .code)
        guard code.isContract else {
            self = .consumption(
                dimension: try values.decode(Text.self, forKey: .dimension),
                month: try values.decode(YearMonth.self, forKey: .month)
            )
            return
        }
        guard let kind = ChargeKind(contract: code, ordinal: try values.decode(Int.self, forKey: .ordinal)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .ordinal,
                in: values,
                debugDescription: "not an ordinal of \(code.rawValue)"
            )
        }
        self = kind
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(code, forKey: .code)
        if case .consumption(let dimension, let month) = self {
            try values.encode(dimension, forKey: .dimension)
            try values.encode(month, forKey: .month)
        } else {
            try values.encode(ordinal, forKey: .ordinal)
        }
    }
}
