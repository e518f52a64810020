import ArgumentParser
import Domain
import Foundation
import Operations
import Reports

/// The run that a scheduler is to start, as `run` takes it.
struct NightlyRunOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of CSV files.", valueName: "dir"))
    var input: String

    @Option(help: ArgumentHelp("The folder that gets a folder per night.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("The ledger; the run may change the folder that it is in.", valueName: "file"))
    var ledger: String

    @Option(
        name: .customLong("settings"),
        help: ArgumentHelp("The YAML settings file; else $NIGHTBILL_SETTINGS.", valueName: "file")
    )
    var settingsFile: String?

    @Option(help: ArgumentHelp("A folder of templates that go before the bundled ones.", valueName: "dir"))
    var templates: String?

    @Option(
        help: ArgumentHelp(
            "A file of metrics for Prometheus (NAME.prom), which the run leaves; the service may change its folder.",
            valueName: "file"
        )
    )
    var metrics: String?

    @Option(
        help: ArgumentHelp(
            "When the run starts, 02:30 unless given: in UTC for systemd, in the machine's time zone for cron.",
            valueName: "time"
        )
    )
    var at: TimeArgument?

    @Option(help: ArgumentHelp("The program that is started; else this one.", valueName: "file"))
    var program: String?

    @Argument(
        parsing: .postTerminator,
        help: ArgumentHelp(
            "After --: further options of run, such as -- --archive tar. Paths in them are absolute.",
            valueName: "options"
        )
    )
    var more: [String] = []

    func request() throws -> NightlyRunRequest {
        let environment = ProcessInfo.processInfo.environment
        guard let settings = settingsFile ?? environment["NIGHTBILL_SETTINGS"] else {
            throw CommandFailure(.usage, "the run needs --settings: a scheduler hands it no variable of this shell")
        }
        var request = NightlyRunRequest(
            input: input,
            output: output,
            ledger: ledger,
            settings: settings,
            time: at?.time ?? .usual
        )
        (request.templates, request.program, request.metrics) = (templates, program, metrics)
        (request.more, request.environment) = (try checked(more), environment)
        return request
    }

    /// The further options, which `run` must take: a night is no time to find that it does not.
    private func checked(_ more: [String]) throws -> [String] {
        let usual = ["--input", input, "--output", output, "--ledger", ledger, "--as-of", "yesterday"]
        do {
            _ = try RunCommand.parse(usual + more)
        } catch {
            throw CommandFailure(.usage, "run does not take what is after --: \(RunCommand.message(for: error))")
        }
        return more
    }
}
