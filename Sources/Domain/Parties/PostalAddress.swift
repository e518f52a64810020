/// A postal address; only the country is always present.
public struct PostalAddress: Hashable, Codable, Sendable {
    public var street: Text?
    public var city: Text?
    public var postalCode: Text?
    public var region: Text?
    /// ISO 3166-1 alpha-2.
    public var country: Text

    /// An address with at least a country.
    public init(
        street: Text? = nil,
        city: Text? = nil,
        postalCode: Text? = nil,
        region: Text? = nil,
        country: Text
    ) {
        self.street = street
        self.city = city
        self.postalCode = postalCode
        self.region = region
        self.country = country
    }
}
