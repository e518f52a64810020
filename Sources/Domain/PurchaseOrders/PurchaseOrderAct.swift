/// What an operator may do to a purchase order. The import's rows stand beside: a field that a later export tells
/// otherwise than the one before is taken over then.
public enum PurchaseOrderAct: Hashable, Sendable {
    /// Ends a suspension and a declared expiry; an expiry by date stays.
    case activate
    case suspend
    /// Moves `expires_on`, which also ends a declared expiry.
    case expire(on: CivilDate)
    /// Adds a contact; where the email is known, changes its name, and its phone where one is given.
    case addContact(email: Text, name: Text, phone: Text?)
    case removeContact(email: Text)
}
