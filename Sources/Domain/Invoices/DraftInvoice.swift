/// An invoice of a bill run before it has a number.
public struct DraftInvoice: Hashable, Codable, Sendable {
    public var invoice: Invoice
    /// The charges that it bills: one contract charge, or the consumption of an account in one currency.
    public var charges: [Charge]
    /// The name of its document format.
    public var format: Text
    /// What the PO book made of its charge; nil: the book was not asked.
    public var entry: LineItemEntry?

    /// An invoice for charges, of which there is at least one.
    public init(invoice: Invoice, charges: [Charge], format: Text) {
        precondition(!charges.isEmpty, "an invoice asks for a charge")
        self.invoice = invoice
        self.charges = charges
        self.format = format
    }

    /// The final decision on the invoice's PO number: that of its charge. Consumption never has one.
    public var purchaseOrderDecision: PurchaseOrderDecision { charges[0].purchaseOrderDecision }

    /// The line item that its charge is in the PO book; nil: it is none.
    public var lineItem: PurchaseOrderLineItem? {
        guard let entry, let order = purchaseOrderDecision.order else { return nil }
        return PurchaseOrderLineItem(
            PostedCharge(charges[0], tax: invoice.tax),
            position: LineItemPosition(order: order, number: Int(entry.number)),
            effect: entry.effect
        )
    }
}
