/// Which contract charges earlier nights billed: by subscription the kind of each and the digest of its content. For a
/// million subscriptions, so in arrays.
public struct BilledKeys: Sendable {
    /// A billed contract charge of a subscription.
    public struct Key: Hashable, Codable, Sendable {
        public var code: ChargeCode
        /// k of instalment k, else 0.
        public var ordinal: Int32
        public var content: ContentDigest

        /// A charge by its kind, with the digest of its content.
        public init(code: ChargeCode, ordinal: Int32, content: ContentDigest) {
            (self.code, self.ordinal, self.content) = (code, ordinal, content)
        }
    }

    private var keys: [Key] = []
    private var places: [Text: Range<UInt32>] = [:]
    private var last: (subscription: Text, start: UInt32)?

    /// Nothing billed.
    public init() {}

    /// Whether nothing is billed.
    public var isEmpty: Bool { keys.isEmpty }

    /// Adds a charge; the charges of a subscription are added one after the other.
    public mutating func append(_ key: Key, of subscription: Text) {
        if let last, last.subscription != subscription { finish() }
        if last == nil { last = (subscription, UInt32(keys.count)) }
        keys.append(key)
    }

    /// Ends the charges of the last subscription. Without it they are not found.
    public mutating func finish() {
        guard let last else { return }
        places[last.subscription] = last.start..<UInt32(keys.count)
        self.last = nil
    }

    /// The billed charges of a subscription.
    public subscript(_ subscription: Text) -> ArraySlice<Key> {
        guard let place = places[subscription] else { return [] }
        return keys[Int(place.lowerBound)..<Int(place.upperBound)]
    }
}

extension BilledKeys: Codable {
    /// The billed charges of one subscription.
    private struct Own: Codable {
        var subscription: Text
        var keys: [Key]
    }

    /// The subscriptions in the order in which they were added.
    public func encode(to encoder: any Encoder) throws {
        let places = places.sorted { $0.value.lowerBound < $1.value.lowerBound }
        try places.map { Own(subscription: $0.key, keys: Array(self[$0.key])) }.encode(to: encoder)
    }

    public init(from decoder: any Decoder) throws {
        self.init()
        for own in try [Own](from: decoder) {
            for key in own.keys { append(key, of: own.subscription) }
        }
        finish()
    }
}
