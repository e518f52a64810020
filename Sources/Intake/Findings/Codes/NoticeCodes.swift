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
    public static let payerOfNobody = FindingCode(
        "NB907",
        "a PO of an account that pays for nobody",
        meaning: "A PO belongs to an account that manages no organization, so no invoice can look it up: POs are "
            + "those of the management account of the buyer's organization.",
        action: "Correct payer_account_id to the management account, or leave the row as it is if the account is to "
            + "manage an organization later."
    )
    public static let changeWithoutEffect = FindingCode(
        "NB908",
        "a change request that cannot help",
        meaning: "A change request names a number, and another rule keeps every number off the invoice.",
        action: "Do what the hint says, or remove the request."
    )

    static let noticeCodes = [
        unknownColumns, unlistedMember, payerOfNobody, changeWithoutEffect,
    ]
}
