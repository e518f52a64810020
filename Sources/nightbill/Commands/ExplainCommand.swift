import ArgumentParser
import Domain
import Operations

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Why this amount, why (no) PO number, why not invoiced yet.",
        discussion: """
            Everything shown was recorded by the nights; nothing is decided again.

            Example:
              nightbill explain INV-2026-00000002 --ledger ledger.sqlite
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The number of an invoice or a credit note, or a subscription id.",
            valueName: "invoice|subscription"
        )
    )
    var subject: String

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @OptionGroup var report: ReportOptions

    func run() throws {
        try Terminal.answer(json: report.json) { Explain(Text(subject), ledger: ledger) }
    }
}
