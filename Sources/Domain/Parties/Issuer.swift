/// Who sends the invoices, and how their documents introduce it.
public struct Issuer: Hashable, Codable, Sendable {
    public var name: Text
    public var address: PostalAddress
    /// VAT identifier with its country prefix (BT-31).
    public var vatID: Text?
    /// Legal registration identifier (BT-30).
    public var legalID: Text?
    /// The scheme of the legal identifier: a code of ISO 6523 (BT-30-1), such as 0184.
    public var legalIDScheme: Text?
    /// A local registration for tax (BT-32), such as `Foretaksregisteret`.
    public var taxRegistration: Text?
    /// Further legal information (BT-33): legal form, court of registration, share capital.
    public var legalInformation: Text?
    /// Electronic address (BT-34); Peppol needs one.
    public var endpoint: Endpoint?
    public var contact: Contact?
    /// Where to pay in a currency without an account of its own; nil: the invoice names no account.
    public var bankAccount: BankAccount?
    /// Accounts for one currency each, by its code; nil: there are none.
    public var currencyAccounts: [CurrencyAccount]?
    /// What every invoice says (BG-1); nil: nothing.
    public var notes: [Note]?
    /// The language of documents for people where an account names none; nil: English.
    public var language: Language?
    /// How documents for people look; nil: as the template has it.
    public var letterhead: Letterhead?

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

    /// A text on every invoice (BG-1).
    public struct Note: Hashable, Codable, Sendable {
        /// What it is about: a code of UNTDID 4451 (BT-21), such as PMT; nil: it is not said.
        public var subject: Text?
        /// The text (BT-22).
        public var text: Text

        /// A note about a subject.
        public init(subject: Text? = nil, text: Text) {
            self.subject = subject
            self.text = text
        }
    }

    /// What documents for people show beside the facts.
    public struct Letterhead: Hashable, Codable, Sendable {
        /// A picture as a `data:` URI.
        public var logo: Text?
        /// A colour as `#` and six hexadecimal digits.
        public var accent: Text?
        /// The lines at the foot of a page.
        public var footer: [Text]?

        /// A letterhead with the parts that are set.
        public init(logo: Text? = nil, accent: Text? = nil, footer: [Text]? = nil) {
            self.logo = logo
            self.accent = accent
            self.footer = footer
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

    /// Where to pay an invoice in a currency: the account of that currency, else the one for all others.
    public func bankAccount(for currency: Currency) -> BankAccount? {
        currencyAccounts?.first { $0.currency == currency }?.account ?? bankAccount
    }
}
