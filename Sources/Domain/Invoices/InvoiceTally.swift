/// What the invoices of a night come to.
public struct InvoiceTally: Hashable, Sendable {
    public private(set) var contract = 0
    public private(set) var consumption = 0
    /// Invoices that carry a PO number.
    public private(set) var withPurchaseOrder = 0
    public private(set) var creditNotes = 0
    /// By currency code.
    public private(set) var sums: [CurrencySums] = []

    /// No invoices.
    public init() {}

    /// Adds invoices whose decisions are final.
    public mutating func add(_ drafts: [DraftInvoice]) {
        for draft in drafts {
            if draft.invoice.kind == .contract { contract += 1 } else { consumption += 1 }
            if draft.purchaseOrderDecision.numberOnInvoice != nil { withPurchaseOrder += 1 }
        }
        sums = CurrencySums.together(sums + CurrencySums.of(drafts.lazy.map(\.invoice)))
    }

    /// Adds credit notes.
    public mutating func add(_ notes: [CreditNote]) {
        creditNotes += notes.count
        for note in notes {
            var sum = CurrencySums(note.draft.invoice.currency)
            sum.add(credit: note.draft.invoice)
            sums = CurrencySums.together(sums + [sum])
        }
    }
}
