import Domain
import Reports

extension Issuer {
    /// What a person should know of invoices that name no account to pay to, though the settings have accounts for other
    /// currencies; a line, or none. Settings without any account say nothing of it on purpose.
    func notices(on sums: [CurrencySums]) -> [String] {
        guard let accounts = currencyAccounts, !accounts.isEmpty else { return [] }
        let unpayable = sums.filter { $0.invoices > 0 && bankAccount(for: $0.currency) == nil }
        guard !unpayable.isEmpty else { return [] }
        let invoices = Summary.count(unpayable.reduce(0) { $0 + $1.invoices }, "invoice names", "invoices name")
        let codes = unpayable.map(\.currency.code)
        let known = accounts.map(\.currency.code).joined(separator: ", ")
        let keys = codes.map { "issuer.bank_accounts.\($0)" }.joined(separator: ", ")
        return [
            "\(invoices) no account to pay to, in \(codes.joined(separator: ", ")): the settings have one for \(known) alone; add "
                + "\(keys), or issuer.bank_account for every other currency"
        ]
    }
}
