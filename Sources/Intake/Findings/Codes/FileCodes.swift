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
        meaning:
            "The file has another encoding, mostly Latin-1 or Windows-1252. Names would come out wrong. Or it is no text: packed, "
            + "or a spreadsheet whose name was changed.",
        action: "Export the file as UTF-8; unpack it."
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
    public static let misnamedFile = FindingCode(
        "NB014",
        "a file whose name resembles that of a table",
        meaning: "The input folder has a file that is not read, for its name is not spelt like the table's: in other "
            + "case, with hyphens, in the singular, with a slip of the hand, or with something before or behind it; a table that is "
            + "packed, in another form or in a folder, and the export has nothing else of it; or a folder whose name resembles "
            + "`orders`. What is in it would be left out in silence.",
        action: "Give the file the name in the hint; a part of a table is called `usage.NAME.csv`. A file that is not "
            + "meant to be read must not be in the input folder under such a name."
    )
    public static let otherSeparator = FindingCode(
        "NB015",
        "fields that are not separated by commas",
        meaning: "The header is separated by semicolons, tabs or pipes, or a `sep=` line is in front of it, as "
            + "spreadsheets write it.",
        action: "Export the file with commas, the header in the first line."
    )
    public static let wideEncoding = FindingCode(
        "NB016",
        "a file in UTF-16 or UTF-32",
        meaning: "The file has two or four bytes for each character, as some programs write \"Unicode text\".",
        action: "Export the file as UTF-8."
    )
    public static let checksum = FindingCode(
        "NB017",
        "an export that its checksums do not prove",
        meaning:
            "The list `SHA256SUMS` in the input folder and the files differ: a file was cut, changed, or is absent, or the "
            + "list cannot be read or does not name all files. Or the settings demand the list, and there is none.",
        action: "Copy the export again, with the list. If a file was corrected by hand, write the list again with "
            + "`sha256sum *.csv > SHA256SUMS`."
    )
    public static let absentColumn = FindingCode(
        "NB018",
        "an optional column that is missed",
        meaning:
            "A column that a table can do without is absent, and either the last closed night had it, in this part of the table or for rows that moved into it, "
            + "or the header has a name that resembles it. Or a column of PO numbers has far fewer numbers than the last closed night "
            + "(setting `largest_shrink`). Without it, PO numbers would be left out, or dates ignored.",
        action:
            "Export the column under its name, with its numbers. If it is meant to be gone, run with `--allow-missing` and its name, "
            + "such as `subscriptions.csv.purchase_order_number`. Let the name of a column of your own begin with `x_`."
    )
    public static let shrunkTable = FindingCode(
        "NB019",
        "a table that lost many rows",
        meaning:
            "A table has far fewer usable rows than on the last closed night (setting `largest_shrink`). The export "
            + "is perhaps cut, or most of its rows are rejected.",
        action:
            "Complete the export, or correct the rejected rows (`nightbill check` lists them). If the rows are meant "
            + "to be gone, run with `--allow-shrunk` and the table's name."
    )

    public static let ownColumns = FindingCode(
        "NB020",
        "own columns that cannot be kept",
        meaning:
            "The files accounts.csv and subscriptions.csv may have up to 20 columns whose names begin with `x_`: their "
            + "texts are kept with the invoices. The file has more, or one whose name is too long or has control characters. Which of them an "
            + "invoice needs is not for the program to choose.",
        action: "Let the names of those that no invoice needs begin with `nb_`, or leave them out of the export."
    )

    static let fileCodes = [
        missingFile, missingColumn, doubledColumn, quoteInsideField, textAfterQuote, unclosedQuote,
        loneCarriageReturn, notUTF8, noHeader, vanishedFile, cellTooLong, rowTooLong, tooManyColumns,
        misnamedFile, otherSeparator, wideEncoding, checksum, absentColumn, shrunkTable, ownColumns,
    ]
}
