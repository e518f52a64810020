import ArgumentParser
import Domain
import Foundation
import Ledger

/// Who acts by hand, and why: kept in the ledger with the act.
struct OperatorOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Why; kept with the act.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("Who; else the login name.", valueName: "name"))
    var by: String?

    func validate() throws {
        guard !Text(reason).trimmed.isEmpty else { throw ValidationError("--reason must not be empty") }
    }

    /// The act's note, at the time of the clock.
    var note: OperatorNote {
        OperatorNote(
            name: Text(by ?? NSUserName()),
            time: Invocation.now().description,
            reason: Text(reason)
        )
    }
}
