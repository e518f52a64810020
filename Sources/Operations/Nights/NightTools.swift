import Billing
import Documents
import Domain
import Intake
import Ledger
import Publishing
import Reports
import TemplateEngine

/// What every night of a run works with: the ledger, the output, templates and schemas. A faulty template stops the run
/// before anything else.
struct NightTools {
    private(set) var request: CloseNights
    private(set) var ledger: Ledger
    /// Who publishes; nil in a dry run, which writes nothing.
    private(set) var publisher: Publisher?
    /// Who takes the nights down, for a plan or against an approved one; nil: nobody does.
    var recorder: PlanRecorder?
    /// Who decides and seals; nil: this process does.
    private(set) var shards: Shards?
    let library: TemplateLibrary
    let noticeTemplate: ExpiryNoticeTemplate
    let writer: DocumentWriter
    let check: DocumentCheck?
    let validators: NightValidators

    var settings: Settings { request.settings }

    init(_ request: CloseNights) throws {
        let library = try TemplateLibrary.read(folder: request.templates)
        for entry in library.entries { _ = try entry.template() }
        try self.init(request, library) { request in
            guard !request.isDryRun else {
                let ledger = try Ledger.inMemoryCopy(of: request.ledger)
                _ = try NightDates(request, ledger.state())
                return (ledger, nil)
            }
            // Dates that are refused are refused before a ledger or a folder is made.
            if try !Ledger.exists(request.ledger) { _ = try NightDates(request, .new) }
            let ledger =
                try request.opened?.get()
                ?? Ledger.open(request.ledger, mode: request.settings.ledgerMode, holder: request.holder)
            request.record?.begin(in: ledger)
            let output = try OutputFolder.writing(request.output, mode: request.settings.outputMode)
            try output.prepare()
            return (ledger, output)
        }
    }

    /// What a task works with, which reads a ledger and publishes nothing; its templates were judged when the night was planned.
    init(_ request: CloseNights, _ library: TemplateLibrary, reading ledger: Ledger) throws {
        try self.init(request, library) { _ in (ledger, nil) }
    }

    private init(
        _ request: CloseNights,
        _ library: TemplateLibrary,
        open: (CloseNights) throws -> (Ledger, OutputFolder?)
    ) throws {
        (self.request, self.library) = (request, library)
        noticeTemplate = try ExpiryNoticeTemplate(folder: request.templates)
        for format in request.extraFormats { try library.know(format) }
        let extraFormats = request.extraFormats.map { DocumentFormat.named(Text($0)) }
        if let refusal = CommandFailure(request.settings.issuer, sending: extraFormats, on: nil) { throw refusal }
        writer = DocumentWriter(megabytes: request.settings.templateMegabytes)
        validators = try NightValidators(request.settings, stop: request.stop)
        let entries = library.entries
        check = try request.schemas.map { try DocumentCheck(folder: $0, templates: entries) }
        let (ledger, output) = try open(request)
        self.ledger = ledger
        publisher = output.map { [writer] in Publisher($0, writer: writer) }
        shards = try request.shards.map { try Shards($0, output: output, stop: request.stopSignal) }
    }

    /// The same tools over a copy of the ledger in memory, with nothing to publish into: nights are tried with them before
    /// they are closed.
    func dryRunning() throws -> NightTools {
        var tools = self
        tools.request.isDryRun = true
        tools.ledger = try ledger.inMemoryCopy()
        tools.publisher = nil
        return tools
    }

    /// The export of the input folder; what the last night read of it must be there.
    func readExport(after state: Ledger.State) throws -> IntakeReport {
        var options = IntakeOptions(
            issuer: IssuerFacts(settings.issuer),
            knownFormats: library.formats.map(KnownFormat.init(named:)),
            filesReadBefore: state.tablesRead,
            allowMissing: request.allowMissing
        )
        options.requestedFormats = RenderedFormat.all.map(\.name)
        options.columnsReadBefore = state.columnsRead
        options.rowsReadBefore = state.rowsRead
        options.allowShrunk = request.allowShrunk
        options.largestShrink = settings.largestShrink
        options.requiresChecksums = settings.requiresChecksums
        options.markupReader = MarkupElement.read
        options.progress = ReadingMeter.note(request.progress)
        return try Intake.read(folder: request.input, options: options)
    }

    /// The answers of receivers in the input folder.
    func readAnswers() throws -> AnswersRead {
        var options = IntakeOptions()
        options.requiresChecksums = settings.requiresChecksums
        options.markupReader = MarkupElement.read
        return try Intake.answers(folder: request.input, options: options)
    }

    // MARK: Formats

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
        var formats = Set(extraFormats.lazy.filter { !$0.needsElectronicAddress }.map(\.name.string))
        for account in export.accounts.lazy.compactMap(\.account) {
            formats.insert(format(account).string)
            for asked in addressedFormats where asked.canReach(account) { formats.insert(asked.name.string) }
        }
        return try formats.sorted().map { try library.entry($0, .invoice) }
    }

    /// The formats asked for beside.
    var extraFormats: [DocumentFormat] { request.extraFormats.map { DocumentFormat.named(Text($0)) } }

    /// Those of them that need an electronic address of the account.
    private var addressedFormats: [DocumentFormat] { extraFormats.filter(\.needsElectronicAddress) }

    /// What a person should know of documents that were not validated, and of accounts that a format cannot reach.
    func notices(_ addressless: AddresslessAccounts) -> [String] {
        var unchecked = check?.notices ?? []
        if request.isDryRun, !validators.isEmpty { unchecked.append("a dry run asks no validators of the settings") }
        return unchecked + addressless.notices(AccountFormats(settings, extraFormats))
    }
}
