/// What a person should look at after a night: invoices without the PO number that was asked for, and POs that came into being.
public struct PurchaseOrderReview: Hashable, Sendable {
    /// The files that list both, published with the night; a night that an early version closed has none.
    public static let refusedFile = "refused-numbers.csv"
    public static let createdFile = "created-orders.csv"

    /// In the order of the invoices.
    public var refused: [RefusedNumber]
    /// By payer and number.
    public var created: [CreatedOrder]

    /// Nothing to look at by default.
    public init(refused: [RefusedNumber] = [], created: [CreatedOrder] = []) {
        (self.refused, self.created) = (refused, created)
    }

    /// The refused ones by rule, in the order of the rules.
    public var refusedByRule: [(rule: PurchaseOrderRule, count: Int)] { Self.byRule(refused.map(\.rule)) }

    /// How often each rule occurs, in the order of the rules.
    public static func byRule(_ rules: [PurchaseOrderRule]) -> [(rule: PurchaseOrderRule, count: Int)] {
        let counts = rules.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return PurchaseOrderRule.allCases.compactMap { rule in counts[rule].map { (rule, $0) } }
    }
}
