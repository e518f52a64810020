import Domain

/// What nights publish for finance.
extension SettingsValues {
    /// The files that are chosen, with the codes that a journal needs, and the marks of quiet nights.
    mutating func finance() -> FinanceFiles {
        var finance = FinanceFiles()
        for word in files() {
            if let file = FinanceFile(rawValue: word) {
                finance.files.insert(file)
            } else {
                let words = FinanceFile.allCases.map(\.rawValue)
                let nearest = Spelling.nearest(to: word, among: words).map { "; did you mean `\($0)`?" } ?? ""
                fault(.financeFiles, "`\(word)` is not one of \(words.joined(separator: ", "))\(nearest)")
            }
        }
        let codes = accountCodes(areNeeded: finance.files.contains(.journal))
        if finance.files.contains(.journal) { finance.accountCodes = codes }
        if let marks = value(.quietMarks, "yes or no", { ["no": false, "yes": true][$0] }) {
            finance.marksQuietNights = marks
        }
        return finance
    }

    /// The names of files, with commas between them.
    private mutating func files() -> [String] {
        let text = optional(.financeFiles)?.string ?? ""
        return text.split(separator: ",").map { Text(String($0)).trimmed.string }.filter { !$0.isEmpty && $0 != "none" }
    }

    /// The codes of all accounts; nil: one is missing or wrong, which is a fault where they are needed.
    private mutating func accountCodes(areNeeded: Bool) -> AccountCodes? {
        let keys: [SettingsKey] = [
            .receivableAccount, .contractRevenueAccount, .instalmentRevenueAccount, .consumptionRevenueAccount,
            .taxAccount,
        ]
        let codes = keys.map { key -> Text? in
            guard let text = areNeeded ? required(key) : optional(key) else { return nil }
            guard AccountCodes.isCode(text.string) else {
                fault(key, Self.noCode(text))
                return nil
            }
            return text
        }
        let taxByRate = taxCodes()
        guard let receivable = codes[0], let contract = codes[1], let instalment = codes[2], let consumption = codes[3],
            let tax = codes[4]
        else { return nil }
        return AccountCodes(
            receivable: receivable,
            contractRevenue: contract,
            instalmentRevenue: instalment,
            consumptionRevenue: consumption,
            tax: tax,
            taxByRate: taxByRate
        )
    }

    /// The codes of taxes by their rates.
    private mutating func taxCodes() -> [String: Text] {
        let branch = SettingsBranch.taxAccounts
        var codes: [String: Text] = [:]
        for (key, value) in members(branch) {
            let name = "\(branch.rawValue).\(key)"
            guard case .text(let entry) = value else {
                faults.append("\(value.place): \(name) takes one value")
                continue
            }
            guard let rate = try? TaxRate(key), rate.units >= 0 else {
                faults.append("\(entry.place): \(name): `\(key)` is not a rate in per cent, such as 19 or 5.5")
                continue
            }
            let code = Text(entry.text).trimmed
            guard AccountCodes.isCode(code.string) else {
                faults.append("\(entry.place): \(name): \(Self.noCode(code))")
                continue
            }
            if codes.updateValue(code, forKey: rate.description) != nil {
                faults.append("\(entry.place): \(name): the rate is there twice")
            }
        }
        return codes
    }

    private static func noCode(_ text: Text) -> String {
        "`\(text)` is not an account code: 1 to 32 letters, digits and `.`, `-`, `_`, `/` that begin with a letter or digit"
    }
}
