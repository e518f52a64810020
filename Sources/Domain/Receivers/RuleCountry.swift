/// A country whose sellers or buyers some rules are about.
enum RuleCountry: String {
    case denmark = "DK"
    case france = "FR"
    case germany = "DE"
    case greece = "GR"
    case iceland = "IS"
    case italy = "IT"
    case netherlands = "NL"
    case norway = "NO"
    case sweden = "SE"
}

extension Account {
    /// The country of the address, where rules are about it.
    var ruleCountry: RuleCountry? { RuleCountry(rawValue: address.country.string) }
}
