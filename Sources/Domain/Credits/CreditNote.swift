/// A credit note of a night before it has a number.
///
/// Its invoice has negative amounts, so that sums of all documents are what was billed; on paper they are positive.
public struct CreditNote: Hashable, Sendable {
    /// The document: its charges are parts of those of the credited invoice, with negative amounts.
    public var draft: DraftInvoice
    /// The charges of the credited invoice that the draft's charges give back, in their order.
    public var credited: [ChargeReference]
    /// The line of the credited invoice that each line of the draft gives back, from 1.
    public var lines: [Int]
    public var invoice: PrecedingInvoice
    public var request: CreditRequest

    /// A credit note for a request.
    public init(
        draft: DraftInvoice,
        credited: [ChargeReference],
        lines: [Int],
        invoice: PrecedingInvoice,
        request: CreditRequest
    ) {
        self.draft = draft
        self.credited = credited
        self.lines = lines
        self.invoice = invoice
        self.request = request
    }
}
