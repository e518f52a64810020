/// The codes that are reported and change nothing.
extension FindingCode {
    public static let unknownColumns = FindingCode(
        "NB901",
        "columns that are not known",
        meaning: "The header names columns that the table does not have. They are ignored.",
        action: "Nothing, unless a column is misspelled; compare with the columns in the hint."
    )
    public static let unlistedMember = FindingCode(
        "NB902",
        "a member that is not listed",
        meaning: "A membership names an account that accounts.csv does not have.",
        action: "Nothing, unless the account should be billed; then add it to accounts.csv."
    )

    public static let replacedRow = FindingCode(
        "NB905",
        "a rejected row that another row replaces",
        meaning:
            "The row cannot be used, and a usable row of the same key, such as one of a corrected part, has taken its "
            + "place. It holds nothing and makes no exit status; it is counted as rejected and replaced, and the rejects say so.",
        action: "Nothing tonight. Correct or remove the row in the system that exports it."
    )

    static let noticeCodes = [
        unknownColumns, unlistedMember, replacedRow,
    ]
}
