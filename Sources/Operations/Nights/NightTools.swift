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
    let documents: DocumentTools
    let noticeTemplate: ExpiryNoticeTemplate
    let validators: NightValidators
    /// What is said of a ledger that is begun beside the nights of another one; nil: nothing.
    private(set) var ledgerDoubt: String?

    var settings: Settings { request.settings }

    init(_ request: CloseNights) throws {
        let library = try TemplateLibrary.read(folder: request.templates)
        for entry in library.entries { _ = try entry.template() }
        self.request = request
        noticeTemplate = try ExpiryNoticeTemplate(folder: request.templates)
        documents = try DocumentTools(
            request.settings,
            extraFormats: request.extraFormats,
            library,
            schemas: request.schemas
        )
        validators = try NightValidators(request.settings, stop: request.stop)
        let isNew = try !Ledger.exists(request.ledger)
        let (ledger, output) = try Self.open(request, isNew: isNew)
        self.ledger = ledger
        if isNew { ledgerDoubt = NightDates.doubt(request, nights: try Self.nights(request, output)) }
        publisher = output.map { [writer = documents.writer] in Publisher($0, writer: writer) }
        shards = try request.shards.map { try Shards($0, output: output, stop: request.stopSignal) }
    }

    /// The ledger, and the output folder; of a dry run a copy of the one, and nothing of the other.
    private static func open(_ request: CloseNights, isNew: Bool) throws -> (Ledger, OutputFolder?) {
        guard !request.isDryRun else {
            let ledger = try Ledger.inMemoryCopy(of: request.ledger)
            _ = try NightDates(request, ledger.state())
            return (ledger, nil)
        }
        // Dates that are refused are refused before a ledger or a folder is made.
        if isNew { _ = try NightDates(request, .new) }
        let ledger =
            try request.opened?.get()
            ?? Ledger.open(request.ledger, mode: request.settings.ledgerMode, holder: request.holder)
        request.record?.begin(in: ledger)
        let output = try OutputFolder.writing(request.output, mode: request.settings.outputMode)
        try output.prepare()
        return (ledger, output)
    }

    /// The nights that the output folder has; a dry run does not depend on what it does not write to.
    private static func nights(_ request: CloseNights, _ output: OutputFolder?) throws -> [CivilDate] {
        if let output { return try output.nights() }
        return (try? OutputFolder.reading(request.output)?.nights()) ?? []
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
            settings,
            formats: documents.library.formats,
            after: state,
            allowMissing: request.allowMissing,
            allowShrunk: request.allowShrunk
        )
        options.lastDay = request.tomorrow
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

    /// What a person should know of documents that were not validated, and of accounts that a format cannot reach.
    func notices(_ addressless: AddresslessAccounts) -> [String] {
        var unchecked = documents.check?.notices ?? []
        if request.isDryRun, !validators.isEmpty { unchecked.append("a dry run asks no validators of the settings") }
        return (ledgerDoubt.map { [$0] } ?? []) + unchecked + documents.notices(addressless)
    }
}
