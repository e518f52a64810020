import Domain
import Ledger

/// An invoice with the charges that it asks for, or a credit note with those that it gives back.
struct ExplainedInvoice: Sendable {
    var issued: IssuedInvoice
    /// In the order of its lines.
    var charges: [ExplainedCharge]
    /// The credit notes that give something of it back, in order.
    var credits: [Ledger.RecordedCredit]
    /// What it gives back; nil: it is not a credit note.
    var credit: Ledger.RecordedCredit?
    /// What its receiver said of it, in order.
    var answers: [Ledger.RecordedAnswer]
    /// What to do about it where it is refused; nil: nothing.
    var advice: RefusalAdvice?

    /// An invoice as it was recorded, explained after the last night closed.
    init(_ recorded: Ledger.RecordedInvoice, lastClosed: CivilDate?) {
        issued = recorded.issued
        charges = recorded.charges.map { ExplainedCharge($0, lastClosed: lastClosed) }
        (credits, credit, answers) = (recorded.credits, recorded.credit, recorded.answers)
    }

    /// What is left of it once its credit notes are taken off; nil: it has none.
    var left: (net: Money, tax: Money, total: Money)? {
        guard !credits.isEmpty else { return nil }
        let invoice = issued.invoice
        func left(_ amount: Money, _ part: KeyPath<Ledger.RecordedCredit, Money>) -> Money {
            let units = credits.reduce(amount.minorUnits) { $0 - $1[keyPath: part].minorUnits }
            return Money(minorUnits: units, currency: amount.currency)
        }
        return (left(invoice.net, \.net), left(invoice.tax, \.tax), left(invoice.total, \.total))
    }

    /// The number on its newest revision. All charges of an invoice have the same.
    var purchaseOrderNumber: Text? { charges.first?.decision.numberOnInvoice }

    /// The line of the buyer's PO on its newest revision.
    var purchaseOrderLine: Text? { charges.first?.decision.lineOnInvoice }

    /// 1 until it is issued again.
    var revision: Int { charges.first?.recorded.revisions.last?.number ?? 1 }
}

extension TaxSubtotal {
    /// base × rate before it was rounded.
    var exact: ExactProduct { ExactProduct(treatment.rate, of: base) }
}
