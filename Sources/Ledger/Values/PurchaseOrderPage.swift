public import Domain

/// A PO with the number of its contacts and line items.
public struct PurchaseOrderOverview: Hashable, Sendable {
    public var order: PurchaseOrder
    public var contacts: Int
    public var lineItems: Int
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
