import ArgumentParser
import Domain
import Operations

struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept a conflict: continue with what the export says now.",
        discussion: """
            What was billed stays as it is. The new content applies to what is not billed yet; payments of a schedule keep \
            their positions. The next night bills what was held.

            With --bill-difference the next night also bills, or credits, what differs from what was billed.

            Example:
              nightbill accept sub-platform-1 --bill-difference \\
                --ledger ledger.sqlite --reason "The price was corrected"
            """
    )

    @Argument(help: "The subscription whose charges are held.")
    var subscription: String

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @Flag(help: "Bill what was billed too little, credit what was billed too much.")
    var billDifference = false

    @OptionGroup var act: OperatorOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        if billDifference {
            return try Terminal.answer(json: report.json) {
                RequestCorrection(
                    Text(subscription),
                    ledger: ledger,
                    act.note,
                    holder: Invocation.holder("accept \(subscription)")
                )
            }
        }
        try Terminal.answer(json: report.json) {
            AcceptConflict(
                Text(subscription),
                ledger: ledger,
                act.note,
                holder: Invocation.holder("accept \(subscription)")
            )
        }
    }
}
