import Billing
import Domain
import Ledger

/// What a person should look at after a night, from the invoices that it issued and the POs that it brought into the book.
enum NightReview {
    /// The POs of a night before it is committed; its invoices are listed as they are written.
    static func created(_ decision: BillRunDecision, on date: CivilDate, _ ledger: Ledger) throws -> [CreatedOrder] {
        try review(
            decision.purchaseOrders.orders.filter { $0.firstSeenOn == date && $0.createdBy != .operator },
            ledger
        )
    }

    /// The review of the last night that a ledger closed.
    static func ofLastNight(_ ledger: Ledger) throws -> PurchaseOrderReview {
        guard let date = try ledger.state().lastClosed else { return PurchaseOrderReview() }
        var conditions = Ledger.InvoiceConditions()
        (conditions.since, conditions.until, conditions.isRefused) = (date, date, true)
        let refused = try ledger.invoices(conditions).compactMap { invoice in
            invoice.subscriptions.first.flatMap { subscription in
                RefusedNumber(
                    invoice: invoice.number,
                    account: invoice.account,
                    subscription: subscription,
                    decision: invoice.decision
                )
            }
        }
        return PurchaseOrderReview(
            refused: refused,
            created: try review(try ledger.purchaseOrders(createdOn: date), ledger)
        )
    }

    /// POs that charges created, and those of the export whose numbers a person should look at. `created`: by key. Numbers are
    /// alike within one payer, so payers are looked at one after the other.
    private static func review(_ created: [PurchaseOrder], _ ledger: Ledger) throws -> [CreatedOrder] {
        var reviewed: [CreatedOrder] = []
        var rest = created[...]
        while let payer = rest.first?.key.payer {
            let ofPayer = rest.prefix { $0.key.payer == payer }
            rest = rest[ofPayer.endIndex...]
            var likeness = NumberLikeness(ofPayer.map(\.key))
            for number in try ledger.numbers(of: payer) {
                likeness.add(PurchaseOrderKey(payer: payer, number: Text(number)))
            }
            for order in ofPayer {
                let order = likeness.review(order.key, createdBy: order.createdBy)
                if order.createdBy == .marketplace || order.isDoubtful { reviewed.append(order) }
            }
        }
        return reviewed
    }
}
