import ArgumentParser
import Operations

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "The last night closed, totals, and what waits for what."
    )

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @OptionGroup var report: ReportOptions

    func run() throws {
        try Terminal.answer(json: report.json) { ShowStatus(ledger: ledger) }
    }
}
