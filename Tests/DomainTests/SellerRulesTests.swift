import Domain
import TestSupport
import Testing

@Suite("What receivers demand of the seller")
struct SellerRulesTests {
    /// A seller of whom nothing is missing, in a country with rules of its own or in another one.
    static func seller(_ country: Text) -> Issuer {
        var issuer = Issuer(
            name: "Seller",
            address: PostalAddress(street: "Street 1", city: "City", postalCode: "1234", country: country),
            vatID: Text("\(country)123456789"),
            endpoint: Endpoint(scheme: "0088", id: "5901234123457"),
            contact: Issuer.Contact(name: "Desk", phone: "+1 23 45", email: "desk@seller.example"),
            bankAccount: Issuer.BankAccount(iban: "FR7630006000011234567890189")
        )
        switch country {
        case "DK": (issuer.legalID, issuer.legalIDScheme) = ("DK12345678", "0184")
        case "FR":
            (issuer.legalID, issuer.legalIDScheme) = ("123456789", "0002")
            issuer.endpoint = Endpoint(scheme: "0225", id: "123456789_BILLING")
            issuer.notes = ["PMT", "PMD", "AAB"].map { Issuer.Note(subject: $0, text: "…") }
        case "GR": issuer.vatID = "EL123456789"
        case "IS": (issuer.legalID, issuer.legalIDScheme) = ("1234567890", "0196")
        case "IT": issuer.taxRegistration = "RSSMRA80A01H501U"
        case "NL": (issuer.legalID, issuer.legalIDScheme) = ("12345678", "0106")
        case "NO": (issuer.vatID, issuer.taxRegistration) = ("NO974760673MVA", "Foretaksregisteret")
        case "SE":
            (issuer.vatID, issuer.legalID) = ("SE556732170701", "5567321707")
            issuer.taxRegistration = "Godkänd för F-skatt"
        default: break
        }
        return issuer
    }

    static let peppol: FormatRules = [.en16931, .electronicAddress, .peppol]
    static let xrechnung: FormatRules = [.en16931, .electronicAddress, .xrechnung]
    static let french: FormatRules = [.en16931, .electronicAddress, .french]

    @Test(
        "A seller with all facts can send",
        arguments: ["AT", "DE", "DK", "FR", "IS", "IT", "NL", "NO", "SE", "US"] as [Text]
    )
    func complete(country: Text) {
        #expect(SellerRules.faults(Self.seller(country), Self.xrechnung, on: nil).map(\.key) == [])
        // The address of the French scheme is Peppol's, too.
        #expect(SellerRules.faults(Self.seller(country), Self.peppol, on: day("2026-11-30")).map(\.key) == [])
    }

    /// A fact left out or spoilt, and the keys that are named.
    struct Row: Sendable, CustomTestStringConvertible {
        var country: Text
        var rules: FormatRules
        var keys: [String]
        var change: @Sendable (inout Issuer) -> Void

        init(
            _ country: Text,
            _ rules: FormatRules,
            _ keys: String...,
            change: @escaping @Sendable (inout Issuer) -> Void
        ) {
            (self.country, self.rules, self.keys, self.change) = (country, rules, keys, change)
        }

        var testDescription: String { "\(country) \(keys)" }
    }

