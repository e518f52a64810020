/// What a night did to the book, in the order in which it happened.
public struct PurchaseOrderChanges: Hashable, Sendable {
    /// The POs that were created or changed, as they stand after the night, by key.
    public var orders: [PurchaseOrder]
    public var lineItems: [PurchaseOrderLineItem]
    public var events: [PurchaseOrderEvent]
    /// Rows taken over by the import, to be compared with the next export's.
    public var importedRows: [PurchaseOrderRow]
    /// Contacts that were added or changed, as they are now.
    public var contacts: [PurchaseOrderContact] = []
    public var removedContacts: [PurchaseOrderContact] = []
    /// Contact rows taken over by the import, to be compared with the next export's.
    public var importedContacts: [PurchaseOrderContact] = []
    /// Notices of expiry that fell due, whether anybody could be told or not.
    public var notices: [RecordedNotice] = []

    /// No change, unless told.
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

    /// Whether the night touched the book.
    public var isEmpty: Bool { orders.isEmpty && lineItems.isEmpty && events.isEmpty }
}
