import ArgumentParser
import Domain
import Foundation
import Operations
import System

struct RegenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regenerate",
        abstract: "Produce an invoice or a credit note again, from the ledger alone.",
        discussion: """
            The same bytes as long as the PO decision is the same. After a PO was activated, or a change request names \
            another number, the invoice is issued again under its number as the next revision; amounts never change, and \
            earlier revisions stay: --revision 1 produces the first. A credit note is never issued again: it keeps the PO \
            number that its invoice had when it was credited. The files lie in OUTPUT/regenerated. The formats pdf and \
            facturx are made by programs that the settings name (pdf_command, facturx_command).

            Example:
              nightbill regenerate INV-2026-00000002 --ledger ledger.sqlite --output output
            """
    )

    @Argument(help: "Numbers of invoices and credit notes.")
    var invoices: [String] = []

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(help: ArgumentHelp("The folder of the published nights.", valueName: "dir"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Every invoice issued without this PO's number because the PO was suspended.",
            valueName: "po"
        )
    )
    var allSuspended: String?

    @Option(help: ArgumentHelp("The PO's payer, if several payers have this number.", valueName: "account"))
    var payer: String?

    @Option(help: ArgumentHelp("An earlier revision, as it was issued.", valueName: "n"))
    var revision: Int?

    @Option(
        help: ArgumentHelp(
            "A format instead of the invoice's own, also pdf or facturx; may be repeated.",
            valueName: "name"
        )
    )
    var format: [String] = []

    @OptionGroup var settings: SettingsOptions

    @OptionGroup var validation: ValidationOptions

    @Option(help: ArgumentHelp("Why; kept with a new revision.", valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp("Who; else the login name.", valueName: "name"))
    var by: String?

    @Flag(help: "Report the difference, write nothing.")
    var dryRun = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        guard invoices.isEmpty != (allSuspended == nil) else {
            throw ValidationError("name invoices, or a PO with --all-suspended")
        }
    }

    func run() throws {
        Interruption.watch()
        try Terminal.answer(json: report.json) {
            var request = RegenerateInvoices(
                selection,
                ledger: ledger,
                output: output,
                by: Text(by ?? NSUserName()),
                at: Invocation.now().description
            )
            request.revision = revision
            request.formats = format
            request.templates = settings.templates
            request.schemas = validation.folder
            request.megabytes = try EnvironmentSettings.templateMegabytes()
            if settings.path != nil { request.settings = { try settings.settings() } }
            request.stopSignal = { Interruption.signal }
            request.isDryRun = dryRun
            request.reason = reason.map { Text($0) }
            request.holder = Invocation.holder("regenerate")
            return request
        }
    }

    private var selection: RegenerateInvoices.Selection {
        guard let allSuspended else { return .numbers(invoices) }
        return .suspended(under: Text(allSuspended), payer: payer.map { Text($0) })
    }
}
