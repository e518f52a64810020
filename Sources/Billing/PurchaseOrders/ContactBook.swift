public import Domain

/// The contacts of the purchase orders that a night, or an operator's act, may touch.
public struct ContactBook: Sendable {
    private let known: Set<PurchaseOrderKey>
    private var contacts: [PurchaseOrderKey: [Text: PurchaseOrderContact]] = [:]
    private var written: Set<Entry> = []
    private var imported: [PurchaseOrderContact] = []
    private var events: [PurchaseOrderEvent] = []

    /// Contacts from the ledger, of POs in the book.
    public init(known: Set<PurchaseOrderKey>, contacts: [PurchaseOrderContact]) {
        self.known = known
        for contact in contacts { self.contacts[contact.key, default: [:]][contact.email] = contact }
    }

    /// The contacts of a PO, by email.
    public func contacts(of key: PurchaseOrderKey) -> [PurchaseOrderContact] {
        (contacts[key] ?? [:]).values.sorted { $0.email < $1.email }
    }

    /// The POs whose contacts were touched, by key.
    public var touched: [PurchaseOrderKey] {
        Set(events.map(\.key)).sorted()
    }

    /// Adds all changes to those of the night or the act.
    public func add(to changes: inout PurchaseOrderChanges) {
        for entry in written.sorted(by: { ($0.key, $0.email) < ($1.key, $1.email) }) {
            if let contact = contacts[entry.key]?[entry.email] {
                changes.contacts.append(contact)
            } else {
                changes.removedContacts.append(
                    PurchaseOrderContact(key: entry.key, email: entry.email, name: "", phone: nil)
                )
            }
        }
        changes.importedContacts += imported
        changes.events += events
    }

    // MARK: Import

    /// Takes over an administrator's row where it differs from the same row last imported; an unchanged one never
    /// restores what was removed. A row of a PO that is not in the book is kept until it is.
    public mutating func merge(_ row: PurchaseOrderContact, lastImported last: PurchaseOrderContact?) {
        guard row != last, known.contains(row.key) else { return }
        imported.append(row)
        var contact = row
        if let existing = contacts[row.key]?[row.email] {
            // Field by field: a field that no administrator edited keeps an operator's value.
            if row.name == last?.name { contact.name = existing.name }
            if row.phone == last?.phone { contact.phone = existing.phone }
        }
        set(contact, cause: "purchase_order_contacts.csv", actor: Text(PurchaseOrderCreator.import.rawValue))
    }

    // MARK: Acts

    /// Adds a contact, or changes the one with the same email; returns the kind of event, nil where nothing changed.
    @discardableResult
    public mutating func set(_ contact: PurchaseOrderContact, cause: Text, actor: Text) -> PurchaseOrderEventKind? {
        let before = contacts[contact.key]?[contact.email]
        guard contact != before else { return nil }
        contacts[contact.key, default: [:]][contact.email] = contact
        guard let before else {
            note(contact, .contactAdded, Self.words(contact), cause, actor)
            return .contactAdded
        }
        note(contact, .contactChanged, "\(Self.words(before)) → \(Self.words(contact))", cause, actor)
        return .contactChanged
    }

    /// Removes a contact; false where there was none.
    public mutating func remove(_ email: Text, of key: PurchaseOrderKey, cause: Text, actor: Text) -> Bool {
        guard let before = contacts[key]?.removeValue(forKey: email) else { return false }
        note(before, .contactRemoved, Self.words(before), cause, actor)
        return true
    }

    private struct Entry: Hashable {
        var key: PurchaseOrderKey
        var email: Text
    }

    private mutating func note(
        _ contact: PurchaseOrderContact,
        _ kind: PurchaseOrderEventKind,
        _ detail: String,
        _ cause: Text,
        _ actor: Text
    ) {
        written.insert(Entry(key: contact.key, email: contact.email))
        events.append(
            PurchaseOrderEvent(
                key: contact.key,
                kind: kind,
                detail: Text(detail),
                cause: cause,
                actor: actor
            )
        )
    }

    private static func words(_ contact: PurchaseOrderContact) -> String {
        "\(contact.name) <\(contact.email)>" + (contact.phone.map { ", \($0)" } ?? "")
    }
}
