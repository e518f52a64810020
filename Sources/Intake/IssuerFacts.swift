public import Domain

/// What decides, on the issuer's side, whether an account can be invoiced.
public struct IssuerFacts: Hashable, Sendable {
    /// Without a VAT id only category O can be invoiced, with one all others (EN 16931, BR-S-02, BR-O-02).
    public var hasVATID: Bool
    /// A format such as Peppol needs an electronic address of the issuer.
    public var hasEndpoint: Bool

    /// Whether the issuer has a VAT id and an electronic address.
    public init(hasVATID: Bool, hasEndpoint: Bool) {
        self.hasVATID = hasVATID
        self.hasEndpoint = hasEndpoint
    }

    /// The facts of an issuer.
    public init(_ issuer: Issuer) {
        self.init(hasVATID: issuer.vatID != nil, hasEndpoint: issuer.endpoint != nil)
    }
}
