import ArgumentParser
import Operations

struct TemplateShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a template as it is, to start your own from.",
        discussion: """
            Example:
              nightbill template show ubl > own/ubl-invoice.xml
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A format (ubl), the file name of a template (ubl-invoice.xml), invoice.xsd, which describes what templates "
                + "read, or expiry-notice.txt.",
            valueName: "name"
        )
    )
    var name: String

    @Option(help: ArgumentHelp("A folder of templates that go before the bundled ones.", valueName: "dir"))
    var templates: String?

    @OptionGroup var log: LogOptions

    func run() throws {
        try Terminal.answer { ShowTemplate(name, templates: templates) }
    }
}
