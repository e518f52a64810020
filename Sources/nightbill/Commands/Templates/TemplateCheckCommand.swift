import ArgumentParser
import NightlyRun

struct TemplateCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell which engine applies each template and why, or what is wrong with it (status 78).",
        discussion: "Whether its documents are what a receiver takes is what run --validate finds out."
    )

    @Argument(help: "Files, whatever they are called.")
    var files: [String]

    @Flag(help: "The verdicts as JSON.")
    var json = false

    func run() throws {
        let checks = files.map { TemplateCheck(file: $0) }
        if json {
            try Terminal.say(data: ReportJSON.text(checks))
        } else {
            for check in checks {
                try Terminal.say(check.text)
                if let notice = check.notice { Terminal.complain("notice: \(notice)") }
            }
        }
        guard checks.allSatisfy(\.usable) else { throw ExitCode(RunFailure.Kind.settings.rawValue) }
    }
}
