import Billing
import Documents
import Domain

/// In which formats the documents of an account are written.
struct AccountFormats: Sendable {
    /// That of accounts that name none.
    let usual: DocumentFormat
    private let beside: [DocumentFormat]
    private let taxCurrency: Currency?

    /// The format of the settings, and those asked for beside.
    init(_ settings: Settings, _ beside: [DocumentFormat] = []) {
        usual = DocumentFormat.named(settings.documentFormat)
        self.beside = beside
        taxCurrency = settings.taxCurrency
    }

    /// The account's format, else the settings', or what that falls back to for an account that it cannot reach.
    @Sendable func name(_ account: Account) -> Text {
        (account.documentFormat.map(DocumentFormat.named) ?? usual).name(for: account)
    }

    /// The formats asked for beside that need an electronic address of the account.
    var addressed: [DocumentFormat] { beside.filter(\.needsElectronicAddress) }

    /// What the documents of accounts are held against on a day. `known`: the formats that an account may name; `issuer`: nil
    /// is not known.
    func receivers(of issuer: Issuer?, on date: CivilDate, _ known: [String]) -> Receivers {
        func receiving(_ format: DocumentFormat) -> ReceivingFormat {
            ReceivingFormat(format.name, format.rules, of: issuer, taxIn: taxCurrency, on: date)
        }
        let asked = Set(known.map { Text($0) } + [usual.name] + beside.map(\.name)).map(DocumentFormat.named)
        let all = Dictionary(uniqueKeysWithValues: asked.map { ($0.name, receiving($0)) })
        // Found once, for there are few of them and many accounts.
        let choices = Dictionary(
            uniqueKeysWithValues: asked.map { format in
                let reached = formats(format.name, reaches: true, all)
                return (format.name, (reached: reached, others: formats(format.fallbackName, reaches: false, all)))
            }
        )
        let usual = choices[usual.name]
        return Receivers { account in
            let choice = account.documentFormat.map { choices[$0] } ?? usual
            return (account.endpoint == nil ? choice?.others : choice?.reached) ?? []
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
