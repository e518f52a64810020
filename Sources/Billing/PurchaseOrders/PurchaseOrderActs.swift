public import Domain

/// The changes of an operator's act to the book, and their description in one line.
public struct PurchaseOrderActOutcome: Hashable, Sendable {
    /// Empty where nothing changed.
    public var changes: PurchaseOrderChanges
    /// `is now active`, to be read after the PO's name.
    public var words: String
}

extension PurchaseOrderAct {
    /// Decides the act on a PO in its current state, with its contacts; `date` is that of the states in the
    /// description.
    public func perform(
        on order: PurchaseOrder,
        contacts: [PurchaseOrderContact],
        date: CivilDate,
        actor: Text,
        reason: Text
    ) -> PurchaseOrderActOutcome {
        var after = order
        var book = ContactBook(known: [order.key], contacts: contacts)
        var (kind, words): (PurchaseOrderEventKind?, String) = (nil, "")
        switch self {
        case .activate:
            after.set(.active)
            (kind, words) = (.activated, Self.activationWords(order, after, date))
        case .suspend:
            after.isSuspended = true
            words = order.isSuspended ? "is already suspended; nothing changed" : "is now suspended"
            kind = .suspended
        case .expire(let day):
            if order.expiresOn != day { after.isDeclaredExpired = false }
            after.expiresOn = day
            (kind, words) = (.expirySet, Self.expiryWords(order, after, date))
        case .addContact(let email, let name, let phone):
            let known = contacts.first { $0.email == email }
            let contact = PurchaseOrderContact(key: order.key, email: email, name: name, phone: phone ?? known?.phone)
            words =
                switch book.set(contact, cause: reason, actor: actor) {
                case .contactAdded: "now has the contact \(email)"
                case .contactChanged: "has the contact \(email), which was changed"
                default: "already has this contact; nothing changed"
                }
        case .removeContact(let email):
            words =
                book.remove(email, of: order.key, cause: reason, actor: actor)
                ? "no longer has the contact \(email)" : "has no contact \(email); nothing changed"
        }
        var outcome = PurchaseOrderActOutcome(changes: PurchaseOrderChanges(), words: words)
        book.add(to: &outcome.changes)
        guard after != order, let kind else { return outcome }
        let detail = Text(Self.detail(order, after, date))
        outcome.changes.orders = [after]
        outcome.changes.events.append(
            PurchaseOrderEvent(key: order.key, kind: kind, detail: detail, cause: reason, actor: actor)
        )
        return outcome
    }

    private static func activationWords(
        _ before: PurchaseOrder,
        _ after: PurchaseOrder,
        _ date: CivilDate
    ) -> String {
        let expired =
            "it expired after \(before.lastDay?.description ?? "no day"); extend it with `nightbill po expire`"
        return switch (after == before, after.state(on: date).isExpired) {
        case (true, false): "is already active; nothing changed"
        case (true, true): "is not suspended, but \(expired). Nothing changed"
        case (false, false): "is now active"
        case (false, true): "is no longer suspended, but \(expired)"
        }
    }

    private static func expiryWords(_ before: PurchaseOrder, _ after: PurchaseOrder, _ date: CivilDate) -> String {
        let day = after.expiresOn?.description ?? "none"
        guard before.expiresOn != after.expiresOn else { return "already has expires_on \(day); nothing changed" }
        let state = after.state(on: date).rawValue
        return
            "now has expires_on \(day), was \(before.expiresOn?.description ?? "none"); it is \(state) on \(date)"
    }

    /// What changed, with the values before and after.
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
