import ArgumentParser
import Operations

struct TemplateListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The templates that a run would use, what applies each, and where it comes from.",
        discussion: """
            Both engines write the same bytes; compiled is the faster one.

            Example:
              nightbill template list --templates own
            """
    )

    @Option(help: ArgumentHelp("A folder of templates that go before the bundled ones.", valueName: "dir"))
    var templates: String?

    @OptionGroup var report: ReportOptions

    func run() throws {
        try Terminal.answer(json: report.json) { ListTemplates(templates: templates) }
    }
}
