/// The codes of what shows only when rows are seen together with others, or with the night before. They are made when a
/// night is decided, not when a row is read.
extension FindingCode {
    public static let sumOverflow = FindingCode(
        "NB502",
        "a sum that is too large to invoice",
        meaning: "Each amount fits, but their sum does not fit into an invoice. The charge is held.",
        action: "Check quantities and prices for a slipped decimal point, and correct the export."
    )
    public static let vanishedSubscription = FindingCode(
        "NB503",
        "a subscription with open charges that is gone",
        meaning:
            "After the last night the subscription had charges or usage records that were to come or held, and tonight's "
            + "export has no row of it, not even a rejected one. Nothing is billed for it. Reported every night until a row "
            + "of it is back.",
        action:
            "Put the subscription back into the export with its terms, payments and usage. If it was ended, its row says so "
            + "with status and ended_on; it may leave the export once a night has read that."
    )
    public static let vanishedMembership = FindingCode(
        "NB504",
        "a membership that is gone",
        meaning:
            "The last night's export had the membership, and tonight's has no row of it. The account pays for itself from "
            + "now on, without the organization's PO integration. Reported for 7 days "
            + "after the last night that had it, or until it is back.",
        action: "Put the row back. If the account left the organization, fill left_on instead of removing the row."
    )
    public static let vanishedOrganization = FindingCode(
        "NB505",
        "an organization that is gone",
        meaning:
            "The last night's export had the organization, and tonight's has no row of it. Its accounts have no payer "
            + "but themselves and no PO integration. Reported for 7 days "
            + "after the last night that had it, or until it is back.",
        action: "Put the row back. To end the use of PO numbers, set purchase_order_integration to disabled instead."
    )
    public static let vanishedOrder = FindingCode(
        "NB506",
        "a PO row that is gone",
        meaning:
            "The last night's export had the PO, and tonight's has no row of it. That edits nothing: the PO stays in the book "
            + "as it is. Reported for 7 days "
            + "after the last night that had it, or until it is back.",
        action: "Put the row back. To end a PO, set its status or expires_on instead of removing the row."
    )
    public static let vanishedCredit = FindingCode(
        "NB508",
        "a credit that is gone before its day",
        meaning:
            "The last night's export had the row of credits.csv, whose credited_on was still to come, and tonight's has no row of "
            + "its credit_id. Nothing is given back. Reported for 7 days after the last night that had it, or until it is back.",
        action: "Put the row back. If nothing is to be given back any more, nothing is to be done."
    )
    public static let vanishedFacts = FindingCode(
        "NB915",
        "charges, usage or a request that are gone",
        meaning:
            "After the last night, charges, usage records or a request to change a PO number of the subscription were to come or "
            + "held, and tonight's export has the subscription without them. They are not billed. Reported on the first night that "
            + "lacks them, by their numbers: usage records that come in place of others that go are not noticed.",
        action:
            "Put the rows back if they are still to be billed: payments in payment_schedules.csv, terms in terms.csv, records in "
            + "usage.csv. Otherwise nothing. To take a change request back, request withdraw = yes or another number."
    )
    public static let lateChange = FindingCode(
        "NB917",
        "a change request that comes after its invoice",
        meaning:
            "A request to change a PO number is for a charge whose invoice was issued before the request was known. No night issues an "
            + "invoice again. Reported on the first night that reads the request; `nightbill explain` says it until the invoice is issued "
            + "again.",
        action:
            "Issue the invoice again with `nightbill regenerate INVOICE` if it is to show the number; otherwise nothing."
    )
    public static let openEnd = FindingCode(
        "NB507",
        "a file that may be cut at its end",
        meaning:
            "The file does not end with a line end, and what stands last is its header, or a row whose place another one has "
            + "taken. Rows that came after it are perhaps gone.",
        action: "Export the file again. If it is whole, let the exporter end its last line, or write SHA256SUMS."
    )
    public static let heldCharges = FindingCode(
        "NB510",
        "charges that wait for a rejected row",
        meaning:
            "Charges or usage records of the subscription are held, because they depend on a row that cannot be used. One "
            + "finding for each subscription, at the row that holds them.",
        action: "Correct the row, in the export or in a further part of its file; the next night bills what it holds."
    )
    public static let subscriptionHold = FindingCode(
        "NB513",
        "charges that the export holds",
        meaning:
            "The row of the subscription has a reason in the column hold: all of its charges and usage are held until the "
            + "column is empty. One finding for each subscription, with the reason.",
        action: "Empty the column hold to release the charges; the next night bills what is due by then."
    )
    public static let demandedOrder = FindingCode(
        "NB514",
        "charges whose account demands a PO number",
        meaning:
            "The account has purchase_order_required yes, and the contract charges that are due could not show a PO number on "
            + "their invoice. They are held, and no PO gets a line item for them. Each night asks again. One finding for "
            + "each subscription and reason.",
        action:
            "Do what the message says: name a number, correct it, enable the integration, or activate the PO. The next night "
            + "that can show the number invoices the charge."
    )
    public static let missingRate = FindingCode(
        "NB520",
        "charges in a currency without an exchange rate",
        meaning:
            "The setting tax_currency asks for the tax of each invoice in that currency, and exchange_rates.csv has no rate of the "
            + "subscription's currency that is valid on the night. What is due is held. One finding for each subscription.",
        action:
            "Add a row to exchange_rates.csv: currency, valid_on (the night or a day before it) and rate. The next night invoices "
            + "what is due by then; usage is invoiced on the next usage invoice day."
    )

    static let nightCodes = [
        sumOverflow, vanishedSubscription, vanishedMembership, vanishedOrganization, vanishedOrder, openEnd,
        vanishedCredit,
        heldCharges, subscriptionHold, demandedOrder, receiversAccount, receiversSettings, receiversCodes,
        receiversAddress, missingRate,
    ]
}
