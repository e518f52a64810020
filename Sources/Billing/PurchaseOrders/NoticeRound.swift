public import Domain

/// The expiry notices of one night: which are due, to whom each goes, and what is recorded of it. It comes last, so
/// that it sees all other changes of the night to the book.
public struct NoticeRound: Sendable {
    private let date: CivilDate
    /// The POs of which a notice is due, by key, and whether the night changed each before.
    private let noticed: [(order: PurchaseOrder, isChanged: Bool)]
    private let places: [PurchaseOrderKey: Int]
    private var changes: PurchaseOrderChanges
    /// The POs that only a notice touches.
    private var others: [PurchaseOrder] = []

    /// A round over what the night changed, and over the POs that the ledger has in ``ExpiryNotices/expiries(noticedOn:)``.
    public init(on date: CivilDate, after changes: PurchaseOrderChanges, expiring: [PurchaseOrder]) {
        self.date = date
        self.changes = changes
        let expiries = ExpiryNotices.expiries(noticedOn: date)
        func isDue(_ order: PurchaseOrder) -> Bool {
            guard let expiry = order.expiresOn, expiries.contains(expiry) else { return false }
            return ExpiryNotices.due(order, on: date) != nil
        }
        var noticed = changes.orders.filter(isDue).map { (order: $0, isChanged: true) }
        let waiting = expiring.filter(isDue)
        if !waiting.isEmpty {
            let changed = Set(changes.orders.lazy.map(\.key))
            noticed += waiting.lazy.filter { !changed.contains($0.key) }.map { (order: $0, isChanged: false) }
        }
        noticed.sort { $0.order.key < $1.order.key }
        self.noticed = noticed
        places = Dictionary(uniqueKeysWithValues: noticed.enumerated().map { ($1.order.key, $0) })
    }

    /// The notices that are due, by PO; the ledger knows which of them were sent before.
    public var due: [ExpiryNotice] {
        noticed.compactMap { ExpiryNotices.due($0.order, on: date) }
    }

    /// The PO of a notice that is due.
    public func order(of notice: ExpiryNotice) -> PurchaseOrder? { places[notice.key].map { noticed[$0].order } }

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
        if let place = places[recorded.notice.key], !noticed[place].isChanged { others.append(noticed[place].order) }
    }

    /// All changes of the night to the book, with its notices.
    public var outcome: PurchaseOrderChanges {
        var outcome = changes
        if !others.isEmpty { outcome.orders = (outcome.orders + others).sorted { $0.key < $1.key } }
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
