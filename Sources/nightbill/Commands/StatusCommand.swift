import ArgumentParser
import NightlyRun

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "The last night closed, totals, and what waits for what."
    )

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Flag(help: "The status as JSON.")
    var json = false

    func run() throws {
        let status = try StatusReport.read(ledger: ledger)
        if json {
            try Terminal.say(data: ReportJSON.text(status))
        } else {
            try Terminal.say(Summary.text(status))
        }
    }
}
