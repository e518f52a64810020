import ArgumentParser
import Domain
import Operations

struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "A conflict is understood: go on with what the export now tells.",
        discussion: """
            What was billed stays as it is. For what is not billed yet, the new content stands; of a payment schedule, \
            payments keep their positions. The next night bills what waited.
            """
    )

    @Argument(help: "The subscription that waits.")
    var subscription: String

    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    @OptionGroup var act: OperatorOptions

    func run() throws {
        try Terminal.answer {
            AcceptConflict(
                Text(subscription),
                ledger: ledger,
                act.note,
                holder: Invocation.holder("accept \(subscription)")
            )
        }
    }
}
