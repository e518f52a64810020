public import Domain

/// A bill run decided from values alone: every decision is final, and only numbers are missing.
///
/// Invoices are not kept: a chunk of accounts is decided again wherever its invoices are needed, which gives the same
/// (``AccountDecider/decideAgain(_:of:)``).
public struct BillRunDecision: Sendable {
    /// What is kept of a chunk of accounts, so that it can be decided again.
    public struct Chunk: Codable, Sendable {
        /// What it came to.
        public var sum: ChunkSum
        /// What the book made of each charge that it was asked about, in the order of the questions.
        public var entries: [LineItemEntry]
    }

    /// By account id.
    public var chunks: [Chunk] = []
    /// Charges that are posted without an invoice.
    public var openings: [Charge] = []
    /// Every fact of the export with its disposition.
    public var facts = NightFacts()
    /// What the export's subscriptions come to.
    public var subscriptions = ContentSum()
    /// Billed charges whose content differs tonight.
    public var conflicts: [Conflict] = []
    /// What takes the place of what was billed, and the subscriptions of which an operator asked that.
    public var corrections: [Correction] = []
    public var corrected: [Text] = []
    /// What the run does to the PO book, in order, but for the line items of its invoices.
    public var purchaseOrders = PurchaseOrderChanges()

    /// No decision.
    public init() {}

    /// What all chunks come to.
    public var sum: ChunkSum { chunks.reduce(into: ChunkSum()) { $0.add($1.sum) } }
}
