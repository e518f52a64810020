/// VAT categories (UNCL 5305) that an account may have.
public enum TaxCategory: String, CaseIterable, Sendable {
    case standard = "S"
    case zeroRated = "Z"
    case exempt = "E"
    case reverseCharge = "AE"
    case intraCommunity = "K"
    case export = "G"
    case outsideScope = "O"

    /// E, AE, K, G and O need a reason why no tax is due; S and Z must not have one.
    public var needsReason: Bool { self != .standard && self != .zeroRated }
}
