import Domain
import Ledger

/// An invoice with the charges that it asks for.
struct ExplainedInvoice: Sendable {
    var issued: IssuedInvoice
    /// In the order of its lines.
    var charges: [ExplainedCharge]

    /// An invoice as it was recorded, explained after the last night closed.
    init(_ recorded: Ledger.RecordedInvoice, lastClosed: CivilDate?) {
        issued = recorded.issued
        charges = recorded.charges.map { ExplainedCharge($0, lastClosed: lastClosed) }
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
