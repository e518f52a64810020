/// An issuer as all invoices of a night share it: one reference in each of them, in place of a copy of every text.
public final class SharedIssuer: Hashable, Sendable {
    public let issuer: Issuer

    /// The issuer of many invoices.
    public init(_ issuer: Issuer) {
        self.issuer = issuer
    }

    public static func == (one: SharedIssuer, other: SharedIssuer) -> Bool {
        one === other || one.issuer == other.issuer
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(issuer) }
}
