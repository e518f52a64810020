import ArgumentParser
import Domain
import NightlyRun

struct PurchaseOrderListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The purchase orders in the book, by payer and number."
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

    @Flag(exclusivity: .exclusive)
    var form: AnswerForm?

    func run() throws {
        let queries = try PurchaseOrderQueries(ledger: ledger, on: date.on?.date)
        let list = try queries.list(
            PurchaseOrderQueries.Filter(
                payer: payer.map { Text($0) },
                state: state?.state,
                expiringBefore: expiringBefore?.date
            )
        )
        switch form {
        case .json: try Terminal.say(data: list.json)
        case .csv: try Terminal.say(bytes: list.csv)
        case nil: try Terminal.say(list.text(width: Terminal.width()))
        }
    }
}

/// A state as it is typed, in letters of either case.
struct StateArgument: ExpressibleByArgument {
    let state: PurchaseOrderState

    init?(argument: String) {
        guard let state = PurchaseOrderState(rawValue: argument.uppercased()) else { return nil }
        self.state = state
    }

    static var allValueStrings: [String] { PurchaseOrderState.allCases.map { $0.rawValue.lowercased() } }
}
