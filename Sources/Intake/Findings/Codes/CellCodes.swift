/// The codes of cells that cannot be read: the row is rejected.
extension FindingCode {
    public static let wrongCellCount = FindingCode(
        "NB101",
        "wrong number of cells",
        meaning: "The row has more or fewer cells than the header, so it is not certain which value belongs to "
            + "which column.",
        action: "Look for a comma or line end in a text that is not in quotes, or for a missing comma."
    )
    public static let emptyCell = FindingCode(
        "NB102",
        "a needed cell is empty",
        meaning: "The row has no value in a column that every row needs.",
        action: "Fill the cell."
    )
    public static let badID = FindingCode(
        "NB103",
        "not an id",
        meaning: "The id is too long or has control characters.",
        action: "Correct the id where it is made."
    )
    public static let badText = FindingCode(
        "NB104",
        "text that no document can show",
        meaning:
            "A text has control characters that an XML invoice cannot carry, or nothing in it that a person can see.",
        action:
            "Remove the control characters from the text; write one that can be read, or leave an optional one empty."
    )
    public static let badDate = FindingCode(
        "NB105",
        "not a date",
        meaning: "The cell is not a day of the calendar in the form YYYY-MM-DD.",
        action: "Write the date as YYYY-MM-DD."
    )
    public static let badTimestamp = FindingCode(
        "NB106",
        "not a timestamp",
        meaning: "The cell is not a moment in RFC 3339: date, time, and Z or an offset.",
        action: "Write it like 2026-11-22T21:00:00Z."
    )
    public static let badDecimal = FindingCode(
        "NB107",
        "not a plain decimal",
        meaning: "The cell is not a number as programs write it, such as 12.50.",
        action: "Write a point for decimals; leave out grouping, exponent, white space and currency signs."
    )
    public static let tooManyDecimals = FindingCode(
        "NB108",
        "too many decimals",
        meaning: "The number has more decimals than its column or its currency allows.",
        action: "Round it where the number is made; nothing is rounded on reading."
    )
    public static let tooLarge = FindingCode(
        "NB109",
        "a number out of range",
        meaning: "The number is larger than any that is invoiced.",
        action: "Check for a slipped decimal point."
    )
    public static let negative = FindingCode(
        "NB110",
        "a negative number",
        meaning: "The number is below zero; nothing is credited here.",
        action: "Correct the number, or leave the row out and credit by hand."
    )
    public static let badWord = FindingCode(
        "NB111",
        "not one of the words allowed",
        meaning: "The column takes a few fixed words, and the cell is none of them. Capital letters count.",
        action: "Write one of the words that the hint lists."
    )
    public static let badCurrency = FindingCode(
        "NB112",
        "not a currency",
        meaning: "The cell is not a currency of ISO 4217 that can be invoiced.",
        action: "Write three capital letters, such as EUR."
    )
    public static let badCountry = FindingCode(
        "NB113",
        "not a country code",
        meaning: "The cell is not a country of ISO 3166 in two capital letters.",
        action: "Write the code, such as DE; the United Kingdom is GB and Greece is GR."
    )
    public static let badUnitCode = FindingCode(
        "NB114",
        "not a unit code",
        meaning: "The unit is not a code of UN/ECE Recommendation 20.",
        action: "Write a code such as C62 (one), HUR (hour) or MON (month)."
    )
    public static let badEndpoint = FindingCode(
        "NB115",
        "not an electronic address",
        meaning: "The electronic address does not fit its scheme, or the scheme is not a known one.",
        action: "Correct endpoint_scheme and endpoint_id; ask the buyer for the address if in doubt."
    )
    public static let badVATID = FindingCode(
        "NB116",
        "not a VAT id",
        meaning: "The VAT id does not begin with a country code or has characters that no VAT id has.",
        action: "Write the country code in front, as in DE123456789."
    )
    public static let badEmail = FindingCode(
        "NB117",
        "not an email address",
        meaning: "The cell is not one plain email address.",
        action: "Write one address without a name, brackets or white space."
    )
    public static let badDays = FindingCode(
        "NB118",
        "not a number of days",
        meaning: "The days until payment are not a whole number in range.",
        action: "Write whole days, such as 30, or leave the cell empty for the days of the settings."
    )
    public static let unknownFormat = FindingCode(
        "NB119",
        "not a document format",
        meaning:
            "The account asks for a format that there is no template for, or for one that is made on request alone.",
        action: "Write one of the formats that the hint lists, or leave the cell empty for the format of the settings."
    )
    public static let unshowableNumber = FindingCode(
        "NB120",
        "a PO number that no invoice can show",
        meaning: "The PO number is too long or has a character that a document cannot show.",
        action: "Correct the PO number where it is kept."
    )
    public static let perhapsCut = FindingCode(
        "NB122",
        "a last row without a line end",
        meaning:
            "The file does not end with a line end, so its last row may have been cut: 250 may have been 250000. The "
            + "row is not used, unless SHA256SUMS proves that the file is whole.",
        action:
            "Compare the row with where it comes from. If the file is whole, end it with a line break; else export it "
            + "again."
    )
    public static let textTooLong = FindingCode(
        "NB123",
        "a text that is too long",
        meaning: "The text has more characters than its column allows.",
        action: "Shorten the text."
    )
    public static let badLineNumber = FindingCode(
        "NB128",
        "not the number of a line",
        meaning: "The cell is not a whole number from 1: the position of a line on the document.",
        action: "Write the position of the line, such as 2, or leave the cell empty for the whole invoice."
    )
    public static let notAboveZero = FindingCode(
        "NB129",
        "an amount that is not above zero",
        meaning:
            "The amount is what is given back, before tax. It is written without a sign, and zero gives nothing back.",
        action: "Correct the amount, or leave the cell empty to give back all that is left."
    )
    public static let unshowableLine = FindingCode(
        "NB124",
        "a PO line number that no invoice can show",
        meaning: "The PO line number is too long or has a character that a document cannot show.",
        action: "Correct the line number where it is kept, or leave it empty: the PO number is shown without it."
    )

    public static let badOwnField = FindingCode(
        "NB127",
        "a text of an own column that is not kept",
        meaning:
            "A column whose name begins with `x_` is kept with the invoice, and its text is too long or has control characters.",
        action: "Shorten the text or remove the characters. If no invoice needs the column, let its name begin with "
            + "`nb_`."
    )
    public static let badRate = FindingCode(
        "NB130",
        "an exchange rate that is not above zero",
        meaning:
            "The rate is what one unit of the currency is worth in the tax currency, and nothing is worth zero or less.",
        action: "Correct the rate. What is due in the currency is held while this rate would be the one that counts."
    )

    public static let badPosition = FindingCode(
        "NB140",
        "not the position of a term",
        meaning:
            "The cell is not a whole number from 1: the place of the term among those of its subscription on invoices.",
        action: "Write the place, such as 2, or leave the cell empty: the term then comes behind the numbered ones."
    )

    static let cellCodes = [
        wrongCellCount, emptyCell, badID, badText, badDate, badTimestamp, badDecimal, tooManyDecimals, tooLarge,
        negative, badWord, badCurrency, badCountry, badUnitCode, badEndpoint, badVATID, badEmail, badDays,
        unknownFormat, unshowableNumber, perhapsCut, textTooLong, unshowableLine, badOwnField, badLineNumber,
        notAboveZero, badRate, badPosition,
    ]
}
