import ArgumentParser
import NightlyRun

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compare the published folders with the ledger.",
        discussion: """
            Tells every file that is missing, altered or surplus; exit status 74 where there is one. --repair writes what \
            is missing again; what is altered or surplus it leaves to a person.
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
        let verification = try Verification(
            ledger: ledger,
            output: output,
            repairs: repair,
            megabytes: EnvironmentSettings.templateMegabytes()
        )
        Terminal.say(json ? ReportJSON.text(verification) : Summary.text(verification))
        guard verification.isSound else { throw ExitCode(RunFailure.Kind.inputOutput.rawValue) }
    }
}
