/// Which sellers a rule is about.
enum SellerPlace {
    case any
    /// By the address.
    case address(RuleCountry)
    /// By the country of the VAT id, or without one by that of the address, as Peppol finds the country of a seller.
    case tax(RuleCountry)
    /// By the address and the VAT id together.
    case both(RuleCountry)

    func has(_ issuer: Issuer) -> Bool {
        switch self {
        case .any: true
        case .address(let country): issuer.country == country
        case .tax(let country): (issuer.taxCountry ?? issuer.address.country.string) == country.rawValue
        case .both(let country): issuer.country == country && issuer.taxCountry == country.rawValue
        }
    }

    /// The country; nil: the rule is about all sellers.
    var country: RuleCountry? {
        switch self {
        case .any: nil
        case .address(let country), .tax(let country), .both(let country): country
        }
    }
}

extension Issuer {
    fileprivate var country: RuleCountry? { RuleCountry(rawValue: address.country.string) }

    /// The country that gave the VAT id, which is EL for Greece; nil: there is none.
    fileprivate var taxCountry: String? {
        guard let vatID else { return nil }
        let prefix = String(decoding: vatID.string.utf8.prefix(2), as: UTF8.self)
        return prefix == "EL" ? RuleCountry.greece.rawValue : prefix
    }
}
