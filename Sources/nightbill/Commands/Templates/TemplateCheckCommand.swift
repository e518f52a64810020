import ArgumentParser
import Operations

struct TemplateCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell which engine applies each template and why, or what is wrong with it (status 78).",
        discussion: """
            Whether its documents are what a receiver takes is what run --validate finds out.

            Example:
              nightbill template show ubl > own/ubl-invoice.xml
              nightbill template check own/ubl-invoice.xml
            """
    )

    @Argument(help: "Files, whatever they are called.")
    var files: [String]

    @OptionGroup var report: ReportOptions

    func run() throws {
        try Terminal.answer(json: report.json) { CheckTemplates(files) }
    }
}
