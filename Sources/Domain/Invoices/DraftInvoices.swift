/// The invoices of a night in the order of their numbers, given a run at a time: a million of them need not be in memory at
/// once.
public struct DraftInvoices: ExpressibleByArrayLiteral {
    /// How many there are.
    public let count: Int
    private let run: (Range<Int>) throws -> [DraftInvoice]

    /// How many are asked for at a time.
    private static let length = 512

    /// So many invoices; `run` gives those of a range, and is asked for each once, in order.
    public init(count: Int, run: @escaping (Range<Int>) throws -> [DraftInvoice]) {
        (self.count, self.run) = (count, run)
    }

    /// Invoices that are in memory.
    public init(_ invoices: [DraftInvoice]) {
        self.init(count: invoices.count) { Array(invoices[$0]) }
    }

    public init(arrayLiteral invoices: DraftInvoice...) {
        self.init(invoices)
    }

    /// Passes each with its place, from 0, in order.
    public func forEach(_ body: (Int, DraftInvoice) throws -> Void) throws {
        for first in stride(from: 0, to: count, by: Self.length) {
            let drafts = try run(first..<min(first + Self.length, count))
            for (offset, draft) in drafts.enumerated() { try body(first + offset, draft) }
        }
    }
}
