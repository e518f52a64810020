/// What receivers demand of the seller, whoever buys, as a table.
///
/// Sources: Peppol BIS Billing 3.0.21, XRechnung 3.0.2, and the rules "Flux 2" of the French reform (XP Z12-012). Rules of
/// which our documents break none, whatever the facts are, are not in it: decision 0024 lists them.
public enum SellerRules {
    /// What a format's rules find wrong with the issuer on a day, by the table's order. `date`: nil asks for what is wrong
    /// on every day.
    ///
    /// A rule for deliveries within the seller's country is asked of every seller there.
    public static func faults(_ issuer: Issuer, _ rules: FormatRules, on date: CivilDate?) -> [SellerFault] {
        let facts = table.compactMap { rule in
            rule.formats.isDisjoint(with: rules) || !rule.sellers.has(issuer) || rule.isMet(issuer)
                ? nil : SellerFault(rule.fact, "\(rule.words) (\(rule.id))")
        }
        return addressFaults(issuer, rules, date) + identifierFaults(issuer, rules) + facts
            + PaymentRules(issuer, rules).faults
    }

    private static func addressFaults(_ issuer: Issuer, _ rules: FormatRules, _ date: CivilDate?) -> [SellerFault] {
        guard rules.contains(.electronicAddress) else { return [] }
        guard let address = issuer.endpoint else {
            let scheme = rules.contains(.french) ? ", of the scheme \(SIREN.addressScheme)" : ""
            return [
                SellerFault(
                    .addressScheme,
                    "needs the issuer's electronic address, issuer.endpoint with its scheme and id\(scheme)"
                )
            ]
        }
        guard let fault = address.fault(under: rules, on: date) else { return [] }
        return [SellerFault(fault.isOfScheme ? .addressScheme : .addressID, fault.refusal(of: address))]
    }

    private static func identifierFaults(_ issuer: Issuer, _ rules: FormatRules) -> [SellerFault] {
        guard rules.contains(.peppol), let id = issuer.legalID, let scheme = issuer.legalIDScheme,
            let words = IdentifierForm.fault(id, scheme: scheme)
        else { return [] }
        return [SellerFault(.legalID, IdentifierForm.refusal(of: id, words))]
    }

    /// A row of the table.
    private struct Rule: Sendable {
        var id: String
        var formats: FormatRules
        var sellers: SellerPlace
        var fact: SellerFact
        var words: String
        var isMet: @Sendable (Issuer) -> Bool

        init(
            _ id: String,
            _ formats: FormatRules,
            from sellers: SellerPlace = .any,
            _ fact: SellerFact,
            _ words: String,
            _ isMet: @escaping @Sendable (Issuer) -> Bool
        ) {
            (self.id, self.formats, self.sellers) = (id, formats, sellers)
            (self.fact, self.words, self.isMet) = (fact, words, isMet)
        }
    }

    private static let table = german + danish + dutch + nordic + italian + greek + french

    private static let german: [Rule] = [
        Rule("BR-DE-3", .xrechnung, .city, "needs the seller's city") { $0.address.city != nil },
        Rule("BR-DE-4", .xrechnung, .postalCode, "needs the seller's postal code") { $0.address.postalCode != nil },
        Rule("BR-DE-5", .xrechnung, .contactName, "needs the name of a contact") { $0.contact?.name != nil },
        Rule("BR-DE-6", .xrechnung, .contactPhone, "needs a contact's telephone") { $0.contact?.phone != nil },
        Rule("BR-DE-7", .xrechnung, .contactEmail, "needs a contact's email address") { $0.contact?.email != nil },
        Rule("BR-DE-16", .xrechnung, .vatID, "needs the seller's VAT id") { $0.vatID != nil },
        Rule("DE-R-003", .peppol, from: .address(.germany), .city, "needs the city of a German seller") {
            $0.address.city != nil
        },
        Rule("DE-R-004", .peppol, from: .address(.germany), .postalCode, "needs the postal code of a German seller") {
            $0.address.postalCode != nil
        },
        Rule("DE-R-005", .peppol, from: .address(.germany), .contactName, "needs the name of a German seller's contact")
        {
            $0.contact?.name != nil
        },
        Rule(
            "DE-R-006",
            .peppol,
            from: .address(.germany),
            .contactPhone,
            "needs the telephone of a German seller's contact"
        ) {
            $0.contact?.phone != nil
        },
        Rule(
            "DE-R-007",
            .peppol,
            from: .address(.germany),
            .contactEmail,
            "needs the email address of a German seller's contact"
        ) {
            $0.contact?.email != nil
        },
    ]

    private static let danish: [Rule] = [
        Rule("DK-R-002", .peppol, from: .address(.denmark), .legalID, "needs a Danish seller's CVR number") {
            $0.legalID != nil
        },
        Rule(
            "DK-R-014",
            .peppol,
            from: .address(.denmark),
            .legalIDScheme,
            "needs the scheme 0184 of a Danish seller's CVR number"
        ) {
            $0.legalID == nil || $0.legalIDScheme == IdentifierScheme.danish
        },
    ]

