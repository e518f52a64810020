public import Domain

/// A PO with the number of its contacts and line items.
public struct PurchaseOrderOverview: Hashable, Sendable {
    public var order: PurchaseOrder
    public var contacts: Int
    public var lineItems: Int
}

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
}

/// A recorded event of a PO.
public struct PurchaseOrderHistoryEntry: Hashable, Sendable {
    /// The night that caused it; nil: an operator did.
    public var businessDate: CivilDate?
    /// When an operator did it, as RFC 3339 in UTC.
    public var recordedAt: Text?
    public var event: PurchaseOrderEvent
}

/// Everything in the book on one PO.
public struct PurchaseOrderPage: Sendable {
    public var order: PurchaseOrder
    /// By email.
    public var contacts: [PurchaseOrderContact]
    /// By number.
    public var lineItems: [PostedLineItem]
    /// In order of occurrence.
    public var history: [PurchaseOrderHistoryEntry]
}
