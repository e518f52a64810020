import ArgumentParser

/// How a command reports.
struct ReportOptions: ParsableArguments {
    @Flag(help: "The report as JSON, a failure too.")
    var json = false

    @OptionGroup var log: LogOptions

    /// Whether a command line asks for JSON: also one that cannot be parsed.
    static func asksForJSON(_ arguments: [String]) -> Bool {
        arguments.prefix { $0 != "--" }.contains("--json")
    }
}

/// How a command reports whose report is also a table.
struct TableOptions: ParsableArguments {
    @Flag(exclusivity: .exclusive)
    var form: TableForm?

    @OptionGroup var log: LogOptions
}
