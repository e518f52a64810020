import ArgumentParser
import Operations

struct PurchaseOrderExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole book as purchase-orders.csv and purchase-order-lines.csv.",
        discussion: """
            The files have the columns of those that a night publishes. A night's files have the purchase orders that it \
            touched and the line items that it added; these have all of them, as they stand.

            Example:
              nightbill po export --ledger ledger.sqlite --output book
            """
    )

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Option(
        help: ArgumentHelp("The folder of the two files; files of these names in it are replaced.", valueName: "folder")
    )
    var output: String

    @OptionGroup var date: StateDateOption
    @OptionGroup var report: ReportOptions

    func run() throws {
        try Terminal.answer(json: report.json) {
            ExportPurchaseOrders(ledger: ledger, output: output, on: date.on?.date)
        }
    }
}
