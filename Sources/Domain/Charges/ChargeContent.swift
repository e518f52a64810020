/// The content of a contract charge: what a later export must not contradict. PO numbers, texts, states and dates of
/// service are not content.
public struct ChargeContent: Hashable, Sendable, CustomStringConvertible {
    public var account: Text
    public var chargeOn: CivilDate
    /// Before tax, in the charge's currency; nil: a sum too large to invoice.
    public var net: Money?
    /// What each line prices.
    public var lines: [Line]

    /// A dimension, how much of it, at which price.
    public struct Line: Hashable, Sendable {
        public var dimension: Text?
        public var quantity: Quantity
        public var unitPrice: UnitPrice

        /// What a line prices.
        public init(dimension: Text?, quantity: Quantity, unitPrice: UnitPrice) {
            self.dimension = dimension
            self.quantity = quantity
            self.unitPrice = unitPrice
        }
    }

    /// The content of these parts.
    public init(account: Text, chargeOn: CivilDate, net: Money?, lines: [Line]) {
        self.account = account
        self.chargeOn = chargeOn
        self.net = net
        self.lines = lines
    }

    /// The content of a charge that is billed.
    public init(_ charge: Charge) {
        self.init(
            account: charge.account,
            chargeOn: charge.chargeOn,
            net: charge.net,
            lines: charge.lines.map {
                Line(dimension: $0.dimension, quantity: $0.quantity, unitPrice: $0.unitPrice)
            }
        )
    }

    /// The whole content in one line, as text for an operator. Contents are compared as values, never by this text.
    public var description: String {
        let amount = net.map { "\($0) \($0.currency.code)" } ?? "too large"
        let parts = lines.map { "\($0.dimension.map { "\($0): " } ?? "")\($0.quantity) × \($0.unitPrice)" }
        return "account \(account), \(chargeOn), \(amount) (\(parts.joined(separator: "; ")))"
    }
}