    private static let dutch: [Rule] = [
        Rule("NL-R-002", .peppol, from: .address(.netherlands), .street, "needs the street of a Dutch seller") {
            $0.address.street != nil
        },
        Rule("NL-R-002", .peppol, from: .address(.netherlands), .city, "needs the city of a Dutch seller") {
            $0.address.city != nil
        },
        Rule("NL-R-002", .peppol, from: .address(.netherlands), .postalCode, "needs the postal code of a Dutch seller")
        {
            $0.address.postalCode != nil
        },
        Rule("NL-R-003", .peppol, from: .address(.netherlands), .legalID, "needs a Dutch seller's KVK or OIN number") {
            $0.legalID != nil
        },
        Rule(
            "NL-R-003",
            .peppol,
            from: .address(.netherlands),
            .legalIDScheme,
            "needs the scheme 0106 or 0190 of a Dutch seller's number"
        ) {
            $0.legalID == nil || IdentifierScheme.dutch.contains($0.legalIDScheme ?? "")
        },
    ]

    private static let nordic: [Rule] = [
        Rule("IS-R-002", .peppol, from: .address(.iceland), .legalID, "needs an Icelandic seller's kennitala") {
            $0.legalID != nil
        },
        Rule(
            "IS-R-002",
            .peppol,
            from: .address(.iceland),
            .legalIDScheme,
            "needs the scheme 0196 of an Icelandic seller's kennitala"
        ) {
            $0.legalID == nil || $0.legalIDScheme == IdentifierScheme.icelandic
        },
        Rule("IS-R-003", .peppol, from: .address(.iceland), .street, "needs the street of an Icelandic seller") {
            $0.address.street != nil
        },
        Rule("IS-R-003", .peppol, from: .address(.iceland), .postalCode, "needs the postal code of an Icelandic seller")
        {
            $0.address.postalCode != nil
        },
        Rule(
            "NO-R-001",
            .peppol,
            from: .tax(.norway),
            .vatID,
            "needs a Norwegian VAT id of NO, a valid number of nine digits, and MVA"
        ) {
            $0.vatID.map(SellerForms.isNorwegianVATID) ?? true
        },
        Rule(
            "SE-R-001, SE-R-002",
            .peppol,
            from: .both(.sweden),
            .vatID,
            "needs a Swedish VAT id of SE and twelve digits"
        ) {
            $0.vatID.map(SellerForms.isSwedishVATID) ?? true
        },
        Rule(
            "SE-R-003, SE-R-004, SE-R-013",
            .peppol,
            from: .address(.sweden),
            .legalID,
            "needs a Swedish seller's number of ten digits, the last a check digit"
        ) {
            $0.legalID.map(SellerForms.isSwedishNumber) ?? true
        },
        Rule(
            "SE-R-005",
            .peppol,
            from: .address(.sweden),
            .taxRegistration,
            "knows no Swedish tax registration but `\(SellerForms.swedishRegistration)`"
        ) {
            $0.taxRegistration.map(SellerForms.isSwedishRegistration) ?? true
        },
    ]

    private static let italian: [Rule] = [
        Rule(
            "IT-R-001",
            .peppol,
            from: .tax(.italy),
            .taxRegistration,
            "needs an Italian tax registration of 11 to 16 capital letters and digits"
        ) {
            $0.taxRegistration.map(SellerForms.isItalianRegistration) ?? true
        },
        Rule("IT-R-002", .peppol, from: .tax(.italy), .street, "needs the street of an Italian seller") {
            $0.address.street != nil
        },
        Rule("IT-R-003", .peppol, from: .tax(.italy), .city, "needs the city of an Italian seller") {
            $0.address.city != nil
        },
        Rule("IT-R-004", .peppol, from: .tax(.italy), .postalCode, "needs the postal code of an Italian seller") {
            $0.address.postalCode != nil
        },
    ]

    /// The number and the mark of a Greek document come from the tax authority before it is issued.
    private static let greek: [Rule] = [
        Rule(
            "GR-R-001, GR-R-004",
            .peppol,
            from: .tax(.greece),
            .country,
            "cannot be written for a Greek seller, whose documents need a mark of the tax authority before they are issued"
        ) {
            _ in false
        }
    ]

    private static let french: [Rule] = [
        Rule("BR-FR-10", .french, .legalID, "needs the seller's SIREN of nine digits") {
            $0.legalID.map(SIREN.isValid) ?? false
        },
        Rule("BR-FR-10", .french, .legalIDScheme, "needs the scheme 0002 of the seller's SIREN") {
            $0.legalIDScheme == SIREN.scheme
        },
        Rule("XP Z12-012", .french, .addressScheme, "needs an electronic address of the scheme 0225") {
            $0.endpoint.map { $0.scheme == SIREN.addressScheme } ?? true
        },
        Rule("XP Z12-012", .french, .addressID, "needs an electronic address that begins with the seller's SIREN") {
            SIREN.begins($0.endpoint, with: $0.legalID)
        },
        Rule(
            "BR-FR-05, BR-FR-06",
            .french,
            .notes,
            "needs one note with the subject PMT: the indemnity for recovery costs"
        ) {
            $0.hasOneNote(.recoveryCosts)
        },
        Rule(
            "BR-FR-05, BR-FR-06",
            .french,
            .notes,
            "needs one note with the subject PMD: the penalties for late payment"
        ) {
            $0.hasOneNote(.latePayment)
        },
        Rule(
            "BR-FR-05, BR-FR-06",
            .french,
            .notes,
            "needs one note with the subject AAB: the discount for early payment, or that there is none"
        ) {
            $0.hasOneNote(.discount)
        },
    ]
}
