public import Domain

/// What an act does to the book, and in one line what that means.
public struct PurchaseOrderActOutcome: Hashable, Sendable {
    /// Empty where nothing had to be done.
    public var changes = PurchaseOrderChanges()
    /// `is active now`, to be read after the PO's name.
    public var words: String

    /// Decides an act on a PO as it stands, with its contacts; `date` is that of the states that the words tell.
    public init(
        _ act: PurchaseOrderAct,
        on order: PurchaseOrder,
        contacts: [PurchaseOrderContact],
        date: CivilDate,
        actor: Text,
        reason: Text
    ) {
        var after = order
        var kind = PurchaseOrderEventKind.activated
        var book = ContactBook(known: [order.key], contacts: contacts)
        switch act {
        case .activate:
            after.set(.active)
            let stays = after.state(on: date).isExpired
            let expired = "expired by date on \(order.lastDay?.description ?? "no day"): move its expiry to end that"
            words =
                switch (after == order, stays) {
                case (true, false): "is active already; nothing changed"
                case (true, true): "is not suspended, but \(expired); nothing changed"
                case (false, false): "is active now"
                case (false, true): "is not suspended any more, but \(expired)"
                }
        case .suspend:
            after.isSuspended = true
            kind = .suspended
            words = order.isSuspended ? "is suspended already; nothing changed" : "is suspended now"
        case .expire(let day):
            if order.expiresOn != day { after.isDeclaredExpired = false }
            after.expiresOn = day
            kind = .expirySet
            let state = after.state(on: date).rawValue
            words =
                order.expiresOn == day
                ? "has expires_on \(day) already; nothing changed"
                : "has expires_on \(day) now, was \(order.expiresOn?.description ?? "none"); it is \(state) on \(date)"
        case .addContact(let email, let name, let phone):
            let standing = contacts.first { $0.email == email }
            let contact = PurchaseOrderContact(
                key: order.key,
                email: email,
                name: name,
                phone: phone ?? standing?.phone
            )
            words =
                switch book.set(contact, cause: reason, actor: actor) {
                case .contactAdded: "has the contact \(email) now"
                case .contactChanged: "had the contact \(email), which is changed now"
                default: "has this contact already; nothing changed"
                }
        case .removeContact(let email):
            words =
                book.remove(email, of: order.key, cause: reason, actor: actor)
                ? "does not have the contact \(email) any more" : "has no contact \(email); nothing changed"
        }
        book.add(to: &changes)
        guard after != order else { return }
        changes.orders = [after]
        changes.events.append(
            PurchaseOrderEvent(
                key: order.key,
                kind: kind,
                detail: Text(Self.detail(order, after, date)),
                cause: reason,
                actor: actor
            )
        )
    }

    private static func detail(_ before: PurchaseOrder, _ after: PurchaseOrder, _ date: CivilDate) -> String {
        var parts: [String] = []
        if before.expiresOn != after.expiresOn {
            func text(_ date: CivilDate?) -> String { date?.description ?? "none" }
            parts.append("expires_on \(text(before.expiresOn)) → \(text(after.expiresOn))")
        }
        let (old, new) = (before.state(on: date), after.state(on: date))
        if old != new { parts.append("status \(old.rawValue) → \(new.rawValue)") }
        return parts.isEmpty ? "status stays \(new.rawValue)" : parts.joined(separator: ", ")
    }
}
