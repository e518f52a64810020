public import Domain

/// Everything that can be found in an export, by a code that never changes its meaning.
///
/// `NB0xx` stops the night, `NB1xx` is about a row's cells, `NB2xx` about keys, `NB3xx` about references, `NB4xx` about
/// rules of the business, `NB6xx` about orders of a procurement system (to NB619) and answers of receivers, and `NB9xx` is reported and changes nothing. `NB5xx` are made when a night is decided;
/// some of them are Billing's. Each code is declared once,
/// with all that the catalogue says of it, in the folder `Codes`.
public struct FindingCode: CaseIterable, Hashable, Comparable, Sendable {
    /// The number, the title, what it means and what to do.
    public let entry: CatalogueEntry

    /// A code; `public` constants of this type are in ``allCases`` too.
    init(_ code: String, _ title: String, meaning: String, action: String) {
        entry = CatalogueEntry(code, title, meaning: meaning, action: action)
    }

    /// All codes, by number.
    public static let allCases =
        fileCodes + cellCodes + referenceCodes + accountRuleCodes + contractRuleCodes + creditCodes + nightCodes
        + orderCodes + answerCodes + noticeCodes

    /// The code as printed, such as `NB107`.
    public var rawValue: String { entry.code }

    /// What the code means, in a few words.
    public var title: String { entry.title }

    /// How much depends on it.
    public var severity: Severity {
        switch rawValue.utf8.dropFirst(2).first {
        case UInt8(ascii: "0"): .fatal
        case UInt8(ascii: "5"): Self.missing.contains(rawValue) ? .missing : .held
        case UInt8(ascii: "9"): .notice
        default: .rejected
        }
    }

    private static let missing: Set = ["NB503", "NB504", "NB505", "NB506", "NB507", "NB508"]

    public static func == (one: FindingCode, other: FindingCode) -> Bool { one.rawValue == other.rawValue }

    public static func < (one: FindingCode, other: FindingCode) -> Bool {
        one.rawValue.utf8.lexicographicallyPrecedes(other.rawValue.utf8)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
