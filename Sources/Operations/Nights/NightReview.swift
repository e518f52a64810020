import Billing
import Domain
import Ledger

/// What a person should look at after a night, from the invoices that it issued and the POs that it brought into the book.
enum NightReview {
    /// The POs of a night before it is committed; its invoices are listed as they are written.
    static func created(_ decision: BillRunDecision, on date: CivilDate, _ ledger: Ledger) throws -> CreatedOrders {
        let orders = decision.purchaseOrders.orders
        let new = orders.indices.lazy.filter { orders[$0].firstSeenOn == date && orders[$0].createdBy != .operator }
        return try review(orders, new.map(UInt32.init), ledger)
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
        let created = try ledger.purchaseOrders(createdOn: date)
        return PurchaseOrderReview(
            refused: refused,
            created: Array(try review(created, created.indices.map(UInt32.init), ledger))
        )
    }

    /// POs that charges created, and those of the export whose numbers a person should look at. `orders`: by key; `new`: the
    /// places of those that came into the book. Numbers are alike within one payer, so payers are looked at one after the
    /// other.
    private static func review(_ orders: [PurchaseOrder], _ new: [UInt32], _ ledger: Ledger) throws -> CreatedOrders {
        var reviewed = CreatedOrders(of: orders)
        var rest = new[...]
        while let first = rest.first {
            let payer = orders[Int(first)].key.payer
            let ofPayer = rest.prefix { orders[Int($0)].key.payer == payer }
            rest = rest[ofPayer.endIndex...]
            var likeness = NumberLikeness(ofPayer.map { orders[Int($0)].key })
            for number in try ledger.numbers(of: payer) {
                likeness.add(PurchaseOrderKey(payer: payer, number: Text(number)))
            }
            for place in ofPayer {
                let order = orders[Int(place)]
                let created = likeness.review(order.key, createdBy: order.createdBy)
                if created.createdBy == .marketplace || created.isDoubtful { reviewed.add(created, at: place) }
            }
        }
        return reviewed
    }
}
