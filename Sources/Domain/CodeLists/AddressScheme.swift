/// Schemes of electronic addresses (EAS): the registers that an address can come from.
public enum AddressScheme {
    /// Whether a list has the scheme on some day.
    public static func isKnown(_ scheme: String) -> Bool { en16931.contains(scheme) || peppol.contains(scheme) }

    private static let table = CodeTable(PackageResources.address_schemes_csv)
    static let en16931 = table.list("en16931")
    static let peppol = table.list("peppol")
}

extension Endpoint {
    /// What is wrong with an electronic address.
    public struct Fault: Hashable, Sendable {
        /// Whether it is the scheme; else it is the identifier.
        public var isOfScheme: Bool
        /// A sentence for a billing clerk.
        public var words: String
    }

    /// What receivers of a format would find wrong with the address on a day; nil: nothing. `date`: nil asks for what is
    /// wrong on every day.
    ///
    /// Form and check digits are those that Peppol verifies as fatal.
    public func fault(under rules: FormatRules, on date: CivilDate?) -> Fault? {
        if let words = schemeFault(rules, date) { return Fault(isOfScheme: true, words: words) }
        if rules.contains(.peppol), let words = IdentifierForm.fault(id, scheme: scheme) {
            return Fault(isOfScheme: false, words: words)
        }
        if rules.contains(.french), let words = frenchFault { return Fault(isOfScheme: false, words: words) }
        return nil
    }

    private func schemeFault(_ rules: FormatRules, _ date: CivilDate?) -> String? {
        guard AddressScheme.isKnown(scheme.string) else {
            return "The scheme is not in the list of electronic address schemes (EAS)."
        }
        if rules.contains(.en16931), !AddressScheme.en16931.contains(scheme.string, on: date) {
            return "The scheme is not in the list of EN 16931."
        }
        guard rules.contains(.peppol), !AddressScheme.peppol.contains(scheme.string, on: date) else { return nil }
        // The words say the same on every night on which the fault is there.
        switch AddressScheme.peppol.days(of: scheme.string) {
        case (let from?, _) where date.map { $0 < from } ?? false: return "Peppol accepts the scheme from \(from) on."
        case (_, let until?): return "Peppol accepted the scheme up to \(until)."
        default: return "The scheme is not one that Peppol accepts."
        }
    }

    /// BR-FR-23 and BR-FR-25.
    private var frenchFault: String? {
        guard id.string.utf8.count <= 125 else { return "In France an electronic address has up to 125 characters." }
        guard scheme == SIREN.addressScheme, !id.string.utf8.allSatisfy(SIREN.isOfAddress) else { return nil }
        return
            "An address of the scheme 0225 has the letters A to Z and a to z, digits, and the signs + - _ and . alone."
    }
}
