import ArgumentParser
import Operations

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
        try Terminal.answer(json: json) { CheckTemplates(files) }
    }
}
