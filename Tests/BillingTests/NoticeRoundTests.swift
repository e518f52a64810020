import Billing
import Domain
import TestSupport
import Testing

@Suite("The end of a night in the PO book: contacts, then notices")
struct NoticeRoundTests {
    private static let night = day("2026-03-24")

    private static func contact(_ email: Text, _ name: Text = "Kim") -> PurchaseOrderContact {
        PurchaseOrderContact(key: key("PO-1"), email: email, name: name, phone: nil)
    }

    /// PO-1, first seen so late that its contacts are told one week before the end of March.
    private static func expiring() -> PurchaseOrder {
        var expiring = order(expires: "2026-03-31")
        expiring.firstSeenOn = day("2026-03-10")
        return expiring
    }

    @Test("A PO that the night moved is looked at as the night left it")
    func asTheNightLeftIt() {
        let stored = Self.expiring()
        let due = NoticeRound(on: Self.night, after: PurchaseOrderChanges(), expiring: [stored]).due
        #expect(due.map(\.kind) == [.oneWeek])
        var moved = stored
        moved.expiresOn = day("2026-12-31")
        let round = NoticeRound(on: Self.night, after: PurchaseOrderChanges(orders: [moved]), expiring: [stored])
        #expect(round.due == [])
    }

    @Test("A contact that the night edited goes before the stored one of the same email")
    func contacts() {
        var changes = PurchaseOrderChanges()
        changes.contacts = [Self.contact("b@x.example", "Robin")]
        let round = NoticeRound(on: Self.night, after: changes, expiring: [])
        let stored = [Self.contact("b@x.example"), Self.contact("a@x.example")]
        #expect(round.contacts(of: key("PO-1"), stored: stored).map(\.name) == ["Kim", "Robin"])
    }

    @Test("A notice that somebody got is an event and touches the PO; one that nobody got is only recorded")
    func recorded() throws {
        var round = NoticeRound(on: Self.night, after: PurchaseOrderChanges(), expiring: [Self.expiring()])
        let notice = try #require(round.due.first)
        round.record(RecordedNotice(notice: notice, obstacle: .noContact))
        #expect(round.outcome.notices.map(\.obstacle) == [.noContact])
        #expect(round.outcome.events == [] && round.outcome.orders == [])
        round.record(RecordedNotice(notice: notice, addresses: ["a@x.example"], unusableAddresses: ["b"]))
        #expect(round.outcome.orders == [Self.expiring()])
        let event = try #require(round.outcome.events.first)
        #expect(event.detail == "notice of expiry to a@x.example; not to b, which is not an email address")
        #expect(event.cause == "one week before the end of 2026-03-31")
    }

    @Test("Edited contact rows reach POs that the night created and POs that the ledger has, and no others")
    func merge() {
        var created = order()
        created.key = key("PO-2")
        var changes = PurchaseOrderChanges(orders: [created])
        func edited(_ number: Text) -> (row: PurchaseOrderContact, last: PurchaseOrderContact?) {
            (PurchaseOrderContact(key: key(number), email: "a@x.example", name: "Kim", phone: nil), nil)
        }
        let merge = ContactMerge([edited("PO-1"), edited("PO-2"), edited("PO-3")])
        #expect(merge.keys(unchangedBy: changes) == [key("PO-1"), key("PO-3")])
        merge.apply(to: &changes, orders: [order()], contacts: [])
        #expect(changes.contacts.map(\.key.number) == ["PO-1", "PO-2"])
        #expect(changes.orders.map(\.key.number) == ["PO-1", "PO-2"])
        #expect(changes.events.map(\.kind) == [.contactAdded, .contactAdded])
    }
}
