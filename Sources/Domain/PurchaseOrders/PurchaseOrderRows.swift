/// What identifies a purchase order: the same number under two payers is two POs.
public struct PurchaseOrderKey: Hashable, Comparable, Sendable {
    public var payer: Text
    public var number: Text

    /// A number under a payer, the number trimmed.
    public init(payer: Text, number: Text) {
        self.payer = payer
        self.number = number
    }

    public static func < (one: PurchaseOrderKey, other: PurchaseOrderKey) -> Bool {
        one.payer == other.payer ? one.number < other.number : one.payer < other.payer
    }
}

/// A purchase order as an administrator's export tells it.
public struct PurchaseOrderRow: Hashable, Sendable {
    public var key: PurchaseOrderKey
    public var status: PurchaseOrderState
    public var effectiveOn: CivilDate?
    public var expiresOn: CivilDate?
    public var description: Text?

    /// A row of the export.
    public init(
        key: PurchaseOrderKey,
        status: PurchaseOrderState,
        effectiveOn: CivilDate?,
        expiresOn: CivilDate?,
        description: Text?
    ) {
        self.key = key
        self.status = status
        self.effectiveOn = effectiveOn
        self.expiresOn = expiresOn
        self.description = description
    }
}

/// Someone who is told when a purchase order is about to expire.
public struct PurchaseOrderContact: Hashable, Sendable {
    public var key: PurchaseOrderKey
    public var email: Text
    public var name: Text
    public var phone: Text?

    /// A contact of a purchase order.
    public init(key: PurchaseOrderKey, email: Text, name: Text, phone: Text?) {
        self.key = key
        self.email = email
        self.name = name
        self.phone = phone
    }

    /// By PO, then email.
    public static func precedes(_ one: PurchaseOrderContact, _ other: PurchaseOrderContact) -> Bool {
        one.key == other.key ? one.email < other.email : one.key < other.key
    }
}

/// A wish, after checkout, for another PO number on one charge or on all from a day on.
public struct ChangeRequest: Hashable, Sendable {
    public var id: Text
    /// The charge by its charge date; nil: every charge due on or after `requestedOn`.
    public var chargeOn: CivilDate?
    /// The number wanted, untrimmed.
    public var newNumber: Text
    /// The request acts from this day on.
    public var requestedOn: CivilDate
    public var reason: Text

    /// A request for another number.
    public init(id: Text, chargeOn: CivilDate?, newNumber: Text, requestedOn: CivilDate, reason: Text) {
        self.id = id
        self.chargeOn = chargeOn
        self.newNumber = newNumber
        self.requestedOn = requestedOn
        self.reason = reason
    }
}
