import ArgumentParser
import Domain
import Operations

struct OutlookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outlook",
        abstract: "The charges to come, by month, account and PO number, if the export does not change.",
        discussion: """
            Nights to come are decided as a run decides them, and nothing is written: which PO numbers will be on the invoices, \
            which POs will have expired or are suspended, what is held because a PO number is missing or a row is rejected. \
            An export that a run refuses is refused (65). \
            Use is what the export has recorded so far; later use is not guessed. Ends with status 3 where something asks for \
            a person.

            Example:
              nightbill outlook --input input --ledger ledger.sqlite \\
                --settings settings.yaml --until 2026-12-31
            """
    )

    @Option(help: ArgumentHelp("The folder of CSV files.", valueName: "dir"))
    var input: String

    @Option(
        help: ArgumentHelp("The ledger; where there is none, nights begin with billing_start.", valueName: "file")
    )
    var ledger: String

    @Option(
        help: ArgumentHelp("The last business date to look at (YYYY-MM-DD), within ten years.", valueName: "date")
    )
    var until: DateArgument

    @OptionGroup var settings: SettingsOptions

    @Option(
        help: ArgumentHelp("A format that runs write beside each invoice's own; may be repeated.", valueName: "name")
    )
    var format: [String] = []

    @OptionGroup var allowed: AllowedOptions
    @OptionGroup var table: TableOptions

    func run() throws {
        try Terminal.answer(as: table.form) {
            var request = ForeseeCharges(
                input: input,
                ledger: ledger,
                until: until.date,
                settings: try settings.settings()
            )
            request.templates = settings.templates
            request.extraFormats = format
            (request.allowMissing, request.allowShrunk) = (allowed.allowMissing, allowed.allowShrunk)
            return request
        }
    }
}
