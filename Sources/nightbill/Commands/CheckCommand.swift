import ArgumentParser
import Foundation
import NightlyRun

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read and validate an input folder; bill nothing.",
        discussion: "With settings, accounts are also measured against the issuer's VAT id and electronic address."
    )

    @Option(help: ArgumentHelp("The folder of CSV files.", valueName: "dir"))
    var input: String

    @OptionGroup var settings: SettingsOptions

    @Flag(help: "The report as JSON.")
    var json = false

    func run() throws {
        do {
            let known = settings.path == nil ? nil : try settings.settings()
            let report = try CheckReport(input: input, settings: known, templates: settings.templates)
            if json {
                try ReportJSON.write(report) { bytes throws(RunFailure) in try Terminal.say(bytes: bytes) }
            } else {
                let findings = report.findingsText(colour: Terminal.colours(ProcessInfo.processInfo.environment))
                if !findings.isEmpty { Terminal.complain(safe: findings) }
                try Terminal.say(Summary.text(report))
            }
            throw ExitCode(report.exitStatus)
        } catch let failure as RunFailure where json {
            try? Terminal.say(data: ReportJSON.text(failure))
            throw failure
        }
    }
}
