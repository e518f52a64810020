/// A purchase order as the book has it. No balance: balance tracking is not enabled for marketplace line items.
public struct PurchaseOrder: Hashable, Sendable {
    public var key: PurchaseOrderKey
    /// Set aside by an administrator: its number stays off invoices.
    public var isSuspended: Bool
    /// An administrator called it expired, whatever its dates say; undone when `expiresOn` moves.
    public var isDeclaredExpired: Bool
    /// For information only.
    public var effectiveOn: CivilDate?
    /// It expires after the last day of this date's month; nil: never.
    public var expiresOn: CivilDate?
    public var description: Text?
    public var createdBy: PurchaseOrderCreator
    /// The night, or the day of the operator's act, that first saw it; what notices of expiry count from.
    public var firstSeenOn: CivilDate
    /// The number of its newest line item, from 1; 0: it has none. Numbers are never given twice.
    public var lastLineNumber: Int

    /// A purchase order in some state.
    public init(
        key: PurchaseOrderKey,
        isSuspended: Bool = false,
        isDeclaredExpired: Bool = false,
        effectiveOn: CivilDate?,
        expiresOn: CivilDate?,
        description: Text?,
        createdBy: PurchaseOrderCreator,
        firstSeenOn: CivilDate,
        lastLineNumber: Int = 0
    ) {
        self.key = key
        self.isSuspended = isSuspended
        self.isDeclaredExpired = isDeclaredExpired
        self.effectiveOn = effectiveOn
        self.expiresOn = expiresOn
        self.description = description
        self.createdBy = createdBy
        self.firstSeenOn = firstSeenOn
        self.lastLineNumber = lastLineNumber
    }

    /// The last day on which it is not expired by date; nil: there is none.
    public var lastDay: CivilDate? {
        expiresOn.map { $0.month.period.end }
    }

    /// How it stands on a date.
    public func state(on date: CivilDate) -> PurchaseOrderState {
        let isExpired = isDeclaredExpired || lastDay.map { date > $0 } ?? false
        return switch (isSuspended, isExpired) {
        case (false, false): .active
        case (true, false): .suspended
        case (false, true): .expired
        case (true, true): .suspendedExpired
        }
    }

    /// Takes over a status that an administrator or operator set.
    public mutating func set(_ state: PurchaseOrderState) {
        isSuspended = state.isSuspended
        isDeclaredExpired = state.isExpired
    }
}

/// Who brought a purchase order into the book.
public enum PurchaseOrderCreator: String, CaseIterable, Sendable {
    /// An administrator's row.
    case `import`
    /// A charge that named a number nobody had entered.
    case marketplace
    /// A person at the command line.
    case `operator`
}

/// One contract charge under a purchase order; each is a line item of its own, whatever else has the same number.
public struct PurchaseOrderLineItem: Hashable, Sendable {
    public var key: PurchaseOrderKey
    /// From 1 within the PO.
    public var number: Int
    public var subscription: Text
    public var product: Product
    public var kind: ChargeKind
    /// The days of service that the charge pays for.
    public var period: Period
    public var quantity: Quantity
    /// Before tax.
    public var amount: Money
    public var tax: Money

    /// A line item of a PO.
    public init(
        key: PurchaseOrderKey,
        number: Int,
        subscription: Text,
        product: Product,
        kind: ChargeKind,
        period: Period,
        quantity: Quantity,
        amount: Money,
        tax: Money
    ) {
        self.key = key
        self.number = number
        self.subscription = subscription
        self.product = product
        self.kind = kind
        self.period = period
        self.quantity = quantity
        self.amount = amount
        self.tax = tax
    }
}

/// Something that happened to a purchase order, as its history tells it.
public struct PurchaseOrderEvent: Hashable, Sendable {
    public var key: PurchaseOrderKey
    public var kind: PurchaseOrderEventKind
    /// What it did, with the values before and after, for a person.
    public var detail: Text
    /// What led to it, for a person: the charge, the row, the operator's reason.
    public var cause: Text
    /// Who: `marketplace`, `import`, or an operator's name.
    public var actor: Text
    /// The charge of the night that led to it; nil: no charge did.
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
