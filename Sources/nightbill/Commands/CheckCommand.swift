import ArgumentParser
import Domain
import Foundation
import Operations

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read and validate an input folder; bill nothing.",
        discussion: """
            With settings, accounts are also checked against the issuer, and against what receivers of the formats demand today.

            Example:
              nightbill check --input input --settings settings.yaml
            """
    )

    @Option(help: ArgumentHelp("The folder of CSV files.", valueName: "dir"))
    var input: String

    @OptionGroup var settings: SettingsOptions
    @OptionGroup var progress: ProgressOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        progress.begin()
        try Terminal.answer(json: report.json) {
            let known = settings.path == nil ? nil : try settings.settings()
            var request = CheckInput(
                input: input,
                settings: known,
                templates: settings.templates,
                on: Invocation.now().date
            )
            request.tomorrow = Invocation.tomorrow()
            request.progress = ProgressDisplay.note
            return request
        }
    }
}
