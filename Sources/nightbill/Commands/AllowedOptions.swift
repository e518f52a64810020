import ArgumentParser
import Operations

/// What an export may lack of what the last night read: for each command that refuses the export otherwise.
struct AllowedOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An optional file or column (FILE.COLUMN) that may be absent though the last night read it; may be repeated.",
            valueName: "name"
        )
    )
    var allowMissing: [String] = []

    @Option(
        help: ArgumentHelp(
            "A file that may have lost many rows since the last night (setting largest_shrink); may be repeated.",
            valueName: "name"
        )
    )
    var allowShrunk: [String] = []

    func validate() throws {
        for name in allowMissing {
            if let fault = AllowedName.fault(ofMissing: name) { throw ValidationError("--allow-missing \(fault)") }
        }
        for name in allowShrunk {
            if let fault = AllowedName.fault(ofShrunk: name) { throw ValidationError("--allow-shrunk \(fault)") }
        }
    }
}
