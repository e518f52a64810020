import Domain

/// Where to pay.
extension SettingsValues {
    /// The account for every currency that has none of its own.
    mutating func bankAccount() -> Issuer.BankAccount? {
        let keys: [(String, SettingsKey)] = [
            ("iban", .issuerIBAN), ("number", .issuerAccountNumber), ("branch", .issuerAccountBranch),
            ("bic", .issuerBIC), ("holder", .issuerAccountHolder), ("payment_means", .issuerPaymentMeans),
        ]
        var parts: [String: Part] = [:]
        for (name, key) in keys {
            guard let text = optional(key) else { continue }
            parts[name] = Part(text: text, place: "\(file.entries[key]?.place ?? name): \(key.rawValue)")
        }
        return account(parts, place: "\(name): issuer.bank_account")
    }

    /// The accounts for one currency each, in the order of the codes.
    mutating func currencyAccounts() -> [Issuer.CurrencyAccount]? {
        var accounts: [Issuer.CurrencyAccount] = []
        for (code, value) in members(.bankAccounts) {
            let name = "\(SettingsBranch.bankAccounts.rawValue).\(code)"
            guard let currency = Currency.named(code) else {
                faults.append("\(value.place): \(name): `\(code)` is not a currency code of ISO 4217")
                continue
            }
            let keys = ["iban", "number", "branch", "bic", "holder", "payment_means"]
            let parts = texts(of: value, .bankAccounts, keys).mapValues {
                Part(text: $0.text, place: "\($0.place): \(name)")
            }
            if let account = account(parts, place: "\(value.place): \(name)") {
                accounts.append(Issuer.CurrencyAccount(currency: currency, account: account))
            }
        }
        return accounts.isEmpty ? nil : accounts.sorted { $0.currency < $1.currency }
    }

    /// A text of an account, and what messages call its place.
    private struct Part {
        var text: Text
        var place: String
    }

    private mutating func account(_ parts: [String: Part], place: String) -> Issuer.BankAccount? {
        guard !parts.isEmpty else { return nil }
        var account: Issuer.BankAccount
        switch (parts["iban"], parts["number"]) {
        case (let iban?, nil):
            let compact = Text(iban.text.string.filter { $0 != " " })
            if !Self.isIBAN(compact.string) {
                faults.append("\(iban.place): `\(iban.text)` is not an IBAN: a character is wrong or missing")
            }
            account = Issuer.BankAccount(iban: compact)
        case (nil, let number?): account = Issuer.BankAccount(number: number.text)
        case (nil, nil):
            faults.append("\(place) needs an iban, or the number of an account that has none")
            return nil
        case (_?, let number?):
            faults.append("\(number.place): an account has an iban or a number, not both")
            return nil
        }
        account.branch = parts["branch"]?.text
        if let bic = parts["bic"] {
            let compact = bic.text.string.filter { $0 != " " }
            account.bic = Text(compact)
            if !Self.isBIC(compact) {
                faults.append("\(bic.place): `\(bic.text)` is not a BIC: \(Self.formOfBIC)")
            }
        }
        account.holder = parts["holder"]?.text
        account.paymentMeans = parts["payment_means"]?.text
        if let means = parts["payment_means"], !PaymentMeansCode.isKnown(means.text.string) {
            faults.append("\(means.place): `\(means.text)` is not a code of UNTDID 4461, such as 30 or 58")
        }
        return account
    }

    /// ISO 13616: the country and check digits moved to the end, letters as 10 to 35, is 1 modulo 97.
    private static func isIBAN(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (15...34).contains(bytes.count), isBankCountry(String(text.prefix(2))) else { return false }
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): remainder = (remainder * 10 + Int(byte) - 48) % 97
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): remainder = (remainder * 100 + Int(byte) - 55) % 97
            default: return false
            }
        }
        return remainder == 1
    }

    private static let formOfBIC =
        "it has 8 or 11 capital letters and digits, of which the fifth and sixth name the bank's country"

    /// ISO 9362: four letters or digits, the country, and two letters or digits; three more where a branch is named.
    private static func isBIC(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?/) != nil
            && isBankCountry(String(text.dropFirst(4).prefix(2)))
    }

    /// Whether banks have a country's code: that of ISO 3166, or the one that Kosovo has in its place.
    private static func isBankCountry(_ code: String) -> Bool { CountryCode.isKnown(code) || code == "XK" }
}
