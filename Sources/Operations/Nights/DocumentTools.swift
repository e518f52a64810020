import Billing
import Documents
import Domain
import Publishing
import Reports
import TemplateEngine

/// What documents are written with, wherever that is: settings, templates and schemas.
struct DocumentTools: Sendable {
    let settings: Settings
    /// The formats asked for beside.
    let extraFormats: [DocumentFormat]
    let library: TemplateLibrary
    let writer: DocumentWriter
    let check: DocumentCheck?

    /// Refuses a format that has no template or that the issuer cannot send. `schemas`: the folder of the XML Schemas.
    init(_ settings: Settings, extraFormats: [String], _ library: TemplateLibrary, schemas: String?) throws {
        self.settings = settings
        self.library = library
        for format in extraFormats { try library.know(format) }
        self.extraFormats = extraFormats.map { DocumentFormat.named(Text($0)) }
        if let refusal = CommandFailure(settings.issuer, sending: self.extraFormats, on: nil) { throw refusal }
        writer = DocumentWriter(megabytes: settings.templateMegabytes)
        let entries = library.entries
        check = try schemas.map { try DocumentCheck(folder: $0, templates: entries) }
    }

    /// The account's format, else the settings', or what that falls back to for an account that it cannot reach.
    var format: @Sendable (_ buyer: Account) -> Text { AccountFormats(settings, extraFormats).name }

    /// What the documents of a night are held against. A format that settings or `--format` name, and that the issuer cannot
    /// send on that day, ends the night.
    func receivers(on date: CivilDate) throws -> Receivers {
        let named = [DocumentFormat.named(settings.documentFormat)] + extraFormats
        if let refusal = CommandFailure(settings.issuer, sending: named, on: date) { throw refusal }
        return AccountFormats(settings, extraFormats).receivers(of: settings.issuer, on: date, library.formats)
    }

    /// The format of a credit note: that of its invoice, or where a custom template is gone the usual one.
    func format(of note: DraftInvoice) -> Text {
        library.formats.contains(note.format.string) ? note.format : format(note.invoice.buyer)
    }

    /// The templates that write invoices of an export's accounts, whatever they come to; which of them become
    /// credit notes is known only at night.
    func templates(for export: Export) throws -> [TemplateLibrary.Entry] {
        let format = format
        let addressed = extraFormats.filter(\.needsElectronicAddress)
        var formats = Set(extraFormats.lazy.filter { !$0.needsElectronicAddress }.map(\.name.string))
        for account in export.accounts.lazy.compactMap(\.account) {
            formats.insert(format(account).string)
            for asked in addressed where asked.canReach(account) { formats.insert(asked.name.string) }
        }
        return try formats.sorted().map { try library.entry($0, .invoice) }
    }

    /// What a person should know of accounts that a format cannot reach.
    func notices(_ addressless: AddresslessAccounts) -> [String] {
        addressless.notices(AccountFormats(settings, extraFormats))
    }
}
