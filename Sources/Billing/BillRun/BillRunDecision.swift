public import Domain

/// A bill run decided from values alone: every decision is final, and only numbers are missing.
///
/// Invoices are not kept: a chunk of accounts is decided again wherever its invoices are needed, which gives the same
/// (``AccountDecider/decideAgain(_:of:)``).
public struct BillRunDecision: Sendable {
    /// What is kept of a chunk of accounts, so that it can be decided again.
    public struct Chunk: Sendable {
        /// What it came to.
        public var sum: ChunkSum
        /// The state in which the book found each PO that it was asked for, in the order of the questions; nil: it made a
        /// new one.
        public var found: [PurchaseOrderState?]
    }

    /// By account id.
    public var chunks: [Chunk] = []
    /// Charges that are posted without an invoice.
    public var openings: [Charge] = []
    /// Every fact of the export with its disposition.
    public var facts = NightFacts()
    /// Billed charges whose content differs tonight.
    public var conflicts: [Conflict] = []
    /// What takes the place of what was billed, and the subscriptions of which an operator asked that.
    public var corrections: [Correction] = []
    public var corrected: [Text] = []
    /// What the run does to the PO book, in order.
    public var purchaseOrders = PurchaseOrderChanges()

    /// No decision.
    public init() {}

    /// What all chunks come to.
    public var sum: ChunkSum { chunks.reduce(into: ChunkSum()) { $0.add($1.sum) } }
}

extension BillRunDecision.Chunk: Codable {
    private enum Key: String, CodingKey {
        case sum, found
    }

    /// What the name of a state is for a PO that the book made.
    private static let made = ""

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        sum = try values.decode(ChunkSum.self, forKey: .sum)
        found = try values.decode([String].self, forKey: .found).map { name in
            guard name != Self.made else { return nil }
            guard let state = PurchaseOrderState(rawValue: name) else {
                throw DecodingError.dataCorruptedError(forKey: .found, in: values, debugDescription: "no such state")
            }
            return state
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(sum, forKey: .sum)
        try values.encode(found.map { $0?.rawValue ?? Self.made }, forKey: .found)
    }
}
