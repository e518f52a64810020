import ArgumentParser
import NightlyRun

struct TemplatePreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Print an issued invoice by a template of today; nothing is written or decided anew.",
        discussion: """
            The invoice is taken as it was issued last, also while a night runs. Without --format and --template it is \
            written in its own format. What its template says by xsl:message is shown on standard error.
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

    func validate() throws {
        let wishes = [format != nil, template != nil, neutral].count { $0 }
        guard wishes < 2 else { throw ValidationError("give one of --format, --template and --neutral") }
        guard templates == nil || (template == nil && !neutral) else {
            throw ValidationError("--templates is for formats: leave it out with --template and --neutral")
        }
    }

    func run() throws {
        let megabytes = try EnvironmentSettings.templateMegabytes()
        let preview = try TemplatePreview(invoice, ledger: ledger, megabytes: megabytes)
        guard !neutral else { return try Terminal.say(bytes: preview.neutral) }
        let document =
            try template.map { file throws(RunFailure) in try preview.document(template: file) }
            ?? preview.document(format: format, templates: templates)
        try Terminal.say(bytes: document.bytes)
        for message in document.messages { Terminal.complain("notice: \(message)") }
    }
}
