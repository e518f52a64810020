/// What an operator may do to a purchase order. The import's rows still apply: a field that changes in a later export
/// is taken over from that export.
public enum PurchaseOrderAct: Hashable, Sendable {
    /// Ends a suspension and a declared expiry; an expiry by date remains.
    case activate
    case suspend
    /// Changes `expires_on`, which also ends a declared expiry.
    case expire(on: CivilDate)
    /// Adds a contact; where the email exists, changes its name, and its phone where one is given.
    case addContact(email: Text, name: Text, phone: Text?)
    case removeContact(email: Text)
}
