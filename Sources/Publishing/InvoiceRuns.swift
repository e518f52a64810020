public import Domain

/// The invoices of a night and then its credit notes, each in the order of their numbers, given a run at a time: a million of
/// them need not be in memory at once.
public struct InvoiceRuns: Sendable {
    /// How many there are.
    public let count: Int
    /// How many of them are credit notes: the last ones.
    public let creditNotes: Int
    /// Gives the documents of a range. Several threads ask at the same time.
    let run: @Sendable (Range<Int>) throws -> [IssuedInvoice]

    /// So many documents, the last of which are credit notes; `run` gives those of a range, and is asked by several threads at
    /// the same time.
    public init(
        count: Int,
        creditNotes: Int = 0,
        run: @escaping @Sendable (Range<Int>) throws -> [IssuedInvoice]
    ) {
        (self.count, self.creditNotes, self.run) = (count, creditNotes, run)
    }

    /// Documents that are in memory.
    public init(_ documents: [IssuedInvoice]) {
        let notes = documents.count { $0.number.series == .creditNotes }
        self.init(count: documents.count, creditNotes: notes) { Array(documents[$0]) }
    }

    /// The number of the first document of a series; nil: there is none.
    func first(of series: InvoiceNumber.Series) throws -> InvoiceNumber? {
        let (place, count) =
            switch series {
            case .invoices: (0, count - creditNotes)
            case .creditNotes: (count - creditNotes, creditNotes)
            }
        return count == 0 ? nil : try run(place..<place + 1).first?.number
    }
}
