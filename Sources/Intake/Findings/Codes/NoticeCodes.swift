/// The codes that are reported and change nothing.
extension FindingCode {
    public static let unknownColumns = FindingCode(
        "NB901",
        "columns that are not known",
        meaning: "The header names columns that the table does not have. They are ignored.",
        action:
            "Nothing, unless a column is misspelled; compare with the columns in the hint. Columns whose names begin "
            + "with `x_` or `nb_` are not reported: `x_…` of accounts and subscriptions are kept with the invoices."
    )
    public static let unlistedMember = FindingCode(
        "NB902",
        "a member that is not listed",
        meaning: "A membership names an account that accounts.csv does not have.",
        action: "Nothing, unless the account should be billed; then add it to accounts.csv."
    )
    public static let unreadFile = FindingCode(
        "NB903",
        "a file that is not read",
        meaning:
            "The input folder has a CSV file whose name is not that of a table or a part of one, an archive or a spreadsheet, a "
            + "table that is packed, in another form or in a folder beside one that is read, or a folder that is called nearly as `responses`; or the folder "
            + "`orders` or `responses` has something whose name does not end as the names of its files do. It is ignored.",
        action: "Nothing, unless the file belongs to the export; then give it the name of its table."
    )
    public static let unnamedFile = FindingCode(
        "NB906",
        "a file that the checksums do not name",
        meaning:
            "SHA256SUMS is in the input folder and does not name a file of a table, so nothing proves that it is whole.",
        action: "Nothing, if the file was added by hand; otherwise let the exporter name all files."
    )
    public static let payerOfNobody = FindingCode(
        "NB907",
        "a PO, or a contact of one, of an account that pays for nobody",
        meaning:
            "A PO, or that of a contact, belongs to an account that manages no organization, so no invoice can look it up: POs are "
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

    public static let replacedRow = FindingCode(
        "NB905",
        "a rejected row that another row replaces",
        meaning:
            "The row cannot be used, and a usable row of the same key, such as one of a corrected part, has taken its "
            + "place. It holds nothing and makes no exit status; it is counted as rejected and replaced, and the rejects say so.",
        action: "Nothing tonight. Correct or remove the row in the system that exports it."
    )

    public static let orderOfNothing = FindingCode(
        "NB911",
        "an order that is for no subscription",
        meaning:
            "An order of the procurement system, or a line of one, names no subscription of the export, or an offer that "
            + "none has.",
        action: "Nothing, if it is for something else or for a subscription that is over. Otherwise let its ItemOut "
            + "name the subscription or the offer."
    )
    public static let orderAndColumn = FindingCode(
        "NB912",
        "an order and a column that differ",
        meaning: "An order of the procurement system and the column procurement_order_number give a subscription "
            + "different numbers. The column counts.",
        action: "Leave one of the two out of the export, or let them agree."
    )
    public static let severalOrders = FindingCode(
        "NB913",
        "a subscription in several orders",
        meaning: "More than one order of the procurement system is for a subscription. The later orderDate counts, of "
            + "one moment the greater orderID.",
        action: "Nothing, if the later one is meant. Otherwise delete the order that is not (type delete), or request "
            + "the number by purchase_order_changes.csv."
    )
    public static let refusedAccount = FindingCode(
        "NB914",
        "an account whose documents receivers would refuse",
        meaning: "The account has no subscription yet. Its charges would be held for the reason that the message says.",
        action: "Write what the message says, before the account buys."
    )

    public static let unknownPayer = FindingCode(
        "NB916",
        "a management account that nothing else names",
        meaning:
            "The management account of an organization is in no row of accounts.csv, is no member and has no PO, and its name is "
            + "nearly that of an account that is named elsewhere. POs of that account are not looked up for the organization's "
            + "members: new ones are made in place of them.",
        action: "Correct management_account_id, or add the account to accounts.csv if it is another one."
    )

    public static let doubtfulDay = FindingCode(
        "NB918",
        "a date that was probably mistyped",
        meaning:
            "Records of use are of days after tomorrow (UTC): they wait until a usage invoice day comes after their month, and one "
            + "finding for each file names the first of them. Or a date of another table, or of an order, is before 1970 or further "
            + "ahead than that of any contract: more than 10 years, and more than 100 for ends_on, expires_on, left_on and charge_on. "
            + "It counts as it is written. What stands for no beginning or no end, such as 1900-01-01 and 9999-12-31, is meant. With "
            + "--allow-future nothing is said of days to come.",
        action: "Correct the date if it is mistyped; otherwise nothing."
    )

    public static let garbledText = FindingCode(
        "NB919",
        "a text whose letters were lost",
        meaning:
            "A name, an address or another text has U+FFFD, which stands for a character that could not be read, or letters such as "
            + "`Ã¼`, which UTF-8 leaves behind where it is read as another encoding. Invoices show it as it is.",
        action: "Export the text again as UTF-8, from where it is still right; nothing, if it is meant."
    )

    public static let doubtfulTax = FindingCode(
        "NB920",
        "a tax that is probably not meant",
        meaning:
            "The rate is above 0 and below 1, as if it were written as a fraction: 0.20 is a fifth of one per cent. Or the tax category does not "
            + "fit the country: K (intra-community supply) for a buyer outside the European Union or in the seller's own country, G (export) "
            + "for a buyer inside it from a seller inside it; or the VAT id of a Greek buyer begins with GR. Invoices show it as it is. Where "
            + "territories of a country are treated apart, as Northern Ireland and the Canary Islands, nothing is said.",
        action: "Correct the account where it is exported; nothing, if it is meant."
    )

    static let noticeCodes = [
        unknownColumns, unlistedMember, unreadFile, replacedRow, unnamedFile, payerOfNobody, changeWithoutEffect,
        orderOfNothing, orderAndColumn, severalOrders, refusedAccount, vanishedFacts, unknownPayer, lateChange,
        doubtfulDay,
        garbledText, doubtfulTax,
    ]
}
