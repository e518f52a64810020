public import Domain

/// A document format that an account may ask for.
public struct KnownFormat: Hashable, Sendable {
    /// Such as `ubl`.
    public var name: Text
    /// Whether account and issuer need an electronic address for it.
    public var needsElectronicAddress: Bool

    /// A format, and what it needs.
    public init(_ name: Text, needsElectronicAddress: Bool = false) {
        self.name = name
        self.needsElectronicAddress = needsElectronicAddress
    }
}
