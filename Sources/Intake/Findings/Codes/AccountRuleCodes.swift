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
        "a format that needs an electronic address",
        meaning:
            "The account asks for a format that goes to an electronic address, such as peppol or xrechnung, and has none.",
        action: "Fill endpoint_scheme and endpoint_id, or choose another document_format."
    )
    public static let badIdentifierScheme = FindingCode(
        "NB408",
        "not a scheme of identifiers",
        meaning: "The scheme of the legal identifier is not a code of ISO 6523, and receivers refuse any other.",
        action:
            "Write the code of the register, such as 0002 (SIREN), 0106 (KVK) or 0184 (CVR), or leave the cell empty."
    )
    public static let schemeWithoutIdentifier = FindingCode(
        "NB409",
        "a scheme without a legal identifier",
        meaning: "The account has the scheme of a legal identifier, but not the identifier.",
        action: "Fill legal_id, or leave legal_id_scheme empty."
    )

    static let accountRuleCodes = [
        taxRate, taxReason, taxIdentifier, taxIssuer, halfEndpoint, peppolWithoutEndpoint, badIdentifierScheme,
        schemeWithoutIdentifier,
    ]
}
