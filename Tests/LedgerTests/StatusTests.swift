import Domain
import Ledger
import Testing

@Suite("The status of a ledger")
struct StatusTests {
    private static func held(
        _ subscription: Text,
        _ instalment: Int,
        _ message: Text,
        line: UInt32
    ) throws -> BillingFact {
        BillingFact(
            subscription: subscription,
            kind: .instalment(instalment),
            dueOn: try HandMade.day("2026-02-01"),
            disposition: .held,
            hold: Hold(code: "NB502", message: message, row: RowReference(file: 0, line: line)),
            amount: try HandMade.euros(100)
        )
    }

    @Test("What waits for one finding of one row is reported together, whatever its messages say")
    func holds() throws {
        try HandMade.withLedger { ledger, _ in
            var night = HandMade.night(try HandMade.day("2026-01-31"), [])
            night.files = ["subscriptions.csv"]
            night.facts = try [
                Self.held("s", 1, "one sum", line: 2), Self.held("s", 2, "another sum", line: 2),
                Self.held("t", 1, "one sum", line: 3),
            ]
            _ = try ledger.commit(night)
            let holds = try ledger.status().holds
            #expect(holds.map(\.hold.line) == [2, 3])
            #expect(holds.map(\.count) == [2, 1])
            #expect(holds.map(\.subscriptions) == [["s"], ["t"]])
            #expect(holds.map(\.subscriptionCount) == [1, 1])
            #expect(holds.allSatisfy { $0.hold.code == "NB502" && $0.hold.file == "subscriptions.csv" })
        }
    }

    @Test("Of a demanded PO number each obstacle is reported by itself")
    func demands() throws {
        try HandMade.withLedger { ledger, _ in
            var night = HandMade.night(try HandMade.day("2026-01-31"), [])
            night.files = ["subscriptions.csv"]
            var facts = try [
                Self.held("s", 1, "no one asked", line: 2), Self.held("s", 2, "suspended", line: 2),
                Self.held("s", 3, "suspended", line: 2),
            ]
            for place in facts.indices { facts[place].hold?.code = HoldCode.demandedOrder }
            for fact in facts { night.facts.add(fact) }
            _ = try ledger.commit(night)
            let holds = try ledger.status().holds
            #expect(holds.map(\.hold.message) == ["no one asked", "suspended"])
            #expect(holds.map(\.count) == [1, 2])
            #expect(holds.map(\.subscriptions) == [["s"], ["s"]])
        }
    }

    @Test("Sums are those of all nights and of the last one, per currency")
    func sums() throws {
        try HandMade.withLedger { ledger, _ in
            let (first, second) = (try HandMade.day("2026-01-30"), try HandMade.day("2026-01-31"))
            let invoices = try [
                HandMade.invoice("s", instalment: 1, on: first, cents: Int64.max / 4),
                HandMade.invoice("t", instalment: 1, on: first, cents: Int64.max / 2),
                HandMade.invoice("u", instalment: 1, on: first, cents: Int64.max / 2),
            ]
            _ = try ledger.commit(HandMade.night(first, invoices))
            let last = try HandMade.invoice("s", instalment: 2, on: second, cents: -150)
            _ = try ledger.commit(HandMade.night(second, [last]))
            let status = try ledger.status()
            #expect(status.nights == 2)
            #expect(status.billingStart == first && status.lastClosed == second)
            #expect(status.unpublished == [first, second])
            #expect(status.lastNight == CurrencySums.of([last.invoice]))
            #expect(status.lastNight.map(\.net) == ["-1.50"])
            #expect(status.totals == CurrencySums.of((invoices + [last]).map(\.invoice)))
        }
    }

    @Test("Rejected rows, conflicts and dispositions are those of the last night")
    func counts() throws {
        try HandMade.withLedger { ledger, _ in
            let (first, second) = (try HandMade.day("2026-01-30"), try HandMade.day("2026-01-31"))
            var night = HandMade.night(first, [])
            night.rows = [
                RowCounts(file: "a.csv", used: 1, rejected: 2), RowCounts(file: "b.csv", rejected: 3, held: 1),
            ]
            night.files = ["subscriptions.csv"]
            night.conflicts = [
                Conflict(
                    key: BilledItemKey(subscription: "s", item: .charge(.upfront)),
                    message: "m",
                    content: .absent,
                    row: RowReference(file: 0, line: 2)
                )
            ]
            night.facts = [try Self.held("s", 1, "m", line: 2)]
            _ = try ledger.commit(night)
            var status = try ledger.status()
            #expect(status.rejectedRows == 5 && status.conflicts == 1)
            #expect(status.dispositions.filter { $0.count > 0 }.map(\.disposition) == [.held])
            // Rows, the conflict, and the charge that is too large.
            #expect(try ledger.state().unpublishedRemarks == 7)
            _ = try ledger.commit(HandMade.night(second, []))
            status = try ledger.status()
            #expect(status.rejectedRows == 0 && status.conflicts == 0 && status.holds.isEmpty)
            #expect(status.dispositions.allSatisfy { $0.count == 0 })
            #expect(try ledger.openConflicts().isEmpty)
        }
    }
}
