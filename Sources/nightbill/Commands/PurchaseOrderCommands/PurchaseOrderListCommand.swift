import ArgumentParser
import Domain
import Operations

struct PurchaseOrderListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The purchase orders in the book, by payer and number.",
        discussion: """
            Example:
              nightbill po list --ledger ledger.sqlite --state active
            """
    )

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(help: ArgumentHelp("Only those of this payer.", valueName: "account"))
    var payer: String?

    @Option(help: ArgumentHelp("Only those in this state: active, suspended, expired or suspended_expired."))
    var state: StateArgument?

    @Option(help: ArgumentHelp("Only those not expired yet whose last day lies before this date.", valueName: "date"))
    var expiringBefore: DateArgument?

    @OptionGroup var date: StateDateOption
    @OptionGroup var table: TableOptions

    func run() throws {
        try Terminal.answer(as: table.form) {
            var request = ListPurchaseOrders(ledger: ledger)
            request.payer = payer.map { Text($0) }
            request.state = state?.state
            request.expiringBefore = expiringBefore?.date
            request.date = date.on?.date
            return request
        }
    }
}
