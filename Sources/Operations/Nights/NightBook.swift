import Billing
import Documents
import Domain
import Ledger

/// The end of a night's work on the PO book: contacts, so that a PO created tonight can get its contact tonight, and
/// then the notices of expiry, which see all that the night did.
struct NightBook {
    let date: CivilDate
    let ledger: Ledger
    let issuer: Issuer
    let template: ExpiryNoticeTemplate

    /// Takes over the contact rows that an administrator edited.
    func mergeContacts(_ rows: [PurchaseOrderContact], into changes: inout PurchaseOrderChanges) throws {
        let edited = try ledger.changed(rows)
        guard !edited.isEmpty else { return }
        var orders = Dictionary(uniqueKeysWithValues: changes.orders.map { ($0.key, $0) })
        let others = Set(edited.map(\.row.key)).filter { orders[$0] == nil }
        for order in try ledger.purchaseOrders(others) { orders[order.key] = order }
        var book = ContactBook(
            known: Set(orders.keys),
            contacts: try ledger.contacts(of: Set(edited.map(\.row.key)))
        )
        for (row, last) in edited { book.merge(row, lastImported: last) }
        book.add(to: &changes)
        let touched = Set(changes.orders.map(\.key)).union(book.touched)
        changes.orders = touched.sorted().compactMap { orders[$0] }
    }

    /// Gives the notices of the night; the messages, in the order of their POs and addresses.
    func giveNotices(_ changes: inout PurchaseOrderChanges) throws -> [NamedFile] {
        var orders: [PurchaseOrderKey: PurchaseOrder] = [:]
        let expiring = try ledger.purchaseOrders(expiringIn: ExpiryNotices.expiries(noticedOn: date))
        for order in expiring { orders[order.key] = order }
        for order in changes.orders { orders[order.key] = order }
        let due = orders.keys.sorted().compactMap { orders[$0].flatMap { ExpiryNotices.due($0, on: date) } }
        let notices = try ledger.newNotices(due)
        var messages: [MailMessage] = []
        var touched = Set(changes.orders.map(\.key))
        for notice in notices {
            guard let order = orders[notice.key] else { continue }
            let contacts = try self.contacts(of: notice.key, changes)
            let recorded = try give(notice, of: order, to: contacts, &messages)
            changes.notices.append(recorded)
            guard recorded.obstacle == nil else { continue }
            changes.events.append(event(recorded))
            touched.insert(notice.key)
        }
        changes.orders = touched.sorted().compactMap { orders[$0] }
        return messages.enumerated().map { index, message in
            NamedFile(name: "notifications/\(DigitRun.padded(index + 1, 4)).eml", bytes: message.bytes)
        }
    }

    /// One message to each contact: each is greeted by name, and an address that bounces does not affect the others.
    private func give(
        _ notice: ExpiryNotice,
        of order: PurchaseOrder,
        to contacts: [PurchaseOrderContact],
        _ messages: inout [MailMessage]
    ) throws -> RecordedNotice {
        guard !contacts.isEmpty else { return RecordedNotice(notice: notice, obstacle: .noContact) }
        guard let email = issuer.contact?.email, let from = Mailbox(name: issuer.name, address: email) else {
            return RecordedNotice(notice: notice, obstacle: .noSender)
        }
        var addresses: [Text] = []
        var unusable: [Text] = []
        for contact in contacts {
            guard let to = Mailbox(name: contact.name, address: contact.email) else {
                unusable.append(contact.email)
                continue
            }
            addresses.append(contact.email)
            messages.append(try template.message(notice, of: order, to: contact, to, from: issuer, from, on: date))
        }
        guard !addresses.isEmpty else { return RecordedNotice(notice: notice, obstacle: .noAddress) }
        return RecordedNotice(notice: notice, addresses: addresses, unusableAddresses: unusable)
    }

    /// A PO's contacts after the night's merge.
    private func contacts(
        of key: PurchaseOrderKey,
        _ changes: PurchaseOrderChanges
    ) throws -> [PurchaseOrderContact] {
        var byEmail: [Text: PurchaseOrderContact] = [:]
        for contact in try ledger.contacts(of: [key]) { byEmail[contact.email] = contact }
        for contact in changes.contacts where contact.key == key { byEmail[contact.email] = contact }
        return byEmail.values.sorted(by: PurchaseOrderContact.precedes)
    }

    private func event(_ recorded: RecordedNotice) -> PurchaseOrderEvent {
        let notice = recorded.notice
        func list(_ addresses: [Text]) -> String { addresses.map(\.string).joined(separator: ", ") }
        let others = list(recorded.unusableAddresses)
        return PurchaseOrderEvent(
            key: notice.key,
            kind: .noticeSent,
            detail: Text(
                "notice of expiry to \(list(recorded.addresses))"
                    + (others.isEmpty ? "" : "; not to \(others), which is not an email address")
            ),
            cause: Text("\(notice.kind.words) the end of \(notice.expiry)"),
            actor: "nightbill"
        )
    }
}
