/// A buyer: the account that a subscription belongs to and that its invoices are addressed to.
public struct Account: Hashable, Codable, Sendable {
    public var id: Text
    public var name: Text
    public var address: PostalAddress
    /// VAT identifier with its country prefix (BT-48).
    public var vatID: Text?
    /// Legal registration identifier (BT-47).
    public var legalID: Text?
    /// Electronic address (BT-49); Peppol needs one.
    public var endpoint: Endpoint?
    public var email: Text?
    /// The buyer's reference (BT-10); where it is absent, the account id is used.
    public var buyerReference: Text?
    public var tax: TaxTreatment
    /// Days from issue to due date; nil: as in the settings.
    public var paymentTermsDays: Int?
    /// The name of its invoices' document format; nil: as in the settings.
    public var documentFormat: Text?

    /// An account with its facts of tonight.
    public init(
        id: Text,
        name: Text,
        address: PostalAddress,
        vatID: Text? = nil,
        legalID: Text? = nil,
        endpoint: Endpoint? = nil,
        email: Text? = nil,
        buyerReference: Text? = nil,
        tax: TaxTreatment,
        paymentTermsDays: Int? = nil,
        documentFormat: Text? = nil
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.vatID = vatID
        self.legalID = legalID
        self.endpoint = endpoint
        self.email = email
        self.buyerReference = buyerReference
        self.tax = tax
        self.paymentTermsDays = paymentTermsDays
        self.documentFormat = documentFormat
    }
}

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

/// An electronic address: a scheme of the EAS list and an identifier within it.
public struct Endpoint: Hashable, Codable, Sendable {
    public var scheme: Text
    public var id: Text

    /// An identifier within a scheme.
    public init(scheme: Text, id: Text) {
        self.scheme = scheme
        self.id = id
    }
}

/// How an account's charges are taxed: a category of UNCL 5305, its rate, and the reason where nothing is due.
public struct TaxTreatment: Hashable, Codable, Sendable {
    public var category: TaxCategory
    /// The rate in percent; zero for every category but S.
    public var rate: TaxRate
    /// Why no tax is due (BT-120); for E, AE, K, G and O.
    public var exemptionReason: Text?

    /// A category with its rate and reason.
    public init(category: TaxCategory, rate: TaxRate, exemptionReason: Text? = nil) {
        self.category = category
        self.rate = rate
        self.exemptionReason = exemptionReason
    }
}

/// VAT categories (UNCL 5305) that an account may have.
public enum TaxCategory: String, CaseIterable, Sendable {
    case standard = "S"
    case zeroRated = "Z"
    case exempt = "E"
    case reverseCharge = "AE"
    case intraCommunity = "K"
    case export = "G"
    case outsideScope = "O"

    /// E, AE, K, G and O need a reason why no tax is due; S and Z must not have one.
    public var needsReason: Bool { self != .standard && self != .zeroRated }
}
