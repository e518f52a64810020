/// Country codes: ISO 3166-1 alpha-2 as accepted by rule BR-CL-14 of EN 16931.
///
/// The rule adds `1A` (Kosovo) and `XI` (Northern Ireland) to the ISO codes. The Greek `EL` and the `UK` of other lists
/// are not in it.
public enum CountryCode {
    /// Whether `code` may be used in an invoice, written exactly so: two capital letters.
    public static func isKnown(_ code: String) -> Bool {
        en16931.contains(code)
    }

    private static let table = CodeTable(PackageResources.countries_csv)
    /// For UBL.
    static let en16931 = table.list("en16931")
    /// For CII.
    static let cii = table.list("cii")
    /// Member states of the European Union.
    static let eu = table.list("eu")
    /// Of which it depends on the supply whether they count among them for VAT.
    static let euInDoubt = table.list("eu_in_doubt")
    /// Of accounts that a SEPA credit transfer reaches, by the first two letters of their IBAN.
    static let sepa = table.list("sepa")
}
