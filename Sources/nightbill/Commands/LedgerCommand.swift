import ArgumentParser
import Operations

struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Look after the ledger: back it up, check it.",
        discussion: """
            Example:
              nightbill ledger backup ledger-backup.sqlite --ledger ledger.sqlite
              nightbill ledger check --ledger ledger-backup.sqlite
            """,
        subcommands: [Backup.self, Check.self]
    )

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy the ledger to a new file, also while a night runs.",
            discussion: """
                To restore, put the copy in the ledger's place while no night runs.

                Example:
                  nightbill ledger backup ledger-backup.sqlite --ledger ledger.sqlite
                """
        )

        @Argument(help: "The new file; an existing one is never overwritten.")
        var file: String

        @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
        var ledger: String

        @OptionGroup var report: ReportOptions

        func validate() throws {
            guard !file.isEmpty else { throw ValidationError("The backup needs the path of a new file.") }
        }

        func run() throws {
            try Terminal.answer(json: report.json) { BackUpLedger(ledger: ledger, to: file) }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read the whole ledger and report what is wrong with it (status 74).",
            discussion: """
                Example:
                  nightbill ledger check --ledger ledger.sqlite
                """
        )

        @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
        var ledger: String

        @OptionGroup var report: ReportOptions

        func run() throws {
            try Terminal.answer(json: report.json) { CheckLedger(ledger: ledger) }
        }
    }
}
