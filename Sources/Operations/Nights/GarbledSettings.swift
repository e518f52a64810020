import Domain
import Reports

extension Issuer {
    /// What of the settings every document shows and whose letters were lost on their way; a line, or none. It goes onto documents as
    /// it is, as texts of the export do (NB919).
    var garbledTexts: [String] {
        let named: [(SettingsKey, Text?)] = [
            (.issuerName, name), (.issuerStreet, address.street), (.issuerCity, address.city),
            (.issuerRegion, address.region), (.issuerLegalInformation, legalInformation),
            (.issuerContactName, contact?.name),
            (.issuerAccountHolder, bankAccount?.holder),
        ]
        var texts = named.map { (key: $0.0.rawValue, text: $0.1) }
        texts += (currencyAccounts ?? []).map { ("issuer.bank_accounts.\($0.currency.code).holder", $0.account.holder) }
        texts += (notes ?? []).map { (SettingsBranch.notes.rawValue, $0.text) }
        texts += (letterhead?.footer ?? []).map { (SettingsBranch.letterheadFooter.rawValue, $0) }
        let garbled = texts.compactMap { key, text in
            text.flatMap { text in
                GarbledText.loss(in: text).map { "\(key) \(DisplayText.quoted(text)) \($0.words)" }
            }
        }
        guard !garbled.isEmpty else { return [] }
        let what = garbled.joined(separator: ", ")
        return ["settings: \(what); every document shows it so; write it again, and save the file as UTF-8"]
    }
}
