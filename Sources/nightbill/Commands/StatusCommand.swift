import ArgumentParser
import Operations

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "The last night closed, the runs since the last success, totals, and what waits for what.",
        discussion: """
            For a monitor: --max-age 36h ends with status 3 where no run succeeded or closed a night for that long, and \
            says so in the first line. A success is a run that ended with status 0 or 3.

            Example:
              nightbill status --ledger ledger.sqlite --max-age 36h
            """
    )

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(
        help: ArgumentHelp(
            "End with status 3 where the last success, or the last night closed, is so long ago: 90m, 36h, 2d.",
            valueName: "age"
        )
    )
    var maxAge: AgeArgument?

    @OptionGroup var report: ReportOptions

    func run() throws {
        try Terminal.answer(json: report.json) {
            ShowStatus(ledger: ledger, now: Invocation.now(), maximumAge: maxAge?.age)
        }
    }
}
