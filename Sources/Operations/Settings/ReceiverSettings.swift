import Documents
import Domain
import Reports

/// What receivers demand of the issuer.
extension SettingsValues {
    /// Adds a fault for each fact of the issuer that the format of the settings needs on every day.
    mutating func judgeReceivers(_ settings: Settings) {
        let format = DocumentFormat.named(settings.documentFormat)
        for fault in SellerRules.faults(settings.issuer, format.rules, on: nil) {
            faults.append("\(place(of: fault.key)): \(fault.key): \(format.name) \(fault.words)")
        }
    }

    /// Where a key stands, or the key that it is a part of.
    private func place(of key: String) -> String {
        if let entry = SettingsKey(rawValue: key).flatMap({ file.entries[$0] }) { return entry.place }
        let branch = SettingsBranch.allCases.first { key.hasPrefix($0.rawValue) }
        return branch.flatMap { file.branches[$0]?.place } ?? name
    }
}

extension CommandFailure {
    /// The refusal of formats that the issuer cannot send; nil: it can. `date`: nil asks for what is wrong on every day.
    init?(_ issuer: Issuer, sending formats: [DocumentFormat], on date: CivilDate?) {
        let lines = formats.flatMap { format in
            SellerRules.faults(issuer, format.rules, on: date).map { "\($0.key): \(format.name) \($0.words)" }
        }
        guard !lines.isEmpty else { return nil }
        self.init(.settings, lines.map(DisplayText.text).joined(separator: "\n"))
    }
}
