import ArgumentParser
import NightlyRun

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
        let dashboard = try PurchaseOrderQueries(ledger: order.ledger, on: date.on?.date).show(order.key)
        switch form {
        case .json: try Terminal.say(data: dashboard.json)
        case .csv: try Terminal.say(bytes: dashboard.csv)
        case nil: try Terminal.say(dashboard.text(width: Terminal.width()))
        }
    }
}
