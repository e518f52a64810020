/// What receivers demand of an account, as a table.
///
/// Sources: as of ``SellerRules``. Rules of which our documents break none are not in it: the buyer's reference (BT-10), for
/// one, is always there, and is the account's id where the account has none. Only XRechnung asks for the buyer's own: an
/// authority refuses any other.
struct BuyerRules: Sendable {
    private let rules: FormatRules
    /// The rows about the format and the issuer.
    private let rows: [Rule]

    /// What a format's rules ask; `issuer`: nil asks only for what is asked whoever sells.
    init(_ rules: FormatRules, of issuer: Issuer?) {
        self.rules = rules
        rows = Self.table.filter { row in
            !row.formats.isDisjoint(with: rules)
                && (issuer.map(row.sellers.has) ?? (row.sellers.country == nil))
        }
    }

    /// What is wrong with an account, but for its address, by the table's order.
    func faults(_ account: Account) -> [BuyerFault] {
        let identifier = rules.contains(.peppol) ? identifierFault(account) : nil
        guard !rows.isEmpty || identifier != nil else { return [] }
        let country = account.ruleCountry
        let facts = rows.lazy.filter { ($0.buyer == nil || $0.buyer == country) && !$0.isMet(account) }
            .map { BuyerFault(fact: $0.fact, words: "\($0.words) (\($0.id))") }
        return (identifier.map { [$0] } ?? []) + facts
    }

    private func identifierFault(_ account: Account) -> BuyerFault? {
        guard let id = account.legalID, let scheme = account.legalIDScheme,
            let words = IdentifierForm.fault(id, scheme: scheme)
        else { return nil }
        return BuyerFault(fact: .legalID, words: IdentifierForm.refusal(of: id, words))
    }

    /// A row of the table.
    private struct Rule: Sendable {
        var id: String
        var formats: FormatRules
        var sellers: SellerPlace
        /// The buyers that it is about; nil: all.
        var buyer: RuleCountry?
        var fact: BuyerFact
        var words: String
        var isMet: @Sendable (Account) -> Bool

        init(
            _ id: String,
            _ formats: FormatRules,
            from sellers: SellerPlace = .any,
            to buyer: RuleCountry? = nil,
            _ fact: BuyerFact,
            _ words: String,
            _ isMet: @escaping @Sendable (Account) -> Bool
        ) {
            (self.id, self.formats, self.sellers, self.buyer) = (id, formats, sellers, buyer)
            (self.fact, self.words, self.isMet) = (fact, words, isMet)
        }
    }

    private static let table = german + danish + dutch + icelandic + swedish + french

    private static let german: [Rule] = [
        Rule("BR-DE-8", .xrechnung, .city, "needs the buyer's city") { $0.address.city != nil },
        Rule("BR-DE-9", .xrechnung, .postalCode, "needs the buyer's postal code") { $0.address.postalCode != nil },
        Rule("BR-DE-15", .xrechnung, .buyerReference, "needs the buyer's reference, of public buyers the Leitweg-ID") {
            !($0.buyerReference?.isBlank ?? true)
        },
        Rule("BR-DE-14", .xrechnung, .taxCategory, "knows no tax category without a rate, such as O") {
            $0.tax.category != .outsideScope
        },
        Rule("DE-R-008", .peppol, from: .address(.germany), to: .germany, .city, "needs the city of a German buyer") {
            $0.address.city != nil
        },
        Rule(
            "DE-R-009",
            .peppol,
            from: .address(.germany),
            to: .germany,
            .postalCode,
            "needs the postal code of a German buyer"
        ) { $0.address.postalCode != nil },
        Rule(
            "DE-R-014",
            .peppol,
            from: .address(.germany),
            to: .germany,
            .taxCategory,
            "knows no tax category without a rate, such as O, between Germans"
        ) { $0.tax.category != .outsideScope },
    ]

    private static let danish: [Rule] = [
        Rule(
            "Peppol, Denmark",
            .peppol,
            from: .address(.denmark),
            to: .denmark,
            .legalID,
            "needs a Danish buyer's CVR number"
        ) { $0.legalID != nil },
        Rule(
            "Peppol, Denmark",
            .peppol,
            from: .address(.denmark),
            to: .denmark,
            .legalIDScheme,
            "needs the scheme 0184 of a Danish buyer's CVR number"
        ) { $0.legalID == nil || $0.legalIDScheme == IdentifierScheme.danish },
    ]

