/// A recipient of notices that a purchase order is about to expire.
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
