import ArgumentParser

/// How a command reports.
struct ReportOptions: ParsableArguments {
    @Flag(help: "The report as JSON, a failure too.")
    var json = false

    /// Whether a command line asks for JSON: also one that cannot be parsed.
    static func asksForJSON(_ arguments: [String]) -> Bool {
        arguments.prefix { $0 != "--" }.contains("--json")
    }
}

/// How a command reports whose report is also a table.
struct TableOptions: ParsableArguments {
    @Flag(exclusivity: .exclusive)
    var form: TableForm?
}

/// A form for programs of a report that is also a table; in neither of them it is for a person.
enum TableForm: String, EnumerableFlag {
    case json
    case csv

    static func help(for form: TableForm) -> ArgumentHelp? {
        switch form {
        case .json: "The report as JSON, a failure too."
        case .csv:
            """
            The report as CSV, nothing cut; a cell that begins with = + - @, a tab or a carriage return and is not a plain \
            number gets an apostrophe in front, so that no spreadsheet takes it for a formula.
            """
        }
    }
}
