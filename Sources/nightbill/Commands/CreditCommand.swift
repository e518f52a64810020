import ArgumentParser
import Domain
import Operations

struct CreditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credit",
        abstract: "Give back an invoice or a part of it: the next night issues the credit note.",
        discussion: """
            An amount is before tax, in the currency of the invoice; the tax on it is added. Nothing is given back twice: what \
            credit notes and other requests leave of the invoice, or of the line, is the most that there is. The same asked for again, \
            with the same reason and before the night, is requested already.

            Example:
              nightbill credit INV-2026-00000002 --line 2 --amount 120.00 \\
                --ledger ledger.sqlite --reason "Support was not reachable"
            """
    )

    @Argument(help: "The invoice number.")
    var invoice: String

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(help: ArgumentHelp("One line of the invoice, by its position on the document.", valueName: "n"))
    var line: Int?

    @Option(help: ArgumentHelp("How much, before tax.", valueName: "amount"))
    var amount: String?

    @Flag(help: "All that is left.")
    var all = false

    @OptionGroup var act: OperatorOptions
    @OptionGroup var report: ReportOptions

    func validate() throws {
        guard all != (amount != nil) else {
            throw ValidationError("say how much: either --amount, or --all for all that is left")
        }
    }

    func run() throws {
        try Terminal.answer(json: report.json) {
            RequestCredit(
                Text(invoice),
                line: line,
                amount: amount,
                ledger: ledger,
                act.note,
                holder: Invocation.holder("credit \(invoice)")
            )
        }
    }
}
