/// The codes of rules about subscriptions, terms, payments, requests and use.
extension FindingCode {
    public static let datesOutOfOrder = FindingCode(
        "NB410",
        "dates out of order",
        meaning: "A period ends before it begins.",
        action: "Correct one of the two dates."
    )
    public static let planAndPricing = FindingCode(
        "NB411",
        "payment plan and pricing model do not fit",
        meaning: "The payment plan does not go with the pricing model of the product.",
        action: "Correct payment_plan, or pricing_model of the product."
    )
    public static let noEnd = FindingCode(
        "NB412",
        "a contract without an end",
        meaning: "A contract that is paid by a plan must end some day, and the row has no ends_on.",
        action: "Fill ends_on, or correct payment_plan."
    )
    public static let noEarlyEnd = FindingCode(
        "NB413",
        "an early end without a date",
        meaning: "The status says that the subscription ended early, and the row has no ended_on.",
        action: "Fill ended_on, the last day of service, or correct status."
    )
    public static let noContractTerm = FindingCode(
        "NB414",
        "an upfront plan without a contract term",
        meaning: "The plan bills the contract at its beginning, and no contract term says how much.",
        action: "Add its terms of kind contract to terms.csv, or correct payment_plan."
    )
    public static let noPayments = FindingCode(
        "NB415",
        "a payment schedule without payments",
        meaning: "The plan bills by a schedule, and payment_schedules.csv has no usable payment of it.",
        action: "Add the payments, or correct payment_plan."
    )
    public static let endedBeforeStart = FindingCode(
        "NB416",
        "an early end before the first day of service",
        meaning: "The subscription ended early on a day before its service began.",
        action:
            "Correct ended_on, the last day of service, or starts_on; where nothing was ever used, write the first day."
    )
    public static let contractTermWithoutPlan = FindingCode(
        "NB420",
        "a contract term without a payment plan",
        meaning: "A term of kind contract belongs to a subscription whose plan bills no contract.",
        action: "Remove the row, or correct payment_plan of the subscription."
    )
    public static let termQuantity = FindingCode(
        "NB421",
        "the quantity does not fit the kind of term",
        meaning: "A contract term needs a quantity; a usage term must not have one, since use is counted.",
        action: "Fill or empty quantity, or correct kind."
    )
    public static let amountOverflow = FindingCode(
        "NB422",
        "an amount too large to compute",
        meaning: "Quantity times unit price is larger than any amount that can be invoiced.",
        action: "Check both for a slipped decimal point."
    )
    public static let paymentWithoutSchedule = FindingCode(
        "NB430",
        "a payment without a payment schedule",
        meaning: "A payment belongs to a subscription that is not paid by a schedule.",
        action: "Remove the row, or correct payment_plan of the subscription."
    )
    public static let paymentAfterEnd = FindingCode(
        "NB431",
        "a payment after the end of the contract",
        meaning: "A payment is due after the last day of its contract.",
        action: "Correct charge_on, or ends_on of the subscription."
    )
    public static let tooManyPayments = FindingCode(
        "NB432",
        "more payments than a schedule may have",
        meaning: "One schedule has more payments than are allowed. All of them are rejected.",
        action: "Merge payments, or check whether two schedules were exported under one id."
    )
    public static let twoEarlyPayments = FindingCode(
        "NB433",
        "two payments before the contract was accepted",
        meaning: "More than one payment is dated before the contract was accepted.",
        action: "Correct charge_on, or accepted_on of the subscription."
    )
    public static let scheduleSum = FindingCode(
        "NB434",
        "payments do not add up to the contract",
        meaning: "The payments of a schedule do not come to the amount of the contract terms.",
        action: "Correct the amounts, or quantity and price of the contract terms; each term is rounded by itself."
    )
    public static let changeNamesNoCharge = FindingCode(
        "NB440",
        "a change request for no charge",
        meaning: "The request names a day on which the subscription has no charge.",
        action: "Name the day of one of its charges, or leave charge_on empty for all that come."
    )
    public static let changeWithoutContract = FindingCode(
        "NB441",
        "a change request for a subscription without contract charges",
        meaning: "The request is about a subscription of which no charge carries a PO number.",
        action: "Remove the request, or correct subscription_id."
    )
    public static let changeAsksNothing = FindingCode(
        "NB442",
        "a change request that asks for nothing, or for two things",
        meaning:
            "A change request names a new PO number, or takes the number off with yes in withdraw. The row does neither or both.",
        action: "Fill new_purchase_order_number, or write yes in withdraw."
    )
    public static let useOutsideService = FindingCode(
        "NB450",
        "use outside of service",
        meaning: "Something was used before the service began or after it ended. One hour after the end is allowed.",
        action: "Correct used_at, or the dates of the subscription."
    )

    static let contractRuleCodes = [
        datesOutOfOrder, planAndPricing, noEnd, noEarlyEnd, noContractTerm, noPayments, endedBeforeStart,
        contractTermWithoutPlan, termQuantity, amountOverflow, paymentWithoutSchedule, paymentAfterEnd, tooManyPayments,
        twoEarlyPayments, scheduleSum, changeNamesNoCharge, changeWithoutContract, changeAsksNothing,
        useOutsideService,
    ]
}
