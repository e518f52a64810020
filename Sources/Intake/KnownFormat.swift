public import Domain

/// A document format that an account may ask for.
public struct KnownFormat: Hashable, Sendable {
    /// Such as `ubl`.
    public var name: Text
    /// What receivers hold its documents against.
    public var rules: FormatRules
    /// Whether account and issuer need an electronic address for it.
    var needsElectronicAddress: Bool { rules.contains(.electronicAddress) }

    /// A format, and what receivers hold its documents against.
    public init(_ name: Text, rules: FormatRules = []) {
        self.name = name
        self.rules = rules
    }
}
