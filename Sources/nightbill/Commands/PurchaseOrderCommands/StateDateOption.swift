import ArgumentParser
import Domain
import Operations

/// The date for which states are shown.
struct StateDateOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The date for which states are shown, of the book as it stands now; by default the last business date closed.",
            valueName: "date"
        )
    )
    var on: DateArgument?
}
