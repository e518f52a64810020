import Billing
import Domain
import Ledger
import Reports

/// What a person should look at after a night, from the invoices that it issued and the POs that it brought into the book.
enum NightReview {
    /// The POs of a night before it is committed; its invoices are listed as they are written.
    static func created(_ decision: BillRunDecision, on date: CivilDate, _ ledger: Ledger) throws -> CreatedOrders {
        let orders = decision.purchaseOrders.orders
        let new = orders.indices.lazy.filter { orders[$0].firstSeenOn == date && orders[$0].createdBy != .operator }
        return try review(orders, new.map(UInt32.init), ledger)
    }

    /// The review of the last night that a ledger closed: the first of each kind, and how many there are.
    static func ofLastNight(_ ledger: Ledger) throws -> PurchaseOrderReview {
        guard let date = try ledger.state().lastClosed else { return PurchaseOrderReview() }
        guard let kept = try KeptReview(of: date, ledger) else {
            return PurchaseOrderReview(
                refused: try refused(ledger) { ($0.since, $0.until) = (date, date) },
                created: Array(try review(try ledger.purchaseOrders(createdOn: date), ledger))
            )
            .bounded
        }
        return try kept.review()
    }

    /// The invoices without the number that was asked for which meet more conditions.
    static func refused(
        _ ledger: Ledger,
        _ set: (inout Ledger.InvoiceConditions) -> Void
    ) throws -> [RefusedNumber] {
        var conditions = Ledger.InvoiceConditions()
        conditions.isRefused = true
        set(&conditions)
        return try ledger.invoices(conditions).compactMap { invoice in
            invoice.subscriptions.first.flatMap { subscription in
                RefusedNumber(
                    invoice: invoice.number,
                    account: invoice.account,
                    subscription: subscription,
                    decision: invoice.decision
                )
            }
        }
    }

    /// POs that came into the book, by key, beside all of it.
    static func review(_ orders: [PurchaseOrder], _ ledger: Ledger) throws -> CreatedOrders {
        try review(orders, orders.indices.map(UInt32.init), ledger)
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
