/// Countries whose accounts are reached by SEPA credit transfer, by the first two letters of the IBAN: EPC409-09, the list
/// of countries in the geographical scope of the SEPA schemes (January 2025).
enum SEPACountry {
    /// Whether accounts with this prefix of their IBAN are in the scheme.
    static func contains(_ prefix: String) -> Bool { all.contains(prefix) }

    private static let all = CodeList(
        """
        AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI
        SK SM VA
        """
    )
}
