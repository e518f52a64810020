import ArgumentParser

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
