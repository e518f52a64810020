/// What receivers demand of the account to which an invoice is paid (BG-16, BG-17), as a table.
///
/// Codes of payment that need a mandate, a card or a form of the payment reference are refused where rules ask for these:
/// our documents have none of them.
struct PaymentRules: Sendable {
    private let issuer: Issuer
    /// The rows about the format and the issuer.
    private let rows: [Rule]
    /// Who must name an account, of those that are about the format and the issuer.
    private let needs: [(id: String, buyer: RuleCountry?)]

    /// What a format's rules ask of an issuer.
    init(_ issuer: Issuer, _ rules: FormatRules) {
        self.issuer = issuer
        rows = Self.table.filter { !$0.formats.isDisjoint(with: rules) && $0.sellers.has(issuer) }
        needs = Self.obligatory.filter { !$0.formats.isDisjoint(with: rules) && $0.sellers.has(issuer) }
            .map { ($0.id, $0.buyer) }
    }

    /// What is wrong with the accounts of the settings, whose payment means are known: those with a code, and those of one
    /// currency each. Rules for deliveries within the seller's country are asked of every seller there.
    var faults: [SellerFault] {
        let own = issuer.currencyAccounts ?? []
        if issuer.bankAccount == nil, own.isEmpty, let need = needs.first { return [Self.missing(need.id)] }
        var faults: [SellerFault] = []
        if let account = issuer.bankAccount, let code = account.paymentMeans {
            faults += rows.lazy.filter { !$0.isMet(account, code) }.map { SellerFault($0.fact, $0.sentence) }
        }
        for own in own {
            let code = own.account.paymentMeans(in: own.currency)
            faults += rows.lazy.filter { !$0.isMet(own.account, code) }
                .map { SellerFault($0.fact, currency: own.currency, $0.sentence) }
        }
        return faults
    }

    /// What is wrong with the account for an invoice of a buyer in a currency.
    func faults(to buyer: RuleCountry?, in currency: Currency) -> [SellerFault] {
        guard let account = issuer.bankAccount(for: currency) else {
            // Where there is none at all, the settings are at fault for every invoice.
            guard issuer.currencyAccounts?.isEmpty == false else { return [] }
            let need = needs.first { $0.buyer == nil || $0.buyer == buyer }
            return need.map { [Self.missing($0.id, in: currency)] } ?? []
        }
        guard !rows.isEmpty else { return [] }
        let own = issuer.currencyAccounts?.contains { $0.currency == currency } ?? false
        let code = account.paymentMeans(in: currency)
        return rows.filter { ($0.buyer == nil || $0.buyer == buyer) && !$0.isMet(account, code) }
            .map { SellerFault($0.fact, currency: own ? currency : nil, $0.sentence) }
    }

    private static func missing(_ id: String, in currency: Currency? = nil) -> SellerFault {
        SellerFault(.iban, currency: currency, "needs an account to pay to (\(id))")
    }

    /// Who must name an account.
    private static let obligatory: [(id: String, formats: FormatRules, sellers: SellerPlace, buyer: RuleCountry?)] = [
        ("BR-DE-1", .xrechnung, .any, nil),
        ("DE-R-001", .peppol, .address(.germany), .germany),
        ("NL-R-007", .peppol, .address(.netherlands), nil),
    ]

    /// A row of the table.
    private struct Rule: Sendable {
        var id: String
        var formats: FormatRules
        var sellers: SellerPlace
        /// The buyers that it is about; nil: all.
        var buyer: RuleCountry?
        var fact: SellerFact
        var words: String
        var isMet: @Sendable (Issuer.BankAccount, _ code: Text) -> Bool

        var sentence: String { "\(words) (\(id))" }
    }

    private static let table: [Rule] = [
        Rule(
            id: "PEPPOL-EN16931-R061",
            formats: [.peppol, .xrechnung],
            sellers: .any,
            fact: .paymentMeans,
            words: "needs payment means other than 49 and 59, which have a mandate"
        ) { !["49", "59"].contains($1) },
        Rule(
            id: "BR-DE-24-a",
            formats: .xrechnung,
            sellers: .any,
            fact: .paymentMeans,
            words: "needs payment means other than 48, 54 and 55, which have a card"
        ) { !["48", "54", "55"].contains($1) },
        Rule(
            id: "DE-R-024",
            formats: .peppol,
            sellers: .address(.germany),
            buyer: .germany,
            fact: .paymentMeans,
            words: "needs payment means other than 48, 54 and 55, which have a card"
        ) { !["48", "54", "55"].contains($1) },
        Rule(
            id: "DK-R-005",
            formats: .peppol,
            sellers: .address(.denmark),
            buyer: .denmark,
            fact: .paymentMeans,
            words: "needs the payment means 1, 10, 31, 42, 48, 58 or 97 of a Danish seller"
        ) { ["1", "10", "31", "42", "48", "58", "97"].contains($1) },
        Rule(
            id: "DK-R-006",
            formats: .peppol,
            sellers: .address(.denmark),
            buyer: .denmark,
            fact: .branch,
            words: "needs the registration number of a Danish account for the payment means 31 and 42"
        ) { !["31", "42"].contains($1) || $0.branch != nil },
        Rule(
            id: "NL-R-008",
            formats: .peppol,
            sellers: .address(.netherlands),
            buyer: .netherlands,
            fact: .paymentMeans,
            words: "needs the payment means 30, 48, 57 or 58 of a Dutch seller"
        ) { ["30", "48", "57", "58"].contains($1) },
        Rule(
            id: "IS-R-006, IS-R-007",
            formats: .peppol,
            sellers: .address(.iceland),
            fact: .accountNumber,
            words: "needs an Icelandic account number of twelve digits for the payment means 9 and 42"
        ) { !["9", "42"].contains($1) || IdentifierForm.digits($0.id.string[...])?.count == 12 },
    ]
}
