import Domain
import Ledger
import Testing

@Suite("The PO book in the ledger")
struct PurchaseOrderTests {
    private static func committed(
        _ rule: PurchaseOrderRule = .shown,
        _ body: (Ledger, DraftInvoice) throws -> Void
    ) throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-01-31")
            let dated = try HandMade.decidable("s", on: date, rule)
            var night = HandMade.night(date, [dated])
            night.purchaseOrders = try HandMade.changes(dated)
            _ = try ledger.commit(night)
            try body(ledger, dated)
        }
    }

    private static let note = OperatorNote(name: "ann", time: "2026-02-01T00:00:00Z", reason: "because")

    @Test("A PO is read back with its line item, and with the charge that caused each event")
    func page() throws {
        try Self.committed { ledger, dated in
            let page = try #require(try ledger.page(HandMade.key))
            #expect(page.order == (try HandMade.order()))
            #expect(page.lineItems.map(\.item) == [try HandMade.item(dated)])
            #expect(page.lineItems.map(\.invoice) == ["T-2026-00000001"])
            #expect(page.history.map(\.event) == (try HandMade.changes(dated).history))
            #expect(page.history.map(\.businessDate) == [dated.invoice.businessDate, dated.invoice.businessDate])
            let overviews = try ledger.overviews(payer: nil)
            #expect(overviews.map(\.lineItems) == [1])
            #expect(try ledger.overviews(payer: "other").isEmpty)
            #expect(try ledger.numbers(of: "head") == ["PO-1"])
            #expect(try ledger.payers() == ["head"])
            #expect(try ledger.payers(of: "PO-1") == ["head"])
            #expect(try ledger.purchaseOrders([HandMade.key]) == [page.order])
            #expect(try ledger.page(PurchaseOrderKey(payer: "head", number: "po-1")) == nil)
        }
    }

    @Test("The months in which POs expire are listed from a month on")
    func expiries() throws {
        try HandMade.withLedger { ledger, _ in
            var night = HandMade.night(try HandMade.day("2026-01-31"), [])
            let days = ["2026-02-28", "2026-02-01", "2026-05-31", "2027-01-01", nil]
            night.purchaseOrders.orders = try days.enumerated().map { place, day in
                let key = PurchaseOrderKey(payer: "head", number: Text("PO-\(place)"))
                var order = try HandMade.order(key, lines: 0)
                order.expiresOn = try day.map { try HandMade.day($0) }
                return order
            }
            _ = try ledger.commit(night)
            func months(_ year: Int, _ month: Int) throws -> [String] {
                try ledger.expiryMonths(from: YearMonth(year: year, month: month)).map(\.description)
            }
            #expect(try months(2026, 1) == ["2026-02", "2026-05", "2027-01"])
            #expect(try months(2026, 3) == ["2026-05", "2027-01"])
            #expect(try months(2027, 2) == [])
        }
    }

    @Test("What a night exports of the POs that it touched stays as it was, whatever becomes of them")
    func exports() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-01-31")
            let dated = try HandMade.decidable("s", on: date, .suspended)
            var night = HandMade.night(date, [dated])
            night.purchaseOrders = try HandMade.changes(dated)
            night.keptFiles = { [NamedFile(name: "notifications/0001.eml", bytes: [1])] }
            _ = try ledger.commit(night)
            let published = try ledger.night(date)
            #expect(published.touchedBook)
            let names = ["notifications/0001.eml", "purchase-order-lines.csv", "purchase-orders.csv"]
            #expect(published.files.map(\.name) == names)
            let files = try published.files.map { try $0.bytes() }
            #expect(files[0] == [1])
            let texts = files.map { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
            #expect(
                texts[1].dropFirst() == [
                    "head,PO-1,1,s,é/../1,p,Product,instalment,1,2026-01-31,2026-03-02,1,1.00,0.00,EUR,2026-01-31,"
                        + "T-2026-00000001,no,not enabled"
                ]
            )
            #expect(
                texts[2].dropFirst() == [
                    "head,PO-1,ACTIVE,no,no,2026-01-01,2026-12-31,2026-12-31,about é,marketplace,2026-01-01,0,1"
                ]
            )
            // The book goes on: a second night with the same PO, an operator, and a regeneration that moves the first
            // line item away.
            let next = try HandMade.day("2026-02-01")
            let second = try HandMade.decidable("t", on: next, .shown)
            var item = try HandMade.item(second)
            item.number = 2
            item.effect = .nothing
            night = HandMade.night(next, [second])
            night.purchaseOrders = PurchaseOrderChanges(orders: [try HandMade.order(lines: 2)], lineItems: [item])
            _ = try ledger.commit(night)
            var order = try HandMade.order(lines: 2)
            (order.isSuspended, order.description, order.expiresOn) = (true, nil, nil)
            var acts = PurchaseOrderChanges(orders: [order])
            acts.contacts = [PurchaseOrderContact(key: HandMade.key, email: "e@example.com", name: "E", phone: nil)]
            try ledger.record(acts, at: "2026-02-02T00:00:00Z")
            let moved = PurchaseOrderDecision(.noneRequested)
            let invoice = try #require(try ledger.regenerable("T-2026-00000001"))
            _ = try ledger.reissue(invoice, moved, PurchaseOrderChanges(), Self.note)
            #expect(try ledger.night(date).files.map { try $0.bytes() } == files)
            let lines = try #require(try ledger.night(next).files.first { $0.name == "purchase-order-lines.csv" })
            #expect(String(decoding: try lines.bytes(), as: UTF8.self).split(separator: "\n").count == 2)
            let overview = try #require(try ledger.overviews(payer: nil).first)
            #expect(overview.lineItems == 1 && overview.contacts == 1 && overview.order == order)
            #expect(try ledger.faults() == [])
        }
    }

    @Test("An operator's act is kept with its moment, and names no charge")
    func acts() throws {
        try Self.committed { ledger, _ in
            var order = try HandMade.order()
            order.isSuspended = true
            var changes = PurchaseOrderChanges(orders: [order])
            changes.events = [
                PurchaseOrderEvent(key: HandMade.key, kind: .suspended, detail: "d", cause: "c", actor: "ann")
            ]
            let contact = PurchaseOrderContact(key: HandMade.key, email: "e@example.com", name: "E", phone: nil)
            changes.contacts = [contact]
            try ledger.record(changes, at: "2026-02-01T00:00:00Z")
            let page = try #require(try ledger.page(HandMade.key))
            #expect(page.order.isSuspended)
            #expect(page.contacts == [contact])
            let entry = try #require(page.history.last)
            #expect(entry.event == changes.events.first)
            #expect(entry.recordedAt == "2026-02-01T00:00:00Z" && entry.businessDate == nil)
            #expect(try ledger.faults() == [])
        }
    }

    @Test("A charge has the events that it caused, not those of others on the same PO and night")
    func ownEvents() throws {
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-01-31")
            let (one, two) = (
                try HandMade.decidable("s", on: date, .shown), try HandMade.decidable("t", on: date, .shown)
            )
            var night = HandMade.night(date, [one, two])
            var changes = try HandMade.changes(one)
            var second = try HandMade.item(two)
            second.number = 2
            second.effect = .nothing
            changes.orders = [try HandMade.order(lines: 2)]
            changes.lineItems.append(second)
            night.purchaseOrders = changes
            _ = try ledger.commit(night)
            func kinds(_ subscription: Text) throws -> [PurchaseOrderEventKind]? {
                try ledger.records(of: subscription).subscription?.charges.first?.lineItem?.events.map(\.kind)
            }
            #expect(try kinds("s") == [.created, .lineItemAdded])
            #expect(try kinds("t") == [.lineItemAdded])
        }
    }

    @Test("A new revision keeps its decision and its note, and the former ones stay readable")
    func revision() throws {
        try Self.committed(.suspended) { ledger, dated in
            let number = "T-2026-00000001"
            #expect(try ledger.suspendedInvoices(under: HandMade.key) == [number])
            let invoice = try #require(try ledger.regenerable(number))
            #expect(invoice.latestRevision == 1 && invoice.contract?.position?.order == HandMade.key)
            #expect(invoice.contract?.purchaseOrderInputs == dated.charges[0].purchaseOrderInputs)
            let decision = HandMade.decision(.shown)
            #expect(try ledger.reissue(invoice, decision, PurchaseOrderChanges(), Self.note) == 2)
            let again = try #require(try ledger.regenerable(number))
            #expect(again.issued.revision == 2 && again.latestRevision == 2)
            #expect(again.issued.purchaseOrderDecision == decision)
            #expect(
                try ledger.regenerable(number, revision: 1)?.issued.purchaseOrderDecision
                    == HandMade.decision(.suspended)
            )
            #expect(try ledger.regenerable(number, revision: 3) == nil)
            // The night stays as it was published.
            #expect(try ledger.night(dated.invoice.businessDate).invoices.map(\.invoice) == [dated.invoice])
            let charge = try #require(try ledger.records(of: "s").subscription?.charges.first)
            #expect(charge.revisions.map(\.note) == [Self.note] && charge.decision == decision)
            #expect(try ledger.page(HandMade.key)?.lineItems.map(\.rule) == [.shown])
        }
    }

    @Test("A line item moves to another PO, or off all of them, with the decision")
    func moved() throws {
        try Self.committed { ledger, dated in
            let number = "T-2026-00000001"
            let other = PurchaseOrderKey(payer: "head", number: "PO-2")
            var item = try HandMade.item(dated)
            (item.key, item.effect) = (other, nil)
            let changes = PurchaseOrderChanges(orders: [try HandMade.order(other)], lineItems: [item])
            let decision = HandMade.decision(.shown, "PO-2")
            _ = try ledger.reissue(try #require(try ledger.regenerable(number)), decision, changes, Self.note)
            #expect(try ledger.page(HandMade.key)?.lineItems.isEmpty == true)
            #expect(try ledger.page(other)?.lineItems.map(\.item) == [item])
            // What the charge did on its night, it did to the former PO.
            #expect(try ledger.records(of: "s").subscription?.charges.first?.lineItem?.events == [])
            let none = PurchaseOrderDecision(.noneRequested)
            let invoice = try #require(try ledger.regenerable(number))
            #expect(try ledger.reissue(invoice, none, PurchaseOrderChanges(), Self.note) == 3)
            #expect(try ledger.page(other)?.lineItems.isEmpty == true)
            #expect(try ledger.regenerable(number)?.contract?.position?.order == nil)
            #expect(try ledger.faults() == [])
        }
    }

    @Test("A change request is known to a regeneration until an export brings others")
    func changeRequests() throws {
        try Self.committed { ledger, _ in
            var agreement = Agreement(try HandMade.subscription("s"), row: RowReference(file: 0, line: 2))
            agreement.changes = [
                ChangeRequest(
                    id: "c",
                    chargeOn: nil,
                    newNumber: "PO-9",
                    requestedOn: try HandMade.day("2026-01-31"),
                    reason: "r"
                )
            ]
            var night = HandMade.night(try HandMade.day("2026-02-01"), [])
            night.accounts = NightEntry.Accounts(AccountList(HandMade.accounts(agreement)))
            _ = try ledger.commit(night)
            _ = try ledger.commit(HandMade.night(try HandMade.day("2026-02-02"), []))
            func changes() throws -> [ChangeRequest]? { try ledger.regenerable("T-2026-00000001")?.contract?.changes }
            #expect(try changes() == agreement.changes)
            night = HandMade.night(try HandMade.day("2026-02-03"), [])
            night.accounts = NightEntry.Accounts([])
            _ = try ledger.commit(night)
            #expect(try changes() == [])
        }
    }
}
