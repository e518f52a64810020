import Domain
import TestSupport
import Testing

@Suite("What receivers demand of an account")
struct BuyerRulesTests {
    /// A buyer of whom nothing is missing.
    static func buyer(_ country: Text) -> Account {
        var account = Account(
            id: "A-1",
            name: "Buyer",
            address: PostalAddress(street: "Street 1", city: "City", postalCode: "1234", country: country),
            endpoint: Endpoint(scheme: "0088", id: "5901234123457"),
            tax: TaxTreatment(category: .standard, rate: rate("20"))
        )
        account.buyerReference = "Cost centre 1"
        switch country {
        case "DK": (account.legalID, account.legalIDScheme) = ("12345678", "0184")
        case "FR":
            (account.legalID, account.legalIDScheme) = ("987654321", "0002")
            account.endpoint = Endpoint(scheme: "0225", id: "987654321")
        case "IS": (account.legalID, account.legalIDScheme) = ("1234567890", "0196")
        case "NL": (account.legalID, account.legalIDScheme) = ("12345678", "0106")
        case "SE": account.tax.rate = rate("25")
        default: break
        }
        return account
    }

    /// A fact left out or spoilt, and the columns that are named: in which case, or in which formats, and from whom.
    struct Row: Sendable, CustomTestStringConvertible {
        var seller: Text
        var buyer: Text
        var rules: FormatRules
        var columns: [String]
        var change: @Sendable (inout Account) -> Void

        init(
            _ seller: Text,
            _ buyer: Text,
            _ rules: FormatRules,
            _ columns: String...,
            change: @escaping @Sendable (inout Account) -> Void
        ) {
            (self.seller, self.buyer, self.rules) = (seller, buyer, rules)
            (self.columns, self.change) = (columns, change)
        }

        var testDescription: String { "\(seller) to \(buyer) \(columns)" }
    }

    private static let peppol = SellerRulesTests.peppol
    private static let xrechnung = SellerRulesTests.xrechnung
    private static let french = SellerRulesTests.french

