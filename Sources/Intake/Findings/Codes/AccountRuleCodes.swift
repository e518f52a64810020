/// The codes of rules about tax and electronic addresses.
extension FindingCode {
    public static let taxRate = FindingCode(
        "NB401",
        "the tax rate does not fit the category",
        meaning: "The tax category fixes what the rate may be: above zero, zero, or empty.",
        action: "Correct tax_rate or tax_category."
    )
    public static let taxReason = FindingCode(
        "NB402",
        "the exemption reason does not fit the category",
        meaning: "A category without tax needs a reason, and a category with tax must not have one.",
        action: "Fill or empty tax_exemption_reason, or correct tax_category."
    )
    public static let taxIdentifier = FindingCode(
        "NB403",
        "the tax identifiers do not fit the category",
        meaning: "The tax category needs an identifier of the buyer that is not there, or must not have the one "
            + "that is.",
        action: "Fill or empty vat_id or legal_id, or correct tax_category."
    )
    public static let taxIssuer = FindingCode(
        "NB404",
        "the tax category does not fit the issuer",
        meaning: "The category does not go with whether the issuer has a VAT id.",
        action: "Correct tax_category; if the issuer's VAT id is wrong, correct the settings."
    )
    public static let halfEndpoint = FindingCode(
        "NB405",
        "half an electronic address",
        meaning: "The account has an address without its scheme, or a scheme without an address.",
        action: "Fill endpoint_scheme and endpoint_id, or leave both empty."
    )
    public static let peppolWithoutEndpoint = FindingCode(
        "NB406",
        "Peppol without an electronic address",
        meaning: "Peppol delivers to an electronic address, and the account has none.",
        action: "Fill endpoint_scheme and endpoint_id, or choose another document_format."
    )
    public static let peppolIssuer = FindingCode(
        "NB407",
        "Peppol without an electronic address of the issuer",
        meaning: "Peppol needs an electronic address of the sender, and the settings have none.",
        action: "Give the issuer an endpoint in the settings, or choose another document_format."
    )

    static let accountRuleCodes = [
        taxRate, taxReason, taxIdentifier, taxIssuer, halfEndpoint, peppolWithoutEndpoint, peppolIssuer,
    ]
}
