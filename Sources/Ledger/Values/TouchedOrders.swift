/// The POs that a night touched, in their state after it.
public struct TouchedOrders: Sendable {
    /// By payer and number.
    public var orders: [PurchaseOrderOverview]
    /// All line items of these POs, by PO and number.
    public var lineItems: [PostedLineItem]
    /// Whether the night touched the book at all.
    public var isBookTouched: Bool
}