    static let rows: [Row] = [
        // Whoever buys.
        Row("AT", "US", peppol, "endpoint_id") { $0.endpoint?.id = "5901234123458" },
        Row("AT", "US", peppol, "endpoint_scheme") { $0.endpoint?.scheme = "EM" },
        Row("AT", "US", peppol, "legal_id") { ($0.legalID, $0.legalIDScheme) = ("5901234123458", "0088") },
        Row("AT", "US", xrechnung) { ($0.legalID, $0.legalIDScheme) = ("5901234123458", "0088") },
        Row("AT", "US", xrechnung) { $0.endpoint = Endpoint(scheme: "0088", id: "1") },
        Row("AT", "US", [.en16931]) { $0.endpoint = Endpoint(scheme: "0088", id: "1") },
        // Germany.
        Row("AT", "US", xrechnung, "city") { $0.address.city = nil },
        Row("AT", "US", xrechnung, "postal_code") { $0.address.postalCode = nil },
        Row("AT", "US", xrechnung, "buyer_reference") { $0.buyerReference = nil },
        Row("AT", "US", peppol) { $0.buyerReference = nil },
        Row("AT", "US", xrechnung, "tax_category") { $0.tax = TaxTreatment(category: .outsideScope, rate: .zero) },
        Row("DE", "DE", peppol, "city") { $0.address.city = nil },
        Row("DE", "DE", peppol, "postal_code") { $0.address.postalCode = nil },
        Row("DE", "DE", peppol, "tax_category") { $0.tax = TaxTreatment(category: .outsideScope, rate: .zero) },
        Row("DE", "AT", peppol) { ($0.address.city, $0.address.postalCode) = (nil, nil) },
        Row("AT", "DE", peppol) { ($0.address.city, $0.address.postalCode) = (nil, nil) },
        // Denmark.
        Row("DK", "DK", peppol, "legal_id") { ($0.legalID, $0.legalIDScheme) = (nil, nil) },
        Row("DK", "DK", peppol, "legal_id_scheme") { $0.legalIDScheme = nil },
        Row("DK", "DK", peppol, "legal_id") { $0.legalID = "1234567" },
        Row("AT", "DK", peppol) { $0.legalIDScheme = nil },
        // Netherlands.
        Row("NL", "NL", peppol, "street") { $0.address.street = nil },
        Row("NL", "NL", peppol, "city") { $0.address.city = nil },
        Row("NL", "NL", peppol, "postal_code") { $0.address.postalCode = nil },
        Row("NL", "NL", peppol, "legal_id") { ($0.legalID, $0.legalIDScheme) = (nil, nil) },
        Row("NL", "NL", peppol, "legal_id_scheme") { $0.legalIDScheme = nil },
        Row("NL", "BE", peppol) { ($0.address.street, $0.address.city) = (nil, nil) },
        // Iceland.
        Row("IS", "IS", peppol, "legal_id") { ($0.legalID, $0.legalIDScheme) = (nil, nil) },
        Row("IS", "IS", peppol, "legal_id_scheme") { $0.legalIDScheme = "0002" },
        Row("IS", "IS", peppol, "street") { $0.address.street = nil },
        Row("IS", "IS", peppol, "postal_code") { $0.address.postalCode = nil },
        Row("IS", "NO", peppol) { ($0.address.street, $0.address.postalCode) = (nil, nil) },
        // Sweden: the seller's rates, wherever the buyer is.
        Row("SE", "SE", peppol, "tax_rate") { $0.tax.rate = rate("20") },
        Row("SE", "DE", peppol, "tax_rate") { $0.tax.rate = rate("19") },
        Row("SE", "DE", peppol) { $0.tax.rate = rate("6") },
        Row("SE", "DE", peppol) { $0.tax = TaxTreatment(category: .reverseCharge, rate: .zero, exemptionReason: "…") },
        // France.
        Row("FR", "FR", french) { _ in },
        Row("FR", "FR", french, "legal_id") { $0.legalID = nil },
        Row("FR", "FR", french, "legal_id", "endpoint_id") { $0.legalID = "98765432100012" },
        Row("FR", "FR", french, "legal_id_scheme") { $0.legalIDScheme = nil },
        Row("FR", "FR", french, "endpoint_scheme") { $0.endpoint = Endpoint(scheme: "0009", id: "98765432100012") },
        Row("FR", "FR", french, "endpoint_id") { $0.endpoint?.id = "123456789" },
        Row("FR", "FR", french, "tax_rate") { $0.tax.rate = rate("19") },
        Row("FR", "FR", french) { $0.tax.rate = rate("5.5") },
        Row("FR", "DE", french) { _ in },
        Row("FR", "DE", french, "legal_id") { ($0.legalID, $0.legalIDScheme) = ("1234", "0002") },
        Row("FR", "DE", french, "tax_rate") { $0.tax.rate = rate("19") },
        Row("FR", "DE", peppol) { $0.tax.rate = rate("19") },
    ]

    @Test("Each fact that is left out is named by its column", arguments: rows)
    func without(row: Row) {
        var account = Self.buyer(row.buyer)
        row.change(&account)
        let format = ReceivingFormat(
            "peppol",
            row.rules,
            of: SellerRulesTests.seller(row.seller),
            on: day("2026-11-30")
        )
        let faults = format.faults(of: account).map(\.words)
        #expect(faults.count == row.columns.count, "\(faults)")
        for (words, column) in zip(faults, row.columns) {
            #expect(words.hasPrefix("peppol ") && words.hasSuffix(": write \(column) in accounts.csv"), "\(words)")
        }
    }

    @Test("Of a seller that is not known only what every seller's buyers are asked is asked")
    func unknownSeller() {
        let dutch = ReceivingFormat("peppol", Self.peppol, of: nil, on: day("2026-11-30"))
        var account = Self.buyer("NL")
        (account.legalID, account.legalIDScheme, account.address.street) = (nil, nil, nil)
        #expect(dutch.faults(of: account) == [])
        account.endpoint?.scheme = "0037"
        #expect(dutch.faults(of: account).map(\.cause) == [.address])
    }

