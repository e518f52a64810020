import ArgumentParser
import Operations

struct TemplatePreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Print an issued invoice with a template of today; nothing is written or decided again.",
        discussion: """
            The invoice is taken as it was issued last, also while a night runs. Without --format and --template it is \
            written in its own format. What its template says by xsl:message is shown on standard error.

            Example:
              nightbill template preview INV-2026-00000002 \\
                --ledger ledger.sqlite --format html
            """
    )

    @Argument(help: "The invoice number.")
    var invoice: String

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(help: ArgumentHelp("A format instead of the invoice's own.", valueName: "name"))
    var format: String?

    @Option(help: ArgumentHelp("A template, whatever it is called.", valueName: "file"))
    var template: String?

    @Option(help: ArgumentHelp("A folder of templates that go before the bundled ones.", valueName: "dir"))
    var templates: String?

    @Flag(
        help: """
            The neutral invoice that templates read, laid out for reading: templates see it without the white space between \
            elements.
            """
    )
    var neutral = false

    @OptionGroup var log: LogOptions

    func validate() throws {
        let wishes = [format != nil, template != nil, neutral].count { $0 }
        guard wishes < 2 else { throw ValidationError("give one of --format, --template and --neutral") }
        guard templates == nil || (template == nil && !neutral) else {
            throw ValidationError("--templates is for formats: leave it out with --template and --neutral")
        }
    }

    func run() throws {
        try Terminal.answer {
            PreviewTemplate(
                invoice,
                ledger: ledger,
                by: writer,
                megabytes: try EnvironmentSettings.templateMegabytes()
            )
        }
    }

    private var writer: PreviewTemplate.Writer {
        if neutral { return .neutral }
        return template.map { .file($0) } ?? .format(format, templates: templates)
    }
}
