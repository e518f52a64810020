/// What the code lists that a format is held against do not have on a day, of the codes that an export may have.
struct CodeGaps: Sendable {
    private let currencies: Set<Currency>
    private let countries: Set<Text>
    private let units: Set<Text>
    private let rules: FormatRules
    private let date: CivilDate

    /// The gaps of a format's lists.
    init(_ rules: FormatRules, on date: CivilDate) {
        (self.rules, self.date) = (rules, date)
        currencies = Set(Self.currencyLists(rules).flatMap { $0.list.missing(on: date) }.compactMap(Currency.named))
        countries = Set(Self.countryLists(rules).flatMap { $0.list.missing(on: date) }.map { Text($0) })
        units = Set(Self.unitLists(rules).flatMap { $0.list.missing(on: date) }.map { Text($0) })
    }

    /// Which list lacks a currency; nil: none does.
    func list(without currency: Currency) -> String? {
        guard currencies.contains(currency) else { return nil }
        return Self.currencyLists(rules).first { !$0.list.contains(currency.code, on: date) }?.name
    }

    /// Which list lacks a country; nil: none does.
    func list(withoutCountry country: Text) -> String? {
        guard countries.contains(country) else { return nil }
        return Self.countryLists(rules).first { !$0.list.contains(country.string, on: date) }?.name
    }

    /// Which list lacks a unit; nil: none does.
    func list(withoutUnit unit: Text) -> String? {
        guard units.contains(unit) else { return nil }
        return Self.unitLists(rules).first { !$0.list.contains(unit.string, on: date) }?.name
    }

    /// Whether a unit may lack: no list has lost one yet.
    var hasUnits: Bool { !units.isEmpty }

    /// The first day after a date on which a list gets a code or loses one; nil: there is none.
    static func nextChange(after date: CivilDate) -> CivilDate? { changes.first { $0 > date } }

    private static let changes: [CivilDate] = {
        let all: FormatRules = [.en16931, .peppol]
        let lists =
            currencyLists(all) + countryLists(all) + countryLists([.en16931, .cii]) + unitLists(all) + addressLists
        return Set(lists.flatMap(\.list.changes)).sorted()
    }()

    private typealias Named = (name: String, list: CodeList)

    private static func currencyLists(_ rules: FormatRules) -> [Named] {
        var lists = [(name: "ISO 4217", list: Currency.iso4217)]
        if rules.contains(.en16931) { lists.append(("EN 16931", Currency.en16931)) }
        if rules.contains(.peppol) { lists.append(("Peppol", Currency.peppol)) }
        return lists
    }

    private static func countryLists(_ rules: FormatRules) -> [Named] {
        guard rules.contains(.en16931) else { return [] }
        return rules.contains(.cii) ? [("EN 16931 for CII", CountryCode.cii)] : [("EN 16931", CountryCode.en16931)]
    }

    private static func unitLists(_ rules: FormatRules) -> [Named] {
        rules.contains(.en16931) ? [("EN 16931", UnitCode.en16931)] : []
    }

    private static let addressLists: [Named] = [
        ("EN 16931", AddressScheme.en16931), ("Peppol", AddressScheme.peppol),
    ]
}
