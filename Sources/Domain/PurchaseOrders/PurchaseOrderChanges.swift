/// What a night did to the book, in the order in which it happened.
public struct PurchaseOrderChanges: Hashable, Sendable {
    /// The POs that were created or changed, in their state after the night, by key.
    public var orders: [PurchaseOrder]
    /// Line items but for those of a night's draft invoices, which have their own (``DraftInvoice/lineItem``).
    public var lineItems: [PurchaseOrderLineItem]
    /// What happened besides what the line items tell of; ``history`` has both.
    public var events: [PurchaseOrderEvent]
    /// Rows taken over by the import, to be compared with the next export's.
    public var importedRows: [PurchaseOrderRow]
    /// Contacts that were added or changed, in their new state.
    public var contacts: [PurchaseOrderContact] = []
    public var removedContacts: [PurchaseOrderContact] = []
    /// Contact rows taken over by the import, to be compared with the next export's.
    public var importedContacts: [PurchaseOrderContact] = []
    /// Notices of expiry that fell due, whether or not one could be sent.
    public var notices: [RecordedNotice] = []

    /// No changes by default.
    public init(
        orders: [PurchaseOrder] = [],
        lineItems: [PurchaseOrderLineItem] = [],
        events: [PurchaseOrderEvent] = [],
        importedRows: [PurchaseOrderRow] = []
    ) {
        self.orders = orders
        self.lineItems = lineItems
        self.events = events
        self.importedRows = importedRows
    }

    /// Whether the night changed nothing in the book.
    public var isEmpty: Bool { orders.isEmpty && lineItems.isEmpty && events.isEmpty }
}
