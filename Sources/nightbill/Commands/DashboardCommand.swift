import ArgumentParser
import Operations

struct DashboardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dashboard",
        abstract: "Write purchase orders, invoices, nights and what waits as pages for a browser.",
        discussion: """
            The pages need no server and load nothing from elsewhere: open OUTPUT/index.html. They are a picture of the ledger \
            after its last night, and the same ledger makes the same bytes. Each page shows the commands that act on what it \
            shows. A folder that this command wrote before is replaced in one step; any other one is refused (73). With --input \
            there is an outlook as well.

            Example:
              nightbill dashboard --ledger ledger.sqlite --output dashboard
            """
    )

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(help: ArgumentHelp("The folder of the pages.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("The folder of CSV files, for what is to come.", valueName: "dir"))
    var input: String?

    @Option(
        help: ArgumentHelp(
            "The last business date to look at of what is to come (YYYY-MM-DD); else the end of the second month after the last night.",
            valueName: "date"
        )
    )
    var until: DateArgument?

    @Option(
        help: ArgumentHelp("The folder of the published nights, to which the pages then link.", valueName: "dir")
    )
    var published: String?

    @OptionGroup var allowed: AllowedOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var report: ReportOptions

    func validate() throws {
        guard until == nil || input != nil else { throw ValidationError("--until needs --input") }
    }

    func run() throws {
        try Terminal.answer(json: report.json) {
            var request = WriteDashboard(ledger: ledger, output: output) { try settings.settings() }
            request.input = input
            request.settingsFile = settings.settingsFile
            request.templates = settings.templates
            request.published = published
            request.until = until?.date
            (request.allowMissing, request.allowShrunk) = (allowed.allowMissing, allowed.allowShrunk)
            return request
        }
    }
}
