// Facts of a night are kept in the ledger unchanged, as JSON objects with the property names as keys. Renaming a
// stored property therefore needs a migration of the ledger.

extension Text: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }
}

extension TaxRate: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension TaxCategory: Codable {}
extension ProductType: Codable {}
extension PricingModel: Codable {}
extension PurchaseOrderRule: Codable {}
extension PurchaseOrderState: Codable {}
extension NumberSource: Codable {}
extension PaymentPlan: Codable {}
extension SubscriptionStatus: Codable {}
extension TermKind: Codable {}

extension FixedPoint {
    /// Reads what `description` wrote: a value from the ledger, so not limited like one from an export.
    public init?(stored text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let negative = text.utf8.first == UInt8(ascii: "-")
        let fraction = parts.count == 2 ? parts[1] : ""
        guard (1...2).contains(parts.count), fraction.utf8.count <= Self.decimalPlaces,
            let units = Int128(
                parts[0] + fraction + String(repeating: "0", count: Self.decimalPlaces - fraction.utf8.count)
            )
        else { return nil }
        self.init(units: units)
        guard description == text, negative == (units < 0) else { return nil }
    }
}
