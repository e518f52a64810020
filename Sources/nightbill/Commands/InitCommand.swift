import ArgumentParser
import Operations

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a folder to begin with: an export without rows, settings to fill in, the first commands.",
        discussion: """
            The folder is made; one that exists must be empty (status 73). A run over settings that are not filled in ends with \
            status 78 and the key.

            Example:
              nightbill init first
            """
    )

    @Argument(help: ArgumentHelp("The new folder.", valueName: "dir"))
    var folder: String

    func run() throws {
        try Terminal.answer { SetUpFolder(folder) }
    }
}
