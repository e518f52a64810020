/// The codes of credits that a night does not carry out. Their sentences are those of `CreditRefusal`; a night makes them when it
/// knows what was billed.
extension FindingCode {
    public static let creditOfUnknownInvoice = FindingCode(
        "NB460",
        "a credit of an invoice that is not known",
        meaning:
            "The row names an invoice that no earlier night issued. Tonight's own invoices can be credited from the next "
            + "night on.",
        action:
            "Write the number exactly as it is on the invoice, such as INV-2026-00000042. The next night judges the row again."
    )
    public static let creditOfCreditNote = FindingCode(
        "NB461",
        "a credit of a credit note",
        meaning: "The row names a credit note. Only invoices are credited.",
        action: "Name the invoice that is meant, or remove the row."
    )
    public static let creditOfUnknownLine = FindingCode(
        "NB462",
        "a credit of a line that the invoice does not have",
        meaning: "The row names the position of a line, and the invoice has fewer lines.",
        action: "Write the position of the line as it is on the invoice, or leave line empty for the whole invoice."
    )
    public static let creditAboveRest = FindingCode(
        "NB463",
        "a credit of more than is left",
        meaning:
            "The row gives back more than what is left of the invoice, or of its line, after the credit notes before it. "
            + "Nothing is given back for it.",
        action: "Write an amount up to what the message says is left, or leave amount empty to give back all of it."
    )
    public static let creditOfNothing = FindingCode(
        "NB464",
        "a credit of an invoice of which nothing is left",
        meaning: "All of the invoice, or of its line, was given back already, or it was zero.",
        action: "Remove the row, or name the invoice that is meant. `nightbill explain` lists its credit notes."
    )
    public static let creditBeforeInvoice = FindingCode(
        "NB465",
        "a credit before its invoice",
        meaning: "The day in credited_on is before the date of the invoice.",
        action: "Correct credited_on, or invoice_number."
    )
    public static let changedCredit = FindingCode(
        "NB466",
        "a credit that was carried out and says something else now",
        meaning:
            "An earlier night carried out a credit of this id, and the row names another invoice, line, amount or day now. What "
            + "was given back stays as it is; the reason alone may change.",
        action: "Put the row back as the message says it was. To give back more, add a row with a credit_id of its own."
    )

    static let creditCodes = [
        creditOfUnknownInvoice, creditOfCreditNote, creditOfUnknownLine, creditAboveRest, creditOfNothing,
        creditBeforeInvoice, changedCredit,
    ]
}
