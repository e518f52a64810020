import Domain

extension AnswerColumn {
    static let tableDescription = TableDescription(
        row: "What a receiver says of an invoice or a credit note.",
        need:
            "Optional: any number of files in the folder responses, beside Invoice Responses of Peppol (UBL ApplicationResponse) as XML.",
        rules: [
            "Each answer is recorded once, whichever files have it and however often they are read; a recorded one stays when its file is "
                + "gone. Rows that say the same are one answer.",
            "The latest answer to a document is the one that counts. Of one second the one with the greater status counts (UQ after RE "
                + "after PD after IP after CA after AP after AB), then the one with the greater reasons, compared as bytes.",
            "Nothing here stops a night: a file that is not CSV or lacks a column is set aside (NB631), a row that cannot be used is "
                + "rejected, and an answer to a document that the ledger does not have is reported (NB630) until its file is gone.",
        ],
        columns: [
            ColumnDescription(
                number,
                .id,
                "The number of the invoice or credit note, with all its zeros.",
                example: "INV-2026-00000001"
            ),
            ColumnDescription(
                status,
                .word(of: AnswerStatus.self),
                "What the receiver says: "
                    + AnswerStatus.allCases.map { "\($0.rawValue) \($0.words)" }.joined(separator: ", ") + ".",
                example: "RE"
            ),
            ColumnDescription(at, .dayOrInstant, "When it was said.", example: "2026-02-20T09:30:00Z"),
            ColumnDescription(
                reason,
                .textUpTo(AnswerReason.longestWords),
                "Why: codes of OPStatusReason and OPStatusAction (REF, PRI, CNF, …) and numbers of business terms (BT-13), then, "
                    + "behind a colon, a text for people; or a text alone, on which nothing depends.",
                empty: "none is given",
                example: "REF BT-13: the PO number is missing"
            ),
        ],
        example: """
            number,status,at,reason
            INV-2026-00000001,RE,2026-02-20T09:30:00Z,REF BT-13: the PO number is missing

            """
    )
}
