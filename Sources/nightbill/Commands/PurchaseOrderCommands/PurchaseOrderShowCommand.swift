import ArgumentParser
import Operations

struct PurchaseOrderShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One purchase order: its line items, invoices, contacts and history.",
        discussion: """
            Every product that was given the number is a line item of its own. --csv prints the line items.

            Example:
              nightbill po show acme-hq 4500012345 --ledger ledger.sqlite
            """
    )

    @OptionGroup var order: PurchaseOrderArguments
    @OptionGroup var date: StateDateOption
    @OptionGroup var table: TableOptions

    func run() throws {
        try Terminal.answer(as: table.form) { ShowPurchaseOrder(order.key, ledger: order.ledger, on: date.on?.date) }
    }
}
