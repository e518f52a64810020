/// A fact of the seller, by its settings key.
public enum SellerFact: String, CaseIterable, Sendable {
    case street = "issuer.address.street"
    case city = "issuer.address.city"
    case postalCode = "issuer.address.postal_code"
    case country = "issuer.address.country"
    case vatID = "issuer.vat_id"
    case legalID = "issuer.legal_id"
    case legalIDScheme = "issuer.legal_id_scheme"
    case taxRegistration = "issuer.tax_registration"
    case addressScheme = "issuer.endpoint.scheme"
    case addressID = "issuer.endpoint.id"
    case contactName = "issuer.contact.name"
    case contactPhone = "issuer.contact.phone"
    case contactEmail = "issuer.contact.email"
    case iban = "issuer.bank_account.iban"
    case branch = "issuer.bank_account.branch"
    case accountNumber = "issuer.bank_account.number"
    case paymentMeans = "issuer.bank_account.payment_means"
    case notes = "issuer.notes"
    case taxCurrency = "tax_currency"
}

/// What a format's receivers demand of the seller and the settings do not have.
public struct SellerFault: Hashable, Sendable {
    public var fact: SellerFact
    /// The currency whose own account it is about; nil: the account for all others, or no account.
    public var currency: Currency?
    /// The rest of a sentence that begins with the format, such as `needs the seller's city (IT-R-003)`.
    public var words: String

    /// A fault of a fact.
    init(_ fact: SellerFact, currency: Currency? = nil, _ words: String) {
        (self.fact, self.currency, self.words) = (fact, currency, words)
    }

    /// Whether it is about where the seller is, which no setting changes.
    var isOfPlace: Bool { fact == .country }

    /// The settings key to write, such as `issuer.bank_accounts.DKK.payment_means`.
    public var key: String {
        guard let currency else { return fact.rawValue }
        return fact.rawValue.replacing("bank_account.", with: "bank_accounts.\(currency.code).")
    }
}
