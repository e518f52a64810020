public import Domain

/// What decides, on the issuer's side, whether an account can be taxed as its row says.
public struct IssuerFacts: Hashable, Sendable {
    /// Without a VAT id only category O can be invoiced, with one all others (EN 16931, BR-S-02, BR-O-02).
    public var hasVATID: Bool

    /// Whether the issuer has a VAT id.
    public init(hasVATID: Bool) {
        self.hasVATID = hasVATID
    }

    /// The facts of an issuer.
    public init(_ issuer: Issuer) {
        self.init(hasVATID: issuer.vatID != nil)
    }
}
