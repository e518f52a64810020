public import Domain

/// What decides, on the issuer's side, whether an account can be taxed as its row says.
public struct IssuerFacts: Hashable, Sendable {
    /// Without a VAT id only category O can be invoiced, with one all others (EN 16931, BR-S-02, BR-O-02).
    public var hasVATID: Bool
    /// Where the issuer is; nil: unknown, and then no buyer's country is held against it.
    public var country: Text?

    /// Whether the issuer has a VAT id, and where it is.
    public init(hasVATID: Bool, country: Text? = nil) {
        (self.hasVATID, self.country) = (hasVATID, country)
    }

    /// The facts of an issuer.
    public init(_ issuer: Issuer) {
        self.init(hasVATID: issuer.vatID != nil, country: issuer.address.country)
    }
}
