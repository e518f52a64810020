import ArgumentParser
import Operations

struct AboutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "about",
        abstract: "Explain the input, the output, a finding, an exit status, a setting, operations.",
        discussion: """
            Without a subject it lists them. A name that is no subject is looked up in all pages: a code of a finding, a table, a \
            published file, an exit status, a key of the settings.

            Example:
              nightbill about input usage
              nightbill about NB107
              nightbill about exit-status 65
            """
    )

    @Argument(help: "input, output, findings, exit-status, settings, operations, or a name such as NB107.")
    var subject: String?

    @Argument(help: "A part of it: a table, a file, a code, a status, a key.")
    var part: String?

    @Flag(help: "The page in Markdown, as it stands in the folder Samples.")
    var markdown = false

    func run() throws {
        try Terminal.answer { ShowPage(subject, part: part, asMarkdown: markdown) }
    }
}
