import Domain
import Foundation
import Testing

@testable import Ledger

@Suite("The commit of a night")
struct CommitTests {
    /// Commits a night that must be refused, and looks whether anything of it is left.
    private static func expectRefused(_ night: NightEntry, _ words: String) throws {
        try HandMade.withLedger { (ledger, _) throws in
            let fault = #expect(throws: LedgerError.self) { _ = try ledger.commit(night) }
            guard case .notReconciled(let what) = fault else {
                Issue.record("\(String(describing: fault))")
                return
            }
            #expect(what.contains(words), "\(what)")
            #expect(try ledger.state().lastClosed == nil)
            #expect(try ledger.nextSequence(in: 2026) == 1)
            #expect(try ledger.faults() == [])
        }
    }

    @Test(
        "A night whose documents were sealed under other numbers than it gets is not closed",
        arguments: [0, 2] as [Int64]
    )
    func sealed(sequence: Int64) throws {
        let date = try HandMade.day("2026-01-31")
        var night = HandMade.night(date, [try HandMade.invoice("s", instalment: 1, on: date, cents: 100)])
        let sealed = InvoiceNumber(prefix: "T", year: 2026, sequence: sequence)
        night.firstNumber = sealed
        try Self.expectRefused(night, "sealed as \(sealed), and its number is T-2026-00000001")
        night.firstNumber = InvoiceNumber(prefix: "T", year: 2026, sequence: 1)
        try HandMade.withLedger { ledger, _ in
            let numbers = try ledger.commit(night)
            #expect(numbers.map(\.sequence) == [1])
        }
    }

    @Test("A night whose charges do not come to its invoices is not closed")
    func unequal() throws {
        let date = try HandMade.day("2026-01-31")
        var dated = try HandMade.invoice("s", instalment: 1, on: date, cents: 100)
        dated.charges[0].net = try HandMade.euros(99)
        try Self.expectRefused(HandMade.night(date, [dated]), "written: [1, 1, 0, 1, 0], decided: [1, 1, 0, 0, 0]")
    }

    @Test("A usage record is billed once: not twice in a night, and not again on a later one")
    func usageOnce() throws {
        try HandMade.withLedger { ledger, _ in
            let (first, second) = (try HandMade.day("2026-02-01"), try HandMade.day("2026-03-01"))
            let ids = (0..<200).map { Text("record-\($0)") }
            let other = try HandMade.usageInvoice("s", ["z-1", "z-1"], on: first)
            func refusal(_ night: NightEntry) -> String? {
                do { _ = try ledger.commit(night) } catch { return "\(error)" }
                return nil
            }
            #expect(refusal(HandMade.night(first, [other]))?.contains("\"z-1\" is billed already") == true)
            _ = try ledger.commit(HandMade.night(first, [try HandMade.usageInvoice("s", ids, on: first)]))
            for id in [ids[0], ids[63], ids[64], ids[199]] {
                let again = try HandMade.usageInvoice("t", ["a", id, "zz"], on: second)
                #expect(refusal(HandMade.night(second, [again]))?.contains("\"\(id)\" is billed already") == true)
            }
            let apart = try HandMade.usageInvoice("t", ["a", "record-", "record-63a", "zz"], on: second)
            #expect(refusal(HandMade.night(second, [apart])) == nil)
            let found = try ledger.billedRecords(of: ["a", "record-7", "record-", "record-x"])
            #expect(found == ["a", "record-7", "record-"])
            #expect(try ledger.faults() == [])
        }
    }

    @Test("A night that wrote other rejected rows than it counted is not closed")
    func rejects() throws {
        var night = HandMade.night(try HandMade.day("2026-01-31"), [])
        night.rows = [RowCounts(file: "usage.csv", rejected: 2)]
        let file = NightEntry.RejectedRows(name: "usage.csv", columns: []) { body in
            try body(
                RejectedRow(line: 2, code: "NB1", message: "m", hint: "h", subscription: nil, record: nil, cells: [])
            )
        }
        night.rejects = NightEntry.Rejects(files: [file], digest: "d")
        try Self.expectRefused(night, "1 rejected rows were written, 2 counted")
    }

    @Test("Its subscriptions stand until an export brings others")
    func subscriptions() throws {
        try HandMade.withLedger { ledger, _ in
            var night = HandMade.night(try HandMade.day("2026-01-30"), [])
            let subscription = try HandMade.subscription("s")
            night.accounts = NightEntry.Accounts(
                AccountList(HandMade.accounts(Agreement(subscription, row: RowReference(file: 0, line: 2))))
            )
            _ = try ledger.commit(night)
            #expect(try ledger.records(of: "s").subscription?.latest == subscription)
            _ = try ledger.commit(HandMade.night(try HandMade.day("2026-01-31"), []))
            #expect(try ledger.records(of: "s").subscription?.latest == subscription)
            night = HandMade.night(try HandMade.day("2026-02-01"), [])
            night.accounts = NightEntry.Accounts([])
            _ = try ledger.commit(night)
            #expect(try ledger.records(of: "s").subscription == nil)
        }
    }

