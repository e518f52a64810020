public import Domain

/// The invoices of a night in the order of their numbers, given a run at a time: a million of them need not be in memory at
/// once.
public struct InvoiceRuns: Sendable {
    /// How many there are.
    public let count: Int
    /// Gives the invoices of a range. Several threads ask at the same time.
    let run: @Sendable (Range<Int>) throws -> [IssuedInvoice]

    /// So many invoices; `run` gives those of a range, and is asked by several threads at the same time.
    public init(count: Int, run: @escaping @Sendable (Range<Int>) throws -> [IssuedInvoice]) {
        (self.count, self.run) = (count, run)
    }

    /// Invoices that are in memory.
    public init(_ invoices: [IssuedInvoice]) {
        self.init(count: invoices.count) { Array(invoices[$0]) }
    }
}