    static let rows: [Row] = [
        // Whoever sells.
        Row("AT", peppol, "issuer.endpoint.scheme") { $0.endpoint = nil },
        Row("AT", peppol, "issuer.endpoint.scheme") { $0.endpoint = Endpoint(scheme: "EM", id: "a@b.example") },
        Row("AT", peppol, "issuer.endpoint.id") { $0.endpoint?.id = "5901234123458" },
        Row("AT", peppol, "issuer.legal_id") { ($0.legalID, $0.legalIDScheme) = ("5901234123458", "0088") },
        Row("AT", peppol, "issuer.bank_account.payment_means") { $0.bankAccount?.paymentMeans = "59" },
        Row("AT", [.en16931]) { ($0.endpoint, $0.contact, $0.bankAccount) = (nil, nil, nil) },
        // Germany: XRechnung of every seller, Peppol of German ones.
        Row("AT", xrechnung, "issuer.endpoint.scheme") { $0.endpoint = nil },
        Row("AT", xrechnung, "issuer.address.city") { $0.address.city = nil },
        Row("AT", xrechnung, "issuer.address.postal_code") { $0.address.postalCode = nil },
        Row("AT", xrechnung, "issuer.contact.name") { $0.contact?.name = nil },
        Row("AT", xrechnung, "issuer.contact.phone") { $0.contact?.phone = nil },
        Row("AT", xrechnung, "issuer.contact.email") { $0.contact?.email = nil },
        Row("AT", xrechnung, "issuer.contact.name", "issuer.contact.phone", "issuer.contact.email") {
            $0.contact = nil
        },
        Row("AT", xrechnung, "issuer.vat_id") { $0.vatID = nil },
        Row("AT", xrechnung, "issuer.bank_account.iban") { $0.bankAccount = nil },
        Row("AT", xrechnung, "issuer.bank_account.payment_means") { $0.bankAccount?.paymentMeans = "48" },
        Row("AT", peppol) { ($0.contact, $0.address.city, $0.bankAccount) = (nil, nil, nil) },
        Row("DE", peppol, "issuer.address.city") { $0.address.city = nil },
        Row("DE", peppol, "issuer.address.postal_code") { $0.address.postalCode = nil },
        Row("DE", peppol, "issuer.contact.name") { $0.contact?.name = nil },
        Row("DE", peppol, "issuer.contact.phone") { $0.contact?.phone = nil },
        Row("DE", peppol, "issuer.contact.email") { $0.contact?.email = nil },
        Row("DE", peppol, "issuer.bank_account.iban") { $0.bankAccount = nil },
        Row("DE", peppol, "issuer.bank_account.payment_means") { $0.bankAccount?.paymentMeans = "54" },
        // Denmark.
        Row("DK", peppol, "issuer.legal_id") { ($0.legalID, $0.legalIDScheme) = (nil, nil) },
        Row("DK", peppol, "issuer.legal_id_scheme") { $0.legalIDScheme = nil },
        Row("DK", peppol, "issuer.legal_id") { $0.legalID = "DK1234567" },
        Row("DK", peppol, "issuer.bank_account.payment_means") { $0.bankAccount?.paymentMeans = "30" },
        Row("DK", peppol, "issuer.bank_account.branch") { $0.bankAccount?.paymentMeans = "42" },
        Row("DK", peppol) {
            $0.bankAccount?.paymentMeans = "42"
            $0.bankAccount?.branch = "1234"
        },
        Row("DK", peppol, "issuer.bank_accounts.DKK.payment_means") { issuer in
            let account = Issuer.BankAccount(number: "1234567890", branch: "1234")
            issuer.currencyAccounts = [Issuer.CurrencyAccount(currency: currency("DKK"), account: account)]
        },
        // Netherlands.
        Row("NL", peppol, "issuer.address.street") { $0.address.street = nil },
        Row("NL", peppol, "issuer.address.city") { $0.address.city = nil },
        Row("NL", peppol, "issuer.address.postal_code") { $0.address.postalCode = nil },
        Row("NL", peppol, "issuer.legal_id") { ($0.legalID, $0.legalIDScheme) = (nil, nil) },
        Row("NL", peppol, "issuer.legal_id_scheme") { $0.legalIDScheme = "0002" },
        Row("NL", peppol) { $0.legalIDScheme = "0190" },
        Row("NL", peppol, "issuer.bank_account.iban") { $0.bankAccount = nil },
        Row("NL", peppol, "issuer.bank_account.payment_means") { $0.bankAccount?.paymentMeans = "42" },
        // Iceland.
        Row("IS", peppol, "issuer.legal_id") { ($0.legalID, $0.legalIDScheme) = (nil, nil) },
        Row("IS", peppol, "issuer.legal_id_scheme") { $0.legalIDScheme = nil },
        Row("IS", peppol, "issuer.address.street") { $0.address.street = nil },
        Row("IS", peppol, "issuer.address.postal_code") { $0.address.postalCode = nil },
        Row("IS", peppol, "issuer.bank_account.number") { $0.bankAccount?.paymentMeans = "9" },
        Row("IS", peppol) {
            $0.bankAccount = Issuer.BankAccount(number: "010126012345")
            $0.bankAccount?.paymentMeans = "42"
        },
        // Italy.
        Row("IT", peppol, "issuer.address.street") { $0.address.street = nil },
        Row("IT", peppol, "issuer.address.city") { $0.address.city = nil },
        Row("IT", peppol, "issuer.address.postal_code") { $0.address.postalCode = nil },
        Row("IT", peppol, "issuer.tax_registration") { $0.taxRegistration = "1234567890" },
        Row("IT", peppol) { $0.taxRegistration = nil },
        // Peppol finds the country of a seller by the VAT id first.
        Row("IT", peppol) { ($0.vatID, $0.address.city) = ("AT123456789", nil) },
        Row("AT", peppol, "issuer.address.city") { ($0.vatID, $0.address.city) = ("IT12345678901", nil) },
        // Norway.
        Row("NO", peppol, "issuer.vat_id") { $0.vatID = "NO974760673" },
        Row("NO", peppol, "issuer.vat_id") { $0.vatID = "NO974760674MVA" },
        Row("NO", peppol) { ($0.vatID, $0.legalID) = (nil, "974760673") },
        // Sweden.
        Row("SE", peppol, "issuer.vat_id") { $0.vatID = "SE5567321707" },
        Row("SE", peppol, "issuer.vat_id") { $0.vatID = "SE55673217070A" },
        Row("SE", peppol, "issuer.legal_id") { $0.legalID = "5567321708" },
        Row("SE", peppol, "issuer.legal_id") { $0.legalID = "556732-1707" },
        Row("SE", peppol, "issuer.tax_registration") { $0.taxRegistration = "Foretaksregisteret" },
        Row("SE", peppol) { ($0.taxRegistration, $0.legalID) = ("GODKÄND FÖR F-SKATT", nil) },
        // Greece.
        Row("GR", peppol, "issuer.address.country") { _ in },
        Row("AT", peppol, "issuer.address.country") { $0.vatID = "EL123456789" },
        Row("GR", xrechnung) { _ in },
        // France.
        Row("FR", french) { _ in },
        Row("FR", french, "issuer.legal_id") { $0.legalID = nil },
        Row("FR", french, "issuer.legal_id", "issuer.endpoint.id") { $0.legalID = "12345678900012" },
        Row("FR", french, "issuer.legal_id_scheme") { $0.legalIDScheme = "0009" },
        Row("FR", french, "issuer.endpoint.scheme") { $0.endpoint = nil },
        Row("FR", french, "issuer.endpoint.scheme") { $0.endpoint?.scheme = "0009" },
        Row("FR", french, "issuer.endpoint.id") { $0.endpoint?.id = "987654321" },
        Row("FR", french, "issuer.endpoint.id") { $0.endpoint?.id = "123456789 BILLING" },
        Row("FR", french, "issuer.notes") { $0.notes?.removeFirst() },
        Row("FR", french, "issuer.notes") { $0.notes?.remove(at: 1) },
        Row("FR", french, "issuer.notes") { $0.notes?.append(Issuer.Note(subject: "AAB", text: "twice")) },
        Row("FR", french, "issuer.notes", "issuer.notes", "issuer.notes") { $0.notes = nil },
    ]

