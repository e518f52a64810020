import Domain
import System

/// What a manifest says of a night's invoices and credit notes, summed up run by run.
struct InvoiceTotals: Sendable {
    /// How many invoices.
    private(set) var count = 0
    private(set) var creditNotes = 0
    private(set) var sums: [CurrencySums] = []
    /// The sum of the first eight bytes of the SHA-256 of each invoice's account id, modulo 2^64.
    private(set) var accountHash: UInt64 = 0
    /// How many invoices went without the PO number that was asked for, by the rule that refused it.
    private(set) var refused: [PurchaseOrderRule: Int] = [:]

    /// No invoice.
    init() {}

    /// Documents summed up.
    init(_ documents: [IssuedInvoice], _ hasher: SHA256Hasher) {
        sums = CurrencySums.of(documents)
        for issued in documents {
            // A credit note has the account and the PO number of its invoice: both were looked at with that.
            guard issued.precedingInvoice == nil else {
                creditNotes += 1
                continue
            }
            count += 1
            accountHash &+= hasher.digest(of: issued.invoice.buyer.id.string.utf8Span.span).firstEightBytes
            if issued.purchaseOrderDecision.refusedNumber != nil {
                refused[issued.purchaseOrderDecision.rule, default: 0] += 1
            }
        }
    }

    /// Adds those of another run.
    mutating func add(_ other: InvoiceTotals) {
        count += other.count
        creditNotes += other.creditNotes
        sums = CurrencySums.together(sums + other.sums)
        accountHash &+= other.accountHash
        refused.merge(other.refused, uniquingKeysWith: +)
    }
}
