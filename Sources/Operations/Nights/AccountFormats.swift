import Billing
import Documents
import Domain

/// In which formats the documents of an account are written.
struct AccountFormats: Sendable {
    private let usual: DocumentFormat
    private let beside: [DocumentFormat]

    /// The format of the settings, and those asked for beside.
    init(_ settings: Settings, _ beside: [DocumentFormat] = []) {
        usual = DocumentFormat.named(settings.documentFormat)
        self.beside = beside
    }

    /// The account's format, else the settings', or what that falls back to for an account that it cannot reach.
    @Sendable func name(_ account: Account) -> Text {
        (account.documentFormat.map(DocumentFormat.named) ?? usual).name(for: account)
    }

    /// What the documents of accounts are held against on a day. `known`: the formats that an account may name; `issuer`: nil
    /// is not known.
    func receivers(of issuer: Issuer?, on date: CivilDate, _ known: [String]) -> Receivers {
        func receiving(_ format: DocumentFormat) -> ReceivingFormat {
            ReceivingFormat(format.name, format.rules, of: issuer, on: date)
        }
        let named = Set(known.map { Text($0) } + [usual.name] + beside.map(\.name))
        let all = Dictionary(uniqueKeysWithValues: named.map { ($0, receiving(DocumentFormat.named($0))) })
        // Most accounts name no format, and are of one of two kinds.
        let reached = formats(usual.name, reaches: true, all)
        let others = formats(usual.fallbackName, reaches: false, all)
        return Receivers { [self] account in
            let hasAddress = account.endpoint != nil
            guard account.documentFormat != nil else { return hasAddress ? reached : others }
            return formats(name(account), reaches: hasAddress, all)
        }
    }

    /// What the documents of accounts that name their format are held against, where neither issuer nor settings are known.
    static func receivers(naming known: [String], on date: CivilDate) -> Receivers {
        let formats = known.map { DocumentFormat.named(Text($0)) }
        let all = Dictionary(
            uniqueKeysWithValues: formats.map { ($0.name, ReceivingFormat($0.name, $0.rules, of: nil, on: date)) }
        )
        return Receivers { account in
            account.documentFormat.flatMap { all[$0] }.map { [$0] } ?? []
        }
    }

    /// A format and those beside it that go to an account, each once.
    private func formats(_ own: Text, reaches: Bool, _ all: [Text: ReceivingFormat]) -> [ReceivingFormat] {
        let others = beside.filter { $0.name != own && (reaches || !$0.needsElectronicAddress) }
        return ([own] + others.map(\.name)).compactMap { all[$0] }
    }
}
