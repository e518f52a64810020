import Billing
import Documents
public import Domain
import Intake
public import Reports
import System
import TemplateEngine

/// Reads and validates an input folder, and nothing else.
public struct CheckInput: Operation {
    /// The folder of CSV files.
    public var input: String
    /// Nil leaves out what depends on the issuer.
    public var settings: Settings?
    /// A folder of templates that go before the bundled ones: they determine which formats exist.
    public var templates: String?

    /// The business date by which accounts are held against what receivers demand.
    public var date: CivilDate
    /// The day after today, by the clock of whoever asks: usage of later days is reported. Nil: of none.
    public var tomorrow: CivilDate?
    /// Gets how far reading is; it must not wait for it.
    public var progress: (@Sendable (RunProgress) -> Void)?

    /// A folder to be checked.
    public init(input: String, settings: Settings?, templates: String?, on date: CivilDate) {
        (self.input, self.settings, self.templates, self.date) = (input, settings, templates, date)
    }

    public func perform() throws -> CheckReport {
        let library = try TemplateLibrary.read(folder: templates)
        var options = IntakeOptions(
            issuer: settings.map { IssuerFacts($0.issuer) },
            knownFormats: library.formats.map(KnownFormat.init(named:))
        )
        options.requestedFormats = RenderedFormat.all.map(\.name)
        options.requiresChecksums = settings?.requiresChecksums ?? false
        options.markupReader = MarkupElement.read
        options.progress = ReadingMeter.note(progress)
        if let settings { _ = try NightValidators(settings, stop: StopSignal(asked: { nil }, advice: "")) }
        let receivers = try receivers(library.formats)
        options.receiverFaults = receivers.faults
        options.lastDay = tomorrow
        let answers = try Intake.answers(folder: input, options: options)
        let intake = try Intake.read(folder: input, options: options)
        let search = HeldSearch(
            intake.export,
            receivers: receivers,
            taxCurrency: settings?.taxCurrency
        )
        let held = AllCores.map(search.chunks, atATime: 1, begin: {}, end: { _ in }) { accounts, _ in
            search.held(accounts)
        }
        return CheckReport(intake, answers, held: HeldSearch.all(held, setAside: intake.setAside.withoutCauses))
    }

    /// What documents would be held against; without settings only those of accounts that name their format.
    private func receivers(_ formats: [String]) throws -> Receivers {
        guard let settings else { return AccountFormats.receivers(naming: formats, on: date) }
        let usual = DocumentFormat.named(settings.documentFormat)
        if let refusal = CommandFailure(settings.issuer, sending: [usual], on: date) { throw refusal }
        return AccountFormats(settings).receivers(of: settings.issuer, on: date, formats)
    }
}
