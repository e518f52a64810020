import ArgumentParser
import Domain
import Ledger
import Operations

struct InvoicesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invoices",
        abstract: "List issued invoices and credit notes, with the PO number on each or the reason why there is none.",
        discussion: """
            Several conditions must all hold. The list is in the order in which the invoices were issued; the credit notes \
            of a night come after its invoices, with amounts below zero and the PO number of their invoice. What was \
            credited of an invoice by now is shown beside it, and so is what the receiver says of it by now.

            Example:
              nightbill invoices --ledger ledger.sqlite --without-po --since 2026-01-01
            """
    )

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(help: ArgumentHelp("Only those of this account.", valueName: "account"))
    var account: String?

    @Option(help: ArgumentHelp("Only those that bill this subscription.", valueName: "subscription"))
    var subscription: String?

    @Option(help: ArgumentHelp("Only those that carry this PO number, or for which it was asked.", valueName: "number"))
    var po: String?

    @Flag(name: .customLong("without-po"), help: "Only those without a PO number.")
    var isWithoutNumber = false

    @Option(
        help: ArgumentHelp(
            "Only invoices on whose PO number this rule decided: \(RuleArgument.words).",
            valueName: "rule"
        )
    )
    var rule: RuleArgument?

    @Flag(help: "Only those that their receiver refuses by now, with what to do about it.")
    var refused = false

    @Option(help: ArgumentHelp("Only those issued on this date or later.", valueName: "date"))
    var since: DateArgument?

    @Option(help: ArgumentHelp("Only those issued on this date or earlier.", valueName: "date"))
    var until: DateArgument?

    @OptionGroup var table: TableOptions

    func run() throws {
        try Terminal.answer(as: table.form) {
            var request = ListInvoices(ledger: ledger)
            request.conditions.account = account.map { Text($0) }
            request.conditions.subscription = subscription.map { Text($0) }
            request.conditions.purchaseOrderNumber = po.map { Text($0).trimmed }
            request.conditions.isWithoutNumber = isWithoutNumber
            request.conditions.rule = rule?.rule
            request.conditions.answerStatus = refused ? .refused : nil
            request.conditions.since = since?.date
            request.conditions.until = until?.date
            return request
        }
    }
}
