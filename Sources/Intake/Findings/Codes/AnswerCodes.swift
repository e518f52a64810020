/// The codes of answers of receivers (`responses/*.xml`, `responses/*.csv`): the answer is set aside, and nothing waits for it.
extension FindingCode {
    public static let answerUnreadable = FindingCode(
        "NB621",
        "an answer that cannot be read",
        meaning: "A file of the folder `responses` is not a regular file, or the system does not let it be read.",
        action: "Put the file itself in place of a link; look at its permissions."
    )
    public static let answerTooLarge = FindingCode(
        "NB622",
        "an answer that is too large",
        meaning:
            "A file of the folder `responses` has more than 10 MiB; or its XML has more than 300,000 elements, elements nested more "
            + "than 64 deep or an element with more than 64 attributes; or an answer has more than 100 reasons.",
        action: "Look at what wrote the file. Many answers can be parted into several files."
    )
    public static let answerNotUTF8 = FindingCode(
        "NB623",
        "an answer that is not UTF-8",
        meaning: "An Invoice Response has bytes that are not UTF-8, or names another encoding.",
        action: "Convert the file to UTF-8, and let its XML declaration say so."
    )
    public static let answerNotWellFormed = FindingCode(
        "NB624",
        "an answer that is not well-formed XML",
        meaning: "An XML file of the folder `responses` is not XML from its beginning to its end. It may be cut.",
        action: "Copy the file again from where it arrived."
    )
    public static let answerEntity = FindingCode(
        "NB625",
        "an answer with entities",
        meaning:
            "An Invoice Response uses an entity other than those of XML itself (&amp;amp; and so on), or its document type has "
            + "declarations of its own. Nothing that stands elsewhere is fetched or put in.",
        action: "No access point sends such a file: find out where it comes from, and remove it."
    )
    public static let notAnAnswer = FindingCode(
        "NB626",
        "an XML file that is not an Invoice Response",
        meaning:
            "An XML file of the folder `responses` is not an ApplicationResponse of UBL 2.1 with a DocumentResponse, each in its namespace.",
        action:
            "Remove the file from the folder. What a receiver says in another form can be written as a row of a CSV file."
    )
    public static let answerWithoutNumber = FindingCode(
        "NB627",
        "an answer that names no document",
        meaning:
            "A DocumentResponse has no DocumentReference with an ID, so it is not known which document it is about.",
        action: "Ask the receiver, and write its answer as a row of a CSV file in `responses`."
    )
    public static let answerOfUnknownStatus = FindingCode(
        "NB628",
        "an answer with an unknown status",
        meaning: "The ResponseCode of an Invoice Response is none of `AB`, `IP`, `UQ`, `CA`, `RE`, `AP` and `PD`.",
        action: "Ask the receiver what is meant, and write it as a row of a CSV file in `responses`."
    )
    public static let answerWithoutDate = FindingCode(
        "NB629",
        "an answer without a date, or of a day to come",
        meaning:
            "The IssueDate of an Invoice Response, or its IssueTime, is absent or is not one, so it is not known which of two answers is "
            + "the later. Or an answer is of a day after tomorrow (UTC), as where its year is mistyped: it would count for ever.",
        action:
            "Ask for the response again, or write it as a row of a CSV file in `responses`; correct the date of such a row."
    )
    public static let answerToUnknownDocument = FindingCode(
        "NB630",
        "an answer to a document that the ledger does not have",
        meaning:
            "An answer names a number that is of no invoice and no credit note of the ledger, also after the nights that the run closed.",
        action:
            "Compare the number letter by letter with the document. If that is another system's, remove the answer from the folder; it "
            + "is reported by each run until then."
    )
    public static let answersNotRead = FindingCode(
        "NB631",
        "a table of answers that cannot be read",
        meaning:
            "A CSV file of the folder `responses` has what stops a night in a file of the export: a broken quote, bytes that are not "
            + "UTF-8, a needed column that is missing, a column twice. All of the file is set aside, and the night goes on.",
        action: "Correct the file in its place; the next run reads it."
    )

    static let answerCodes = [
        answerUnreadable, answerTooLarge, answerNotUTF8, answerNotWellFormed, answerEntity, notAnAnswer,
        answerWithoutNumber, answerOfUnknownStatus, answerWithoutDate, answerToUnknownDocument, answersNotRead,
    ]
}
