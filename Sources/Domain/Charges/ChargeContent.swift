/// The content of a contract charge: what a later export must not contradict. PO numbers, texts, states and dates of
/// service are not content.
public struct ChargeContent: Hashable, Codable, Sendable, CustomStringConvertible {
    public var account: Text
    public var chargeOn: CivilDate
    /// Before tax, in the charge's currency; nil: a sum too large to invoice.
    public var net: Money?
    /// What each line prices, by dimension: in which order an invoice shows its lines is not content.
    public let lines: [Line]

    /// A dimension, how much of it, at which price.
    public struct Line: Hashable, Codable, Sendable {
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
        self.lines = Self.byDimension(lines)
    }

    /// The lines by the bytes of their dimensions, in which most are already; a charge has one line of each.
    private static func byDimension(_ lines: [Line]) -> [Line] {
        func precedes(_ one: Line, _ other: Line) -> Bool {
            guard let mine = one.dimension, let theirs = other.dimension else {
                return other.dimension == nil && one.dimension != nil
            }
            return mine < theirs
        }
        return lines.indices.dropFirst().contains { precedes(lines[$0], lines[$0 - 1]) }
            ? lines.sorted(by: precedes) : lines
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
