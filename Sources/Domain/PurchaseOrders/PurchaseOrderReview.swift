/// What a person should look at after a night: invoices without the PO number that was asked for, and POs that came into being.
///
/// There may be as many of both as invoices. Whoever reads them from a ledger gets the first of each, and how many there are.
public struct PurchaseOrderReview: Hashable, Sendable {
    /// The files that list both, published with the night; a night that an early version closed has none.
    public static let refusedFile = "refused-numbers.csv"
    public static let createdFile = "created-orders.csv"
    /// How many of each are read from a ledger at most.
    public static let mostRead = 1000

    /// In the order of the invoices.
    public let refused: [RefusedNumber]
    /// By payer and number.
    public let created: [CreatedOrder]
    /// The POs among all created ones whose numbers a person should look at.
    public let doubtful: [CreatedOrder]
    /// How many there are in all.
    public let counts: Counts

    /// How many invoices and POs a review is about.
    public struct Counts: Hashable, Sendable {
        /// The refused ones by rule.
        public var refused: [PurchaseOrderRule: Int] = [:]
        /// The POs that ``PurchaseOrderReview/createdFile`` lists.
        public var created = 0
        /// Those of them that charges created.
        public var byCharges = 0
        /// Those of them whose numbers a person should look at.
        public var doubtful = 0

        /// Nothing to look at.
        public init() {}
    }

    /// All that there is to look at; nothing by default.
    public init(refused: [RefusedNumber] = [], created: [CreatedOrder] = []) {
        var counts = Counts()
        for refused in refused { counts.refused[refused.rule, default: 0] += 1 }
        counts.created = created.count
        counts.byCharges = created.count { $0.createdBy == .marketplace }
        let doubtful = created.filter(\.isDoubtful)
        counts.doubtful = doubtful.count
        self.init(refused: refused, created: created, doubtful: doubtful, of: counts)
    }

    /// The first of each, and how many there are.
    public init(refused: [RefusedNumber], created: [CreatedOrder], doubtful: [CreatedOrder], of counts: Counts) {
        (self.refused, self.created, self.doubtful, self.counts) = (refused, created, doubtful, counts)
    }

    /// The review without what is beyond the first ``mostRead`` of each.
    public var bounded: PurchaseOrderReview {
        PurchaseOrderReview(
            refused: Array(refused.prefix(Self.mostRead)),
            created: Array(created.prefix(Self.mostRead)),
            doubtful: Array(doubtful.prefix(Self.mostRead)),
            of: counts
        )
    }

    /// Whether all POs are listed.
    public var isWhole: Bool { created.count == counts.created }

    /// How many invoices are without the number that was asked for.
    public var refusedCount: Int { counts.refused.values.reduce(0, +) }

    /// The refused ones by rule, in the order of the rules.
    public var refusedByRule: [(rule: PurchaseOrderRule, count: Int)] {
        PurchaseOrderRule.allCases.compactMap { rule in counts.refused[rule].map { (rule, $0) } }
    }
}
