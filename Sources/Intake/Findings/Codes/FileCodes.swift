/// The codes of files that cannot be read as tables: the night is not closed.
extension FindingCode {
    public static let missingFile = FindingCode(
        "NB001",
        "a needed file is missing",
        meaning: "A table that every export needs is not in the input folder. Without it the night would bill too "
            + "little.",
        action: "Export again with the table, or copy the missing file into the input folder."
    )
    public static let missingColumn = FindingCode(
        "NB002",
        "a needed column is missing",
        meaning: "The header does not name a column that the table needs, or names it differently.",
        action: "Export the column, or correct its name in the header; capital letters count."
    )
    public static let doubledColumn = FindingCode(
        "NB003",
        "a column occurs twice",
        meaning: "The header names one column more than once, so it is not clear which of the values to believe.",
        action: "Remove the column that is wrong from the export."
    )
    public static let quoteInsideField = FindingCode(
        "NB004",
        "a quote inside a field that does not begin with one",
        meaning: "A field has a quote but is not in quotes itself. Where fields and rows end is no longer certain.",
        action: "Put the whole field in quotes and write each quote within it twice."
    )
    public static let textAfterQuote = FindingCode(
        "NB005",
        "text after a closing quote",
        meaning: "A quoted field goes on after its closing quote, mostly because a quote within it is written once.",
        action: "Write each quote within a quoted field twice."
    )
    public static let unclosedQuote = FindingCode(
        "NB006",
        "a quote is never closed",
        meaning: "A field begins with a quote that nothing closes before the file ends.",
        action: "Close the field. If the file was cut short, export it again."
    )
    public static let loneCarriageReturn = FindingCode(
        "NB007",
        "a carriage return without a line feed",
        meaning: "A line ends in a way that is neither LF nor CRLF, as old programs write it.",
        action: "Export with LF or CRLF line ends; put a text that has a carriage return in quotes."
    )
    public static let notUTF8 = FindingCode(
        "NB008",
        "bytes that are not UTF-8",
        meaning: "The file has another encoding, mostly Latin-1 or Windows-1252. Names would come out wrong.",
        action: "Export the file as UTF-8."
    )
    public static let noHeader = FindingCode(
        "NB009",
        "a file without a header row",
        meaning: "The file is empty, so nothing says what its columns are.",
        action: "Export the file with a header row; a table without rows is a header row alone."
    )
    public static let vanishedFile = FindingCode(
        "NB010",
        "a file that the last closed night read is absent",
        meaning: "The last closed night read a file that is not in this export. Something may have gone wrong on "
            + "the way.",
        action: "Complete the export. If the file is meant to be gone, run with `--allow-missing` and its name."
    )
    public static let cellTooLong = FindingCode(
        "NB011",
        "a cell that is too long",
        meaning: "A field is longer than any export has, mostly because a quote is never closed.",
        action: "Look for the unclosed quote or the missing commas at the place shown."
    )
    public static let rowTooLong = FindingCode(
        "NB012",
        "a row that is too long",
        meaning: "A row is longer than any export has, mostly because line ends are missing.",
        action: "Look for the missing line ends; check that the file is CSV."
    )
    public static let tooManyColumns = FindingCode(
        "NB013",
        "too many columns",
        meaning: "The header has more columns than can be read.",
        action: "Export the columns of the table only."
    )

    static let fileCodes = [
        missingFile, missingColumn, doubledColumn, quoteInsideField, textAfterQuote, unclosedQuote,
        loneCarriageReturn, notUTF8, noHeader, vanishedFile, cellTooLong, rowTooLong, tooManyColumns,
    ]
}
