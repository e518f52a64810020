/// What invoices and credit notes come to, added up as they are written.
public struct InvoiceTally: Hashable, Sendable {
    public private(set) var contract = 0
    public private(set) var consumption = 0
    /// Invoices that carry a PO number.
    public private(set) var withPurchaseOrder = 0
    public private(set) var creditNotes = 0
    /// How many invoices each rule decided whether they carry a PO number; a rule that decided none is absent.
    public private(set) var decisions: [PurchaseOrderRule: Int] = [:]
    /// Of contract invoices, by currency code.
    public private(set) var contractSums: [CurrencySums] = []
    /// Of consumption invoices, by currency code.
    public private(set) var consumptionSums: [CurrencySums] = []
    /// Of credit notes, by currency code.
    public private(set) var creditSums: [CurrencySums] = []

    /// No invoices.
    public init() {}

    /// Of all, by currency code.
    public var sums: [CurrencySums] { CurrencySums.together(contractSums + consumptionSums + creditSums) }

    /// Adds invoices whose decisions are final.
    public mutating func add(_ drafts: [DraftInvoice]) {
        for draft in drafts {
            if draft.invoice.kind == .contract { contract += 1 } else { consumption += 1 }
            if draft.purchaseOrderDecision.numberOnInvoice != nil { withPurchaseOrder += 1 }
            decisions[draft.purchaseOrderDecision.rule, default: 0] += 1
        }
        contractSums = Self.sums(contractSums, with: drafts, .contract)
        consumptionSums = Self.sums(consumptionSums, with: drafts, .consumption)
    }

    private static func sums(_ sums: [CurrencySums], with drafts: [DraftInvoice], _ kind: InvoiceKind) -> [CurrencySums]
    {
        CurrencySums.together(sums + CurrencySums.of(drafts.lazy.map(\.invoice).filter { $0.kind == kind }))
    }

    /// Adds credit notes.
    public mutating func add(_ notes: [CreditNote]) {
        creditNotes += notes.count
        for note in notes {
            var sum = CurrencySums(note.draft.invoice.currency)
            sum.add(credit: note.draft.invoice)
            creditSums = CurrencySums.together(creditSums + [sum])
        }
    }

    /// Adds what others come to.
    public mutating func add(_ other: InvoiceTally) {
        contract += other.contract
        consumption += other.consumption
        withPurchaseOrder += other.withPurchaseOrder
        creditNotes += other.creditNotes
        decisions.merge(other.decisions, uniquingKeysWith: +)
        contractSums = CurrencySums.together(contractSums + other.contractSums)
        consumptionSums = CurrencySums.together(consumptionSums + other.consumptionSums)
        creditSums = CurrencySums.together(creditSums + other.creditSums)
    }
}
