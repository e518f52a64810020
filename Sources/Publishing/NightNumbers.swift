import Domain

/// The numbers of a night: all its invoices, and all its credit notes.
public struct NightNumbers: Hashable, Codable, Sendable {
    /// The place of the first invoice's number in its year, and how many invoices there are.
    public var firstInvoice: Int64
    public var invoices: Int
    public var firstCreditNote: Int64
    public var creditNotes: Int

    /// Numbers that follow each other; a first one of none is 0.
    public init(firstInvoice: Int64, invoices: Int, firstCreditNote: Int64, creditNotes: Int) {
        (self.firstInvoice, self.invoices) = (firstInvoice, invoices)
        (self.firstCreditNote, self.creditNotes) = (firstCreditNote, creditNotes)
    }
}

extension ArchivePlan {
    /// The archives of the documents of a night.
    init(_ form: ArchiveForm, _ numbers: NightNumbers) {
        self.init(
            form,
            invoices: Numbers(first: numbers.firstInvoice, count: numbers.invoices),
            creditNotes: Numbers(first: numbers.firstCreditNote, count: numbers.creditNotes)
        )
    }
}