    @Test("What is not invoiced is read back with the finding that it waits for")
    func facts() throws {
        try HandMade.withLedger { ledger, _ in
            var night = HandMade.night(try HandMade.day("2026-01-31"), [])
            night.files = ["accounts.csv", "usage.csv"]
            let hold = Hold(code: "NB106", message: "é \"x\"", row: RowReference(file: 1, line: 7))
            let month = try #require(YearMonth("2026-01"))
            let due = try HandMade.day("2026-02-01")
            night.facts = [
                BillingFact(
                    subscription: "s",
                    kind: .consumption(dimension: "calls", month: month),
                    dueOn: due,
                    disposition: .held,
                    hold: hold,
                    quantity: Quantity(stored: "2.5"),
                    count: 3
                ),
                BillingFact(
                    subscription: "s",
                    kind: .upfront,
                    dueOn: due,
                    disposition: .notYetDue,
                    amount: try HandMade.euros(100)
                ),
            ]
            night.setAside = NightEntry.SetAside(
                facts: [SetAsideFact(kind: .instalment, subscription: "s", disposition: .held, cause: hold)],
                counts: SetAsideCounts()
            )
            _ = try ledger.commit(night)
            let records = try ledger.records(of: "s")
            let recorded = RecordedHold(code: "NB106", message: "é \"x\"", file: "usage.csv", line: 7)
            let open = try #require(records.subscription).open
            #expect(open.map(\.disposition) == [.notYetDue, .held])
            #expect(open.map(\.kind) == [.upfront, .consumption(dimension: "calls", month: month)])
            #expect(open.map(\.hold) == [nil, recorded])
            #expect(open.map(\.count) == [1, 3])
            #expect(open.first?.amount == (try HandMade.euros(100)))
            #expect(open.last?.quantity?.description == "2.5")
            #expect(records.waiting.map(\.hold) == [recorded])
        }
    }

    @Test("A conflict is read back, and accepted as the content that it had")
    func conflicts() throws {
        try HandMade.withLedger { ledger, _ in
            var night = HandMade.night(try HandMade.day("2026-01-31"), [])
            night.files = ["usage.csv"]
            let content = BilledContent.usage(
                UsageContent(
                    subscription: "s",
                    dimension: "calls",
                    usedAt: try #require(Instant("2026-01-20T12:00:00Z")),
                    quantity: .one
                )
            )
            let key = BilledItemKey(subscription: "s", item: .usageRecord("r 1"))
            let row = RowReference(file: 0, line: 4)
            night.conflicts = [Conflict(key: key, message: "m", content: content, row: row)]
            _ = try ledger.commit(night)
            let expected = RecordedConflict(key: key, message: "m", file: "usage.csv", line: 4)
            #expect(try ledger.openConflicts() == [expected])
            #expect(!(try ledger.billed(of: Export()).accepted.contains(content, for: key)))
            let note = OperatorNote(name: "ann", time: "2026-02-01T00:00:00Z", reason: "r")
            #expect(try ledger.accept("t", note).isEmpty)
            #expect(try ledger.accept("s", note) == [expected])
            #expect(try ledger.billed(of: Export()).accepted.contains(content, for: key) == true)
            #expect(!(try ledger.billed(of: Export()).accepted.contains(.absent, for: key)))
            #expect(try ledger.openConflicts().isEmpty)
            #expect(try ledger.faults() == [])
        }
    }

    @Test("A content that does not match its digest is damage")
    func damagedContent() throws {
        try HandMade.withLedger { ledger, path in
            var night = HandMade.night(try HandMade.day("2026-01-31"), [])
            night.files = ["usage.csv"]
            let key = BilledItemKey(subscription: "s", item: .charge(.upfront))
            let row = RowReference(file: 0, line: 4)
            night.conflicts = [Conflict(key: key, message: "m", content: .absent, row: row)]
            _ = try ledger.commit(night)
            _ = try ledger.accept("s", OperatorNote(name: "ann", time: "t", reason: "r"))
            try changing(path, "UPDATE acceptance SET content = '1 charge'")
            let fault = #expect(throws: LedgerError.self) { _ = try ledger.billed(of: Export()) }
            #expect(fault?.description.contains("the content does not match its digest") == true)
        }
    }
}
