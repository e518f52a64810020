/// The codes of documents that their receivers would refuse: the charges wait.
extension FindingCode {
    public static let receiversAccount = FindingCode(
        "NB515",
        "charges whose account lacks what receivers demand",
        meaning:
            "The account's documents are written in a format whose receivers demand a fact of the buyer that the row does not "
            + "have, or has in another form: by the rules of the format, or of the seller's country. Or what is billed to it has "
            + "more decimal places than they take. The charges that are due are held. One finding for each subscription.",
        action:
            "Write what the message says into the column that it names. The next night invoices the charges. Where a price "
            + "needs more decimal places, price a larger unit, such as 1,000 calls."
    )
    public static let receiversSettings = FindingCode(
        "NB516",
        "charges in a format that the issuer cannot send",
        meaning:
            "The account asks for a format whose receivers demand a fact of the seller that the settings do not have. Where the "
            + "settings or `--format` name the format, no night is closed instead (status 78), unless the currency of the "
            + "subscription is what asks for it, such as an account to pay to, or the tax in EUR.",
        action: "Set the key that the message names, or choose another document_format for the account."
    )
    public static let receiversCodes = FindingCode(
        "NB517",
        "charges in a currency, country or unit that a format does not know",
        meaning:
            "The code lists of the account's format do not have the currency of the subscription, the country of the account or a "
            + "unit of a term on the business date. Receivers would refuse the document.",
        action: "Bill in another currency, correct the code, or choose another document_format for the account."
    )
    public static let receiversAddress = FindingCode(
        "NB518",
        "charges whose account has an electronic address that is refused",
        meaning:
            "The documents of the account are written in a format that goes to its electronic address, and on the business date "
            + "the format does not accept the scheme or the form of the address.",
        action: "Ask the buyer for the address in force, and write endpoint_scheme and endpoint_id."
    )
}
