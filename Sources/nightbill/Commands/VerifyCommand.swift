import ArgumentParser
import Operations

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compare the published folders with the ledger.",
        discussion: """
            Lists every file that is missing, altered or surplus; exit status 74 if there is one. --repair writes missing \
            files again, while no run is at work (75 otherwise). It never touches altered or surplus files, nor anything \
            else in such a folder, which may belong to another ledger; an archive that is altered is written again where the \
            manifest beside it is the one that this ledger published. Documents are compared with their sizes and SHA-256 in \
            the ledger, and of each night some are written once more; --again writes all of them. While a run is at work, what it is writing is \
            listed as unfinished, which is not a fault.

            Example:
              nightbill verify --ledger ledger.sqlite --output output
            """
    )

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(help: ArgumentHelp("The folder of the published nights.", valueName: "dir"))
    var output: String

    @Flag(help: "Write what is missing again.")
    var repair = false

    @Flag(help: "Write every document once more, to see that this program still writes the same.")
    var again = false

    @OptionGroup var progress: ProgressOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        progress.begin()
        try Terminal.answer(json: report.json) {
            var request = VerifyOutput(
                ledger: ledger,
                output: output,
                repairs: repair,
                writesAgain: again,
                megabytes: try EnvironmentSettings.templateMegabytes(),
                holder: Invocation.holder("verify --repair")
            )
            request.progress = ProgressDisplay.note
            return request
        }
    }
}
