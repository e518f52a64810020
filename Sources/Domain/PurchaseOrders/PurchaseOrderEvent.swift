/// An event in the history of a purchase order.
public struct PurchaseOrderEvent: Hashable, Sendable {
    public var key: PurchaseOrderKey
    public var kind: PurchaseOrderEventKind
    /// What happened, with the values before and after, as text for people.
    public var detail: Text
    /// What caused it, as text for people: the charge, the row, the operator's reason.
    public var cause: Text
    /// Who: `marketplace`, `import`, or an operator's name.
    public var actor: Text
    /// The charge of the night that caused it; nil where no charge did.
    public var charge: ChargeKey?

    /// An event of a PO's history.
    public init(
        key: PurchaseOrderKey,
        kind: PurchaseOrderEventKind,
        detail: Text,
        cause: Text,
        actor: Text,
        charge: ChargeKey? = nil
    ) {
        self.key = key
        self.kind = kind
        self.detail = detail
        self.cause = cause
        self.actor = actor
        self.charge = charge
    }
}

/// Kinds of events in a purchase order's history.
public enum PurchaseOrderEventKind: String, CaseIterable, Sendable {
    case created
    case imported
    case lineItemAdded = "line_item_added"
    case lineItemMoved = "line_item_moved"
    case invoiceReissued = "invoice_reissued"
    case revived
    case extended
    case activated
    case suspended
    case expirySet = "expiry_set"
    case contactAdded = "contact_added"
    case contactChanged = "contact_changed"
    case contactRemoved = "contact_removed"
    case noticeSent = "notice_sent"
}