    @Test(
        "A currency that a list of the format lacks on the day is named with the list",
        arguments: [
            ("EUR", FormatRules.en16931, "2026-11-30", nil), ("STN", .en16931, "2026-11-30", "EN 16931"),
            ("XAD", .en16931, "2026-11-30", "EN 16931"), ("XAD", [], "2026-11-30", nil),
            ("STN", SellerRulesTests.peppol, "2026-11-30", "EN 16931"),
            ("XCG", SellerRulesTests.peppol, "2026-08-23", "Peppol"),
            ("XCG", SellerRulesTests.peppol, "2026-08-24", nil),
            ("XCG", .en16931, "2026-08-23", nil), ("BGN", [], "2025-12-31", nil), ("BGN", [], "2026-01-01", "ISO 4217"),
            ("BGN", .en16931, "2025-12-31", "EN 16931"), ("ANG", [], "2025-06-30", nil),
            ("ANG", [], "2025-07-01", "ISO 4217"), ("XCG", [], "2025-03-30", "ISO 4217"),
        ] as [(String, FormatRules, String, String?)]
    )
    func currencies(code: String, rules: FormatRules, date: String, list: String?) {
        let format = ReceivingFormat("f", rules, of: nil, on: day(date))
        let words = format.faults(of: Self.buyer("US"), in: currency(code)).map(\.words)
        let expected = list.map {
            "f cannot have the currency \(code), which is not on the list of \($0): change currency or document_format"
        }
        #expect(words == expected.map { [$0] } ?? [])
    }

    @Test("South Sudan is on the list for UBL, and not on that for CII")
    func countries() {
        let rules: [(FormatRules, [ReceiverFault.Cause])] = [
            (.en16931, []), ([.en16931, .cii], [.codeList]), (SellerRulesTests.peppol, []), ([], []),
        ]
        for (rules, causes) in rules {
            let format = ReceivingFormat("f", rules, of: nil, on: day("2026-11-30"))
            #expect(format.faults(of: Self.buyer("SS")).map(\.cause) == causes)
        }
    }

    @Test(
        "An account to pay to is demanded in the currency of the invoice, by its country's means",
        arguments: [
            ("DE", "DE", "EUR", nil), ("DK", "DK", "EUR", nil),
            ("DK", "DK", "DKK", "issuer.bank_account.payment_means"), ("DK", "SE", "DKK", nil),
            ("NL", "NL", "DKK", nil),
        ] as [(Text, Text, String, String?)]
    )
    func payment(seller: Text, buyer: Text, code: String, key: String?) {
        let format = ReceivingFormat("peppol", Self.peppol, of: SellerRulesTests.seller(seller), on: day("2026-11-30"))
        let faults = format.faults(of: Self.buyer(buyer), in: currency(code))
        #expect(faults.map(\.cause) == (key == nil ? [] : [.settings]))
        if let key { #expect(faults.allSatisfy { $0.words.contains("set \(key) in the settings") }, "\(faults)") }
    }

    @Test("Where only some currencies have an account, invoices in others lack one")
    func accountOfAnotherCurrency() {
        var seller = SellerRulesTests.seller("DE")
        let account = Issuer.CurrencyAccount(
            currency: currency("EUR"),
            account: Issuer.BankAccount(iban: "DE89370400440532013000")
        )
        (seller.bankAccount, seller.currencyAccounts) = (nil, [account])
        #expect(SellerRules.faults(seller, Self.peppol, on: nil) == [])
        let format = ReceivingFormat("peppol", Self.peppol, of: seller, on: day("2026-11-30"))
        #expect(format.faults(of: Self.buyer("DE"), in: currency("EUR")) == [])
        let words = format.faults(of: Self.buyer("DE"), in: currency("USD")).map(\.words)
        #expect(
            words == ["peppol needs an account to pay to (DE-R-001): set issuer.bank_accounts.USD.iban in the settings"]
        )
    }
}
