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

    static let noticeCodes = [
        unknownColumns, unlistedMember,
    ]
}