    private static let dutch: [Rule] = [
        Rule(
            "NL-R-004",
            .peppol,
            from: .address(.netherlands),
            to: .netherlands,
            .street,
            "needs the street of a Dutch buyer"
        ) {
            $0.address.street != nil
        },
        Rule(
            "NL-R-004",
            .peppol,
            from: .address(.netherlands),
            to: .netherlands,
            .city,
            "needs the city of a Dutch buyer"
        ) {
            $0.address.city != nil
        },
        Rule(
            "NL-R-004",
            .peppol,
            from: .address(.netherlands),
            to: .netherlands,
            .postalCode,
            "needs the postal code of a Dutch buyer"
        ) { $0.address.postalCode != nil },
        Rule(
            "NL-R-005",
            .peppol,
            from: .address(.netherlands),
            to: .netherlands,
            .legalID,
            "needs a Dutch buyer's KVK or OIN number"
        ) { $0.legalID != nil },
        Rule(
            "NL-R-005",
            .peppol,
            from: .address(.netherlands),
            to: .netherlands,
            .legalIDScheme,
            "needs the scheme 0106 or 0190 of a Dutch buyer's number"
        ) { $0.legalID == nil || IdentifierScheme.dutch.contains($0.legalIDScheme ?? "") },
    ]

    private static let icelandic: [Rule] = [
        Rule(
            "IS-R-004",
            .peppol,
            from: .address(.iceland),
            to: .iceland,
            .legalID,
            "needs an Icelandic buyer's kennitala"
        ) { $0.legalID != nil },
        Rule(
            "IS-R-004",
            .peppol,
            from: .address(.iceland),
            to: .iceland,
            .legalIDScheme,
            "needs the scheme 0196 of an Icelandic buyer's kennitala"
        ) { $0.legalID == nil || $0.legalIDScheme == IdentifierScheme.icelandic },
        Rule(
            "IS-R-005",
            .peppol,
            from: .address(.iceland),
            to: .iceland,
            .street,
            "needs the street of an Icelandic buyer"
        ) {
            $0.address.street != nil
        },
        Rule(
            "IS-R-005",
            .peppol,
            from: .address(.iceland),
            to: .iceland,
            .postalCode,
            "needs the postal code of an Icelandic buyer"
        ) { $0.address.postalCode != nil },
    ]

    private static let swedish: [Rule] = [
        Rule("SE-R-006", .peppol, from: .both(.sweden), .taxRate, "needs a rate of 6, 12 or 25 from a Swedish seller") {
            $0.tax.category != .standard || TaxRates.swedish.contains($0.tax.rate)
        }
    ]

    private static let french: [Rule] = [
        Rule("BR-FR-11", .french, to: .france, .legalID, "needs the SIREN of a French buyer, of nine digits") {
            $0.legalID.map(SIREN.isValid) ?? false
        },
        Rule("BR-FR-11", .french, to: .france, .legalIDScheme, "needs the scheme 0002 of a French buyer's SIREN") {
            $0.legalIDScheme == SIREN.scheme
        },
        Rule("BR-FR-21", .french, to: .france, .addressScheme, "needs an address of the scheme 0225 of a French buyer")
        {
            $0.endpoint?.scheme == SIREN.addressScheme
        },
        Rule("BR-FR-21", .french, to: .france, .addressID, "needs an address that begins with the French buyer's SIREN")
        {
            SIREN.begins($0.endpoint, with: $0.legalID)
        },
        Rule("BR-FR-32", .french, .legalID, "needs nine digits in a legal identifier of the scheme 0002") {
            $0.ruleCountry == .france || $0.legalIDScheme != SIREN.scheme || $0.legalID.map(SIREN.isValid) ?? true
        },
        Rule("BR-FR-16", .french, .taxRate, "does not know the tax rate") { TaxRates.french.contains($0.tax.rate) },
    ]
}

/// The rates that national rules allow.
private enum TaxRates {
    /// SE-R-006, for the category S.
    static let swedish = rates(600, 1200, 2500)
    /// BR-FR-16, for every category.
    static let french = rates(
        0,
        90,
        105,
        175,
        210,
        550,
        700,
        850,
        920,
        960,
        1000,
        1300,
        1960,
        2000,
        2060
    )

    /// Rates in hundredths of a per cent.
    private static func rates(_ hundredths: Int128...) -> Set<TaxRate> {
        Set(hundredths.map { TaxRate(units: $0 * 100) })
    }
}
