/// Who sends the invoices.
public struct Issuer: Hashable, Codable, Sendable {
    public var name: Text
    public var address: PostalAddress
    /// VAT identifier with its country prefix (BT-31).
    public var vatID: Text?
    /// Legal registration identifier (BT-30).
    public var legalID: Text?
    /// Electronic address (BT-34); Peppol needs one.
    public var endpoint: Endpoint?
    public var contact: Contact?
    /// Where to pay; nil: the invoice names no account.
    public var bankAccount: BankAccount?

    /// A person or office to contact (BG-6).
    public struct Contact: Hashable, Codable, Sendable {
        public var name: Text?
        public var phone: Text?
        public var email: Text?

        /// A contact with the details that are known.
        public init(name: Text? = nil, phone: Text? = nil, email: Text? = nil) {
            self.name = name
            self.phone = phone
            self.email = email
        }
    }

    /// An account for credit transfers (BG-17).
    public struct BankAccount: Hashable, Codable, Sendable {
        public var iban: Text
        public var bic: Text?
        /// The name on the account.
        public var holder: Text?

        /// An account by its IBAN.
        public init(iban: Text, bic: Text? = nil, holder: Text? = nil) {
            self.iban = iban
            self.bic = bic
            self.holder = holder
        }
    }

    /// An issuer with at least a name and a country.
    public init(
        name: Text,
        address: PostalAddress,
        vatID: Text? = nil,
        legalID: Text? = nil,
        endpoint: Endpoint? = nil,
        contact: Contact? = nil,
        bankAccount: BankAccount? = nil
    ) {
        self.name = name
        self.address = address
        self.vatID = vatID
        self.legalID = legalID
        self.endpoint = endpoint
        self.contact = contact
        self.bankAccount = bankAccount
    }
}
