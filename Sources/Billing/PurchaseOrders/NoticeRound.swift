public import Domain

/// The expiry notices of one night: which are due, to whom each goes, and what is recorded of it. It comes last, so
/// that it sees all other changes of the night to the book.
public struct NoticeRound: Sendable {
    private let date: CivilDate
    private let orders: [PurchaseOrderKey: PurchaseOrder]
    private var changes: PurchaseOrderChanges
    private var touched: Set<PurchaseOrderKey>

    /// A round over what the night changed, and over the POs that the ledger has in ``ExpiryNotices/expiries(noticedOn:)``.
    public init(on date: CivilDate, after changes: PurchaseOrderChanges, expiring: [PurchaseOrder]) {
        self.date = date
        self.changes = changes
        var orders: [PurchaseOrderKey: PurchaseOrder] = [:]
        for order in expiring { orders[order.key] = order }
        for order in changes.orders { orders[order.key] = order }
        self.orders = orders
        touched = Set(changes.orders.map(\.key))
    }

    /// The notices that are due, by PO; the ledger knows which of them were sent before.
    public var due: [ExpiryNotice] {
        orders.keys.sorted().compactMap { orders[$0].flatMap { ExpiryNotices.due($0, on: date) } }
    }

    /// The PO of a notice that is due.
    public func order(of notice: ExpiryNotice) -> PurchaseOrder? { orders[notice.key] }

    /// A PO's contacts after the night's merge, by email, from those in the ledger.
    public func contacts(of key: PurchaseOrderKey, stored: [PurchaseOrderContact]) -> [PurchaseOrderContact] {
        var byEmail: [Text: PurchaseOrderContact] = [:]
        for contact in stored { byEmail[contact.email] = contact }
        for contact in changes.contacts where contact.key == key { byEmail[contact.email] = contact }
        return byEmail.values.sorted(by: PurchaseOrderContact.precedes)
    }

    /// Records the outcome of a notice; one with a recipient is an event of its PO.
    public mutating func record(_ recorded: RecordedNotice) {
        changes.notices.append(recorded)
        guard recorded.obstacle == nil else { return }
        changes.events.append(Self.event(recorded))
        touched.insert(recorded.notice.key)
    }

    /// All changes of the night to the book, with its notices.
    public var outcome: PurchaseOrderChanges {
        var outcome = changes
        outcome.orders = touched.sorted().compactMap { orders[$0] }
        return outcome
    }

    private static func event(_ recorded: RecordedNotice) -> PurchaseOrderEvent {
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
