/// A fact of an account, by its column in accounts.csv.
public enum BuyerFact: String, CaseIterable, Sendable {
    case street
    case city
    case postalCode = "postal_code"
    case country
    case legalID = "legal_id"
    case legalIDScheme = "legal_id_scheme"
    case addressScheme = "endpoint_scheme"
    case addressID = "endpoint_id"
    case taxCategory = "tax_category"
    case taxRate = "tax_rate"
    case documentFormat = "document_format"
    case buyerReference = "buyer_reference"
}

/// What a format's receivers demand of an account and its row does not have.
public struct BuyerFault: Hashable, Sendable {
    public var fact: BuyerFact
    /// The rest of a sentence that begins with the format.
    public var words: String
}
