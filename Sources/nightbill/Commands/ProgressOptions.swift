import ArgumentParser

/// Whether a command shows how far it is.
struct ProgressOptions: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "How far it is: a line a minute where standard error is no terminal. On a terminal a line that is written over shows it "
                + "unless --no-progress is given."
        )
    )
    var progress: Bool?

    /// Shows how far a command is from now on, until it is done. `quiet`: only where it is asked for.
    func begin(quiet: Bool = false) {
        ProgressDisplay.begin(isAsked: progress ?? false, isWanted: progress ?? !quiet)
    }
}
