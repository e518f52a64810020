extension Issuer {
    /// An account for credit transfers (BG-17), by its IBAN or, where banks have none, by its number.
    public struct BankAccount: Hashable, Codable, Sendable {
        /// The IBAN without spaces.
        public var iban: Text?
        /// The number of an account that has no IBAN.
        public var number: Text?
        /// What a national payment system needs beside the number: a registration number, a sort or routing code,
        /// `SE:BANKGIRO`.
        public var branch: Text?
        public var bic: Text?
        /// The name on the account.
        public var holder: Text?
        /// How it is paid: a code of UNTDID 4461 (BT-81); nil: 58 in EUR to an IBAN, else 30.
        public var paymentMeans: Text?

        /// An account by its IBAN.
        public init(iban: Text, bic: Text? = nil, holder: Text? = nil) {
            self.iban = iban
            self.bic = bic
            self.holder = holder
        }

        /// An account by its number.
        public init(number: Text, branch: Text? = nil, bic: Text? = nil, holder: Text? = nil) {
            self.number = number
            self.branch = branch
            self.bic = bic
            self.holder = holder
        }

        /// The identifier of the account (BT-84).
        public var id: Text { iban ?? number ?? "" }

        /// The code of how an invoice in a currency is paid (BT-81): 58 is a SEPA credit transfer, 30 any other.
        public func paymentMeans(in currency: Currency) -> Text {
            paymentMeans ?? (iban != nil && currency == .euro ? Self.sepaCreditTransfer : "30")
        }

        private static let sepaCreditTransfer: Text = "58"

        /// Whether an invoice in a currency is paid by SEPA credit transfer, which is for accounts of its countries alone.
        func isPaidBySEPA(in currency: Currency) -> Bool {
            guard let iban, paymentMeans(in: currency) == Self.sepaCreditTransfer else { return false }
            return currency == .euro && CountryCode.sepa.contains(String(iban.string.prefix(2)))
        }
    }

    /// The account for invoices in one currency.
    public struct CurrencyAccount: Hashable, Codable, Sendable {
        public var currency: Currency
        public var account: BankAccount

        /// An account for a currency.
        public init(currency: Currency, account: BankAccount) {
            self.currency = currency
            self.account = account
        }
    }
}
