import Domain
import Operations
import Reports
import Testing

@Suite("Settings of the issuer that receivers ask for")
struct IssuerSettingsTests {
    static func read(_ lines: String) throws -> Issuer {
        let issuer = "issuer:\n  name: A\n  address: {country: FR}\n  legal_id: 1\n"
        return try SettingsTests.read(issuer + lines).issuer
    }

    @Test("An invoice names the account of its currency, else the one for all others")
    func accounts() throws {
        let issuer = try Self.read(
            """
              bank_account: {iban: FR76 3000 6000 0112 3456 7890 189, bic: AGRIFRPP}
              bank_accounts:
                USD: {number: "000123456789", branch: "021000021", holder: A Inc.}
                DKK: {number: "0003456789", branch: "1199", payment_means: 42}
            """
        )
        /// The currency, the account's id, its branch, and how it is paid.
        let rows: [(String, String, Text?, Text)] = [
            ("EUR", "FR7630006000011234567890189", nil, "58"),
            ("GBP", "FR7630006000011234567890189", nil, "30"),
            ("USD", "000123456789", "021000021", "30"),
            ("DKK", "0003456789", "1199", "42"),
        ]
        for (code, id, branch, means) in rows {
            let currency = try #require(Currency.named(code))
            let account = try #require(issuer.bankAccount(for: currency))
            #expect(account.id.string == id && account.branch == branch, "\(code)")
            #expect(account.paymentMeans(in: currency) == means, "\(code)")
        }
        #expect(issuer.currencyAccounts?.map(\.currency.code) == ["DKK", "USD"])
        #expect(issuer.currencyAccounts?.last?.account.holder == "A Inc.")
    }

    @Test(
        "A BIC has 8 or 11 characters, and may be typed with blanks between them",
        arguments: [
            ("AGRIFRPP", "AGRIFRPP"), ("AGRI FR PP 882", "AGRIFRPP882"), ("NLPRXKPR", "NLPRXKPR"),
            ("E097DEXX", "E097DEXX"),
        ]
    )
    func bic(typed: String, kept: Text) throws {
        #expect(try Self.read("  bank_account: {number: 1, bic: \(typed)}").bankAccount?.bic == kept)
    }

    @Test("A note is a text, or a subject and a text; legal facts and a language are as written")
    func notes() throws {
        let issuer = try Self.read(
            """
              legal_id_scheme: "0002"
              tax_registration: Foretaksregisteret
              legal_information: SAS au capital de 1 000 EUR
              notes:
                - Merci
                - {subject: PMT, text: Indemnité de 40 EUR}
                -
            language: fr
            """
        )
        #expect(
            issuer.notes == [Issuer.Note(text: "Merci"), Issuer.Note(subject: "PMT", text: "Indemnité de 40 EUR")]
        )
        #expect(issuer.legalIDScheme == "0002")
        #expect(issuer.taxRegistration == "Foretaksregisteret")
        #expect(issuer.legalInformation == "SAS au capital de 1 000 EUR")
        #expect(issuer.language == .french)
        #expect(try Self.read("  notes:\n").notes == nil)
    }

    @Test(
        "What is wrong is told with its place",
        arguments: [
            ("  bank_account: {bic: AGRIFRPP}", "settings.yaml: issuer.bank_account needs an iban, or the number"),
            (
                "  bank_account: {iban: FR7630006000011234567890189, number: 1}",
                "5:61: issuer.bank_account.number: an account has an iban or a number, not both"
            ),
            (
                "  bank_accounts: {EURO: {number: 1}}",
                "settings.yaml:5:25: issuer.bank_accounts.EURO: `EURO` is not a currency code of ISO 4217"
            ),
            ("  bank_accounts: [1]", "settings.yaml:5:18: issuer.bank_accounts takes keys of its own"),
            ("  bank_accounts: {USD: 1}", "issuer.bank_accounts takes the keys iban, number, branch"),
            ("  bank_accounts: {USD: {numbr: 1}}", "unknown key `numbr` in issuer.bank_accounts; did you mean `number"),
            ("  bank_accounts: {USD: {iban: FR1}}", "issuer.bank_accounts.USD: `FR1` is not an IBAN"),
            (
                "  bank_accounts: {USD: {number: 1, bic: CHASUS3}}",
                "5:41: issuer.bank_accounts.USD: `CHASUS3` is not a BIC"
            ),
            (
                "  bank_account: {number: 1, bic: AGRIFXPP}",
                "issuer.bank_account.bic: `AGRIFXPP` is not a BIC: it has 8 or 11 capital letters and digits"
            ),
            ("  bank_account: {number: 1, bic: agrifrpp}", "`agrifrpp` is not a BIC"),
            ("  bank_account: {number: 1, bic: AGRIFRPP88}", "`AGRIFRPP88` is not a BIC"),
            ("  bank_account: {number: 1, bic: AGR-FRPP}", "`AGR-FRPP` is not a BIC"),
            ("  bank_accounts: {USD: {bic: [A]}}", "`bic` in issuer.bank_accounts takes one value"),
            ("  notes: Merci", "settings.yaml:5:10: issuer.notes takes a list"),
            ("  notes: [{subject: PMT}]", "settings.yaml:5:11: issuer.notes: a note needs a text"),
            ("  notes: [\"a\\u0007\"]", "issuer.notes: holds a control character"),
            ("  legal_information: \"\\u200B\"", "issuer.legal_information: has nothing that can be seen"),
            ("  contact: {email: \"mailto:a@b.example\"}", "`mailto:a@b.example` is not an email address"),
            ("  note: [a]", "unknown key `issuer.note`; did you mean `issuer.notes`?"),
            ("language: da", "language: `da` is not one of en, de, fr, es, it, nl"),
        ]
    )
    func faults(lines: String, message: String) {
        let failure = #expect(throws: CommandFailure.self) { try Self.read(lines) }
        #expect(failure?.kind == .settings)
        #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "no failure")")
    }
}
