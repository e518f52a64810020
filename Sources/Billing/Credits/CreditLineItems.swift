public import Domain

extension PurchaseOrderChanges {
    /// The POs whose state after the night is needed to enter credit notes: those that the night did not touch so far.
    public func missingOrders(of outcome: CreditRun.Outcome) -> Set<PurchaseOrderKey> {
        Set(outcome.positions.compactMap(\.self)).subtracting(orders.map(\.key))
    }

    /// Enters a line item with the negative amount for each credit note whose invoice has one. No state is asked and no expiry is
    /// moved. `others`: the POs of ``missingOrders(of:)``.
    public mutating func enter(_ outcome: CreditRun.Outcome, others: [PurchaseOrder]) {
        var places: [PurchaseOrderKey: Int] = [:]
        if outcome.positions.contains(where: { $0 != nil }) {
            orders = (orders + others).sorted { $0.key < $1.key }
            for (place, order) in orders.enumerated() { places[order.key] = place }
        }
        for (note, key) in zip(outcome.notes, outcome.positions) {
            guard let key, let place = places[key], let charge = note.draft.charges.first else { continue }
            orders[place].lastLineNumber += 1
            var posted = PostedCharge(charge, tax: note.draft.invoice.tax)
            if charge.lines.count > 1 { posted.quantity = Quantity.one.negated }
            let position = LineItemPosition(order: key, number: orders[place].lastLineNumber)
            lineItems.append(PurchaseOrderLineItem(posted, position: position, effect: .nothing))
        }
    }
}
