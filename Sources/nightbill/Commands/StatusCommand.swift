import ArgumentParser
import Operations

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
        try Terminal.answer(json: json) { ShowStatus(ledger: ledger) }
    }
}
