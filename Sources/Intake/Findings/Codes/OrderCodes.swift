/// The codes of orders of a procurement system (`orders/*.xml`): the order is set aside, and nothing waits for it.
extension FindingCode {
    public static let orderUnreadable = FindingCode(
        "NB601",
        "an order that cannot be read",
        meaning: "A file of the folder `orders` is not a regular file, or the system does not let it be read.",
        action: "Put the order itself in place of a link; look at the permissions of the file."
    )
    public static let orderTooLarge = FindingCode(
        "NB602",
        "an order that is too large",
        meaning:
            "An order has more than 10 MiB, more than 300,000 elements, elements nested more than 64 deep or an element with "
            + "more than 64 attributes. No order of a procurement system is like that.",
        action: "Look at what wrote the file. Orders of many subscriptions can be parted into several files."
    )
    public static let orderNotUTF8 = FindingCode(
        "NB603",
        "an order that is not UTF-8",
        meaning: "An order has bytes that are not UTF-8, or names another encoding.",
        action: "Export the order as UTF-8, and let its XML declaration say so."
    )
    public static let orderNotWellFormed = FindingCode(
        "NB604",
        "an order that is not well-formed XML",
        meaning: "The file of an order is not XML from its beginning to its end. It may be cut.",
        action: "Copy the order again from the procurement system."
    )
    public static let orderEntity = FindingCode(
        "NB605",
        "an order with entities",
        meaning:
            "An order uses an entity other than those of XML itself (&amp;amp; and so on), or its document type has declarations "
            + "of its own. Nothing that stands elsewhere is fetched or put in.",
        action: "Let the procurement system write the characters themselves, or references such as &#233;. A document "
            + "type that names the DTD of cXML is allowed."
    )
    public static let notAnOrder = FindingCode(
        "NB606",
        "an XML file that is not an order",
        meaning: "A file of the folder `orders` is not a cXML document with an OrderRequest in its Request.",
        action: "Remove the file from the folder, or export the order as cXML."
    )
    public static let orderWithoutID = FindingCode(
        "NB607",
        "an order without a number",
        meaning: "The OrderRequestHeader of an order is absent or has no orderID, so there is no PO number to show.",
        action: "Export the order with its orderID."
    )
    public static let orderWithoutDate = FindingCode(
        "NB608",
        "an order without a date",
        meaning:
            "The orderDate of an order is absent or is not a date, so it is not known from when on it acts, and which of two orders is "
            + "the later.",
        action: "Export the order with its orderDate, such as 2026-01-10T09:00:00-05:00 or 2026-01-10."
    )
    public static let orderOfUnknownType = FindingCode(
        "NB609",
        "an order of an unknown type",
        meaning: "The type of an order is none of `new`, `update` and `delete`.",
        action: "Export the order with one of these types; without a type it is new."
    )
    public static let ambiguousOrder = FindingCode(
        "NB610",
        "an order whose offer several accounts have",
        meaning:
            "A line of an order names an offer, and subscriptions of more than one account have that offer_id. Whose PO number it is "
            + "is not certain, so none of them gets it.",
        action: "Let the order name the subscription: an Extrinsic `SubscriptionID` in its ItemOut."
    )

    static let orderCodes = [
        orderUnreadable, orderTooLarge, orderNotUTF8, orderNotWellFormed, orderEntity, notAnOrder, orderWithoutID,
        orderWithoutDate, orderOfUnknownType, ambiguousOrder,
    ]
}
