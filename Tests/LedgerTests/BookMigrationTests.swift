import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("The compact PO book")
struct BookMigrationTests {
    /// The tables of the book as an earlier version had them, with the columns by which a row is found again.
    static let tables = [
        "purchase_order", "purchase_order_line", "purchase_order_event", "purchase_order_import",
        "purchase_order_contact",
        "purchase_order_contact_import", "purchase_order_notice",
    ]

    /// All rows of a table or view, without the ids of events, in the order of their texts.
    private static func rows(_ name: String, _ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM \(name)").map { row in
                row.filter { name.hasSuffix("_event") ? $0.0 != "id" : true }
                    .map { "\($0.0)=\($0.1)" }.joined(separator: "|")
            }
            .sorted()
        }
    }

    @Test("Views of a migrated ledger have the rows of its former tables")
    func views() throws {
        try VersionFour.withLedger { path in
            try Schema.migrator.migrate(DatabaseQueue(path: path), upTo: "9 attempts")
            let before = try Self.tables.map { try Self.rows($0, path) }
            _ = try Ledger.open(path)
            for (table, rows) in zip(Self.tables, before) {
                #expect(try Self.rows("v_\(table)", path) == rows, "\(table)")
                #expect(!rows.isEmpty || table.contains("contact") || table.contains("notice"), "\(table)")
            }
            #expect(try Ledger.reading(path).faults() == [])
        }
    }

    @Test("A migrated ledger's exports stay, and its history goes on")
    func goesOn() throws {
        try VersionFour.withLedger { path in
            let dates = ["2026-01-30", "2026-02-01", "2026-02-03"]
            let kept = try DatabaseQueue(path: path).read { database in
                try Row.fetchAll(database, sql: "SELECT business_date, path, body FROM night_file ORDER BY 1, 2")
            }
            let ledger = try Ledger.open(path)
            for date in dates {
                let files = try ledger.night(try HandMade.day(date)).files
                let before = kept.filter { $0["business_date"] == date }
                #expect(files.map(\.name) == before.map { $0["path"] as String })
                #expect(try files.map { try $0.bytes() } == before.map { [UInt8]($0["body"] as Data) })
            }
            let key = PurchaseOrderKey(payer: "mill", number: "PO-1")
            let page = try #require(try ledger.page(key))
            let date = try HandMade.day("2026-02-04")
            let dated = try HandMade.decidable("s", on: date, .shown)
            var item = try HandMade.item(dated)
            (item.key, item.number, item.effect) = (key, page.order.lastLineNumber + 1, .nothing)
            var order = page.order
            order.lastLineNumber += 1
            var night = HandMade.night(date, [dated])
            night.purchaseOrders = PurchaseOrderChanges(orders: [order], lineItems: [item])
            _ = try ledger.commit(night)
            let later = try #require(try ledger.page(key))
            #expect(later.history == page.history + later.history.suffix(1))
            #expect(later.history.last?.event == item.events.last)
            #expect(try ledger.faults() == [])
        }
    }

    /// Line items whose charges did all that a charge can do to a PO.
    private static func items(_ currency: Currency) throws -> [PurchaseOrderLineItem] {
        let end = try HandMade.day("2026-03-02")
        let effects: [LineItemEffect] = [
            .created, .nothing, .revived(from: nil), .revived(from: end.adding(days: -40)),
            .revived(from: end.adding(days: 400)), .extended(from: end.adding(days: -1)),
        ]
        return try effects.enumerated().map { index, effect in
            let date = try HandMade.day("2026-01-31")
            var item = try HandMade.item(try HandMade.decidable(Text("s\(index)"), on: date, .shown))
            (item.number, item.effect) = (index + 1, effect)
            item.amount = Money(minorUnits: [100, -5, 0, 123_456, -100, 7][index], currency: currency)
            return item
        }
    }

    @Test("The history that a person reads in SQL has the words of the program", arguments: ["EUR", "JPY", "KWD"])
    func words(_ code: String) throws {
        try HandMade.withLedger { ledger, path in
            let date = try HandMade.day("2026-01-31")
            let items = try Self.items(try #require(Currency.named(code)))
            var drafts: [DraftInvoice] = []
            for item in items {
                var draft = try HandMade.decidable(item.subscription, on: date, .shown)
                draft.invoice.currency = item.amount.currency
                draft.charges[0].net = item.amount
                draft.charges[0].lines = []
                (draft.invoice.net, draft.invoice.total, draft.invoice.taxes) = (item.amount, item.amount, [])
                draft.invoice.tax = .zero(item.amount.currency)
                drafts.append(draft)
            }
            var night = HandMade.night(date, drafts)
            var changes = PurchaseOrderChanges(orders: [try HandMade.order(lines: items.count)], lineItems: items)
            func event(_ kind: PurchaseOrderEventKind, _ cause: Text, _ actor: Text) -> PurchaseOrderEvent {
                PurchaseOrderEvent(key: HandMade.key, kind: kind, detail: "d", cause: cause, actor: actor)
            }
            changes.events = [
                event(.imported, "purchase_orders.csv", "import"), event(.noticeSent, "why", "nightbill"),
            ]
            night.purchaseOrders = changes
            _ = try ledger.commit(night)
            var acts = PurchaseOrderChanges(orders: [try HandMade.order(lines: items.count)])
            acts.events = [event(.suspended, "purchase_orders.csv", "ann")]
            try ledger.record(acts, at: "2026-02-01T00:00:00Z")

            let page = try #require(try ledger.page(HandMade.key))
            #expect(page.history.map(\.event) == changes.history + acts.events)
            let shown = try DatabaseQueue(path: path).read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM v_purchase_order_event ORDER BY id").map { row in
                    [row["happening"], row["detail"], row["cause"], row["actor"], row["business_date"]] as [String?]
                }
            }
            #expect(
                shown
                    == page.history.map { entry in
                        let event = entry.event
                        return [
                            event.kind.rawValue, event.detail.string, event.cause.string, event.actor.string,
                            entry.businessDate?.description,
                        ]
                    }
            )
        }
    }

    @Test("Every word has one number, which never changes")
    func numbers() {
        #expect(PurchaseOrderCreator.words.map(\.rawValue) == ["import", "marketplace", "operator"])
        #expect(PurchaseOrderEventKind.words.map(\.rawValue).joined(separator: " ") == Self.kinds)
        #expect(Set(PurchaseOrderEventKind.words) == Set(PurchaseOrderEventKind.allCases))
        #expect(ExpiryNoticeKind.words.map(\.rawValue) == ["two_months", "one_month", "one_week", "on_the_day"])
        #expect(NoticeObstacle.words.map(\.rawValue) == ["no_contact", "no_address", "no_sender"])
        #expect(
            StoredState.words.map(\.state.rawValue) == ["ACTIVE", "SUSPENDED", "EXPIRED", "SUSPENDED_EXPIRED"]
        )
    }

    private static let kinds = """
        created imported line_item_added line_item_moved invoice_reissued revived extended activated suspended expiry_set \
        contact_added contact_changed contact_removed notice_sent
        """
}