    @Test("Each fact that is left out is named by its key", arguments: rows)
    func without(row: Row) {
        var issuer = Self.seller(row.country)
        row.change(&issuer)
        #expect(SellerRules.faults(issuer, row.rules, on: nil).map(\.key) == row.keys)
    }

    @Test(
        "A scheme that Peppol gave up is right up to its last day, and a new one from its first",
        arguments: [
            ("0037", "2026-08-23", true), ("0037", "2026-08-24", false), ("0217", "2026-01-01", true),
            ("0217", "2027-01-01", false), ("0248", "2026-08-23", false), ("0248", "2026-08-24", true),
            ("0002", "2026-08-23", true), ("0002", "2026-08-24", true), ("0219", "2026-08-23", false),
        ]
    )
    func dates(scheme: Text, date: String, isRight: Bool) {
        var issuer = Self.seller("AT")
        issuer.endpoint = Endpoint(scheme: scheme, id: "123")
        let keys = isRight ? [] : ["issuer.endpoint.scheme"]
        #expect(SellerRules.faults(issuer, Self.peppol, on: day(date)).map(\.key) == keys)
        // EN 16931 has dates of its own.
        #expect(SellerRules.faults(issuer, Self.xrechnung, on: day(date)).map(\.key) == [])
    }
}
