public import Domain

/// A line item as it was posted, with the invoice that bills it.
public struct PostedLineItem: Hashable, Sendable {
    public var item: PurchaseOrderLineItem
    public var account: Text
    /// The business date of its charge.
    public var postedOn: CivilDate
    /// nil: an opening, which has no invoice.
    public var invoice: Text?
    /// The rule that decided the newest revision of that invoice: whether the PO's number is on it.
    public var rule: PurchaseOrderRule
    /// The line of the buyer's PO by that decision; nil where none is named.
    public var purchaseOrderLine: Text?

    /// `yes` or `no`; nil where no invoice asks for the line item.
    public var numberOnInvoice: String? {
        invoice.map { _ in rule == .shown ? "yes" : "no" }
    }
}
