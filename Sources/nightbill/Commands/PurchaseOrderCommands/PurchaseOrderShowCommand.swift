import ArgumentParser
import Operations

struct PurchaseOrderShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One purchase order: its line items, invoices, contacts and history.",
        discussion: "Every product that was given the number is a line item of its own. --csv prints the line items."
    )

    @OptionGroup var order: PurchaseOrderArguments
    @OptionGroup var date: StateDateOption

    @Flag(exclusivity: .exclusive)
    var form: AnswerForm?

    func run() throws {
        try Terminal.answer(form: form) { ShowPurchaseOrder(order.key, ledger: order.ledger, on: date.on?.date) }
    }
}
