/// The codes of keys and references: rows that contradict each other or name what is not there.
extension FindingCode {
    public static let conflictingRows = FindingCode(
        "NB201",
        "two rows of one key differ",
        meaning: "Two rows describe the same thing and say different things. Neither is used.",
        action: "Keep the row that is right and remove the other."
    )
    public static let overlappingMemberships = FindingCode(
        "NB202",
        "memberships of one account overlap",
        meaning: "An account is in two organizations at the same time.",
        action: "Give the earlier membership a left_on."
    )
    public static let managesTwo = FindingCode(
        "NB203",
        "one account manages two organizations",
        meaning: "One account is the management account of more than one organization.",
        action: "Correct management_account_id; an account manages one organization."
    )
    public static let unknownAccount = FindingCode(
        "NB301",
        "the account is in no row",
        meaning: "The row names an account that accounts.csv does not have.",
        action: "Add the account, or correct the id; ids are compared letter by letter."
    )
    public static let unknownProduct = FindingCode(
        "NB302",
        "the product is in no row",
        meaning: "The row names a product that products.csv does not have.",
        action: "Add the product, or correct the id; ids are compared letter by letter."
    )
    public static let unknownOrganization = FindingCode(
        "NB303",
        "the organization is in no row",
        meaning: "The row names an organization that organizations.csv does not have.",
        action: "Add the organization, or correct the id."
    )
    public static let unknownSubscription = FindingCode(
        "NB304",
        "the subscription is in no row",
        meaning: "The row names a subscription that subscriptions.csv does not have.",
        action: "Add the subscription, or correct the id; ids are compared letter by letter."
    )
    public static let unknownDimension = FindingCode(
        "NB305",
        "the subscription has no price for the dimension",
        meaning: "Something was used for which the subscription has no usage term, so no price.",
        action: "Add a usage term for the dimension to terms.csv, or correct the dimension."
    )

    static let referenceCodes = [
        conflictingRows, overlappingMemberships, managesTwo, unknownAccount, unknownProduct, unknownOrganization,
        unknownSubscription, unknownDimension,
    ]
}
