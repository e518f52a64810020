import ArgumentParser
import Domain
import Operations

/// Which purchase order is meant.
struct PurchaseOrderArguments: ParsableArguments {
    @Argument(help: "The payer's account id: the management account of the organization.")
    var payer: String

    @Argument(help: "The purchase order number, compared byte for byte.")
    var number: String

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    var key: PurchaseOrderKey {
        PurchaseOrderKey(payer: Text(payer), number: Text(number))
    }

    /// Performs an act and says what changed.
    func perform(_ act: PurchaseOrderAct, _ options: OperatorOptions, _ report: ReportOptions) throws {
        try Terminal.answer(json: report.json) { ChangePurchaseOrder(key, act, ledger: ledger, options.note) }
    }
}
