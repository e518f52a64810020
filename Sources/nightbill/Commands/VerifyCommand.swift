import ArgumentParser
import Operations

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compare the published folders with the ledger.",
        discussion: """
            Tells every file that is missing, altered or surplus; exit status 74 where there is one. --repair writes what \
            is missing again, while no run is at work (75 otherwise); what is altered or surplus it leaves to a person, with \
            all else in such a folder, which may be another ledger's. Beside \
            a run, what that is writing is told as unfinished, which is no fault.
            """
    )

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(help: ArgumentHelp("The folder of the published nights.", valueName: "dir"))
    var output: String

    @Flag(help: "Write what is missing again.")
    var repair = false

    @Flag(help: "The report as JSON.")
    var json = false

    func run() throws {
        try Terminal.answer(json: json) {
            VerifyOutput(
                ledger: ledger,
                output: output,
                repairs: repair,
                megabytes: try EnvironmentSettings.templateMegabytes(),
                holder: Invocation.holder("verify --repair")
            )
        }
    }
}
