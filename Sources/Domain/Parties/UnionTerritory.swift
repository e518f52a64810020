/// Whether an address is in the VAT territory of the European Union.
public enum UnionTerritory: Hashable, Sendable {
    case within
    case outside
    /// It depends on the supply, or on more than a country and a postal code say.
    case inDoubt

    /// By the country, and the postal codes of what is treated apart from it.
    public init(_ address: PostalAddress) {
        let country = address.country.string
        let code = address.postalCode?.string ?? ""
        if CountryCode.euInDoubt.contains(country) || Self.apart[country, default: []].contains(where: code.hasPrefix) {
            self = .inDoubt
        } else {
            self = CountryCode.eu.contains(country) ? .within : .outside
        }
    }

    /// What postal codes of territories outside begin with: the Canary Islands, Ceuta and Melilla; overseas departments; Heligoland and
    /// Büsingen; Livigno; Mount Athos; Åland.
    private static let apart: [String: [String]] = [
        "ES": ["35", "38", "51", "52"], "FR": ["97", "98"], "DE": ["27498", "78266"], "IT": ["23041", "23030"],
        "GR": ["63086", "630 86"], "FI": ["22"],
    ]

    /// Whether a VAT id was given by a member state, or by Northern Ireland.
    public static func gave(_ vatID: Text) -> Bool {
        let prefix = String(vatID.string.prefix(2))
        return ["EL", "XI"].contains(prefix) || CountryCode.eu.contains(prefix)
    }
}
