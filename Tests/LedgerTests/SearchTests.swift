import Domain
import Ledger
import TestSupport
import Testing

@Suite("Lists and names from indexes")
struct SearchTests {
    /// A book of POs in every state, with expiries around a date.
    private static func orders(_ generator: inout SeededGenerator, around date: CivilDate) -> [PurchaseOrder] {
        (0..<120).map { number in
            let days = Int.random(in: -80...80, using: &generator)
            var order = PurchaseOrder(
                key: PurchaseOrderKey(payer: Text("p\(number % 7)"), number: Text("N\(1_000 + number)")),
                effectiveOn: nil,
                expiresOn: Int.random(in: 0..<5, using: &generator) == 0 ? nil : date.adding(days: days),
                description: nil,
                createdBy: .import,
                firstSeenOn: date
            )
            order.isSuspended = Bool.random(using: &generator)
            order.isDeclaredExpired = Int.random(in: 0..<4, using: &generator) == 0
            return order
        }
        .sorted { $0.key < $1.key }
    }

    @Test("A list has exactly the POs that meet its conditions, on every date", arguments: 1...5 as ClosedRange<UInt64>)
    func lists(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        try HandMade.withLedger { ledger, _ in
            let date = try HandMade.day("2026-02-28")
            var night = HandMade.night(date, [])
            night.purchaseOrders = PurchaseOrderChanges(orders: Self.orders(&generator, around: date))
            _ = try ledger.commit(night)
            let all = try ledger.overviews(payer: nil)
            #expect(all.map(\.order) == night.purchaseOrders.orders)
            var found = 0
            for days in [-60, -28, -1, 0, 1, 3, 31] {
                let on = date.adding(days: days)
                for state in [nil] + PurchaseOrderState.allCases.map(Optional.some) {
                    for before in [nil, on, on.adding(days: 20), on.adding(days: 200)] {
                        var conditions = Ledger.OrderConditions(on: on)
                        conditions.payer = Bool.random(using: &generator) ? nil : "p3"
                        (conditions.state, conditions.expiringBefore) = (state, before)
                        let expected = all.filter { overview in
                            let order = overview.order
                            if let payer = conditions.payer, order.key.payer != payer { return false }
                            if let state, order.state(on: on) != state { return false }
                            guard let before else { return true }
                            return !order.state(on: on).isExpired && order.lastDay.map { $0 < before } ?? false
                        }
                        let list = try ledger.overviews(conditions)
                        #expect(list == expected, "seed \(seed), \(conditions)")
                        found += list.count
                    }
                }
            }
            #expect(found > 1_000)
        }
    }

    @Test("Of many names those are found that are near the one that was typed")
    func names() throws {
        try HandMade.withLedger { ledger, _ in
            let agreements = try (0..<6_000).map { number in
                Agreement(
                    try HandMade.subscription(Text("sub-\(DigitRun.padded(number, 6))")),
                    row: RowReference(file: 0, line: 2)
                )
            }
            let date = try HandMade.day("2026-01-31")
            let invoices = try (1...3).map {
                try HandMade.invoice("sub-000001", instalment: $0, on: date, cents: 100)
            }
            var night = HandMade.night(date, invoices)
            night.accounts = NightEntry.Accounts([
                AccountAgreements(id: "a", account: HandMade.account, agreements: agreements)
            ])
            _ = try ledger.commit(night)
            for (typed, meant) in [
                ("sub-00123", "sub-001230"), ("sub-0O1234", "sub-001234"), ("SUB-004321", "sub-004321"),
                ("usb-004321", "sub-004321"), ("sub-0043217", "sub-004321"), ("sub_004321", "sub-004321"),
                ("T-2026-00000002x", "T-2026-00000002"), ("t-2026-3", "T-2026-00000003"), ("sub-000077", "sub-000077"),
            ] {
                let names = try ledger.names(near: Text(typed))
                #expect(names.contains(meant), "\(typed)")
                #expect(names.count < 1_000)
            }
        }
    }
}
