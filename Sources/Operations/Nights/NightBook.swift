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
        let merge = ContactMerge(try ledger.changed(rows))
        guard !merge.isEmpty else { return }
        let orders = try ledger.purchaseOrders(merge.keys(unchangedBy: changes))
        merge.apply(to: &changes, orders: orders, contacts: try ledger.contacts(of: merge.keys))
    }

    /// Gives the notices of the night; the messages, in the order of their POs and addresses.
    func giveNotices(_ changes: inout PurchaseOrderChanges) throws -> [NamedFile] {
        let expiring = try ledger.purchaseOrders(expiringIn: ExpiryNotices.expiries(noticedOn: date))
        var round = NoticeRound(on: date, after: changes, expiring: expiring)
        var messages: [MailMessage] = []
        for notice in try ledger.newNotices(round.due) {
            guard let order = round.order(of: notice) else { continue }
            let contacts = round.contacts(of: notice.key, stored: try ledger.contacts(of: [notice.key]))
            round.record(try give(notice, of: order, to: contacts, &messages))
        }
        changes = round.outcome
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
}
