import Domain
import System

/// What a manifest says of a night's invoices, summed up run by run.
struct InvoiceTotals: Sendable {
    private(set) var count = 0
    private(set) var sums: [CurrencySums] = []
    /// The sum of the first eight bytes of the SHA-256 of each invoice's account id, modulo 2^64.
    private(set) var accountHash: UInt64 = 0
    /// How many invoices went without the PO number that was asked for, by the rule that refused it.
    private(set) var refused: [PurchaseOrderRule: Int] = [:]

    /// No invoice.
    init() {}

    /// Invoices summed up.
    init(_ invoices: [IssuedInvoice], _ hasher: SHA256Hasher) {
        count = invoices.count
        sums = CurrencySums.of(invoices)
        for issued in invoices {
            accountHash &+= hasher.digest(of: issued.invoice.buyer.id.string.utf8Span.span).firstEightBytes
            if issued.purchaseOrderDecision.refusedNumber != nil {
                refused[issued.purchaseOrderDecision.rule, default: 0] += 1
            }
        }
    }

    /// Adds those of another run.
    mutating func add(_ other: InvoiceTotals) {
        count += other.count
        sums = CurrencySums.together(sums + other.sums)
        accountHash &+= other.accountHash
        refused.merge(other.refused, uniquingKeysWith: +)
    }
}
