import Billing
import Domain
import TestSupport
import Testing

@Suite("Reconciliation of facts")
struct ConservationTests {
    static let currency = Currency.named("EUR")

    /// A fact of one payment, in a disposition.
    static func payment(_ number: Int, _ disposition: Disposition, cents: Int64, isNew: Bool = false) throws
        -> BillingFact
    {
        let currency = try #require(currency)
        let date = try #require(CivilDate("2026-01-01"))
        return BillingFact(
            subscription: "s",
            kind: .instalment(number),
            dueOn: date,
            disposition: disposition,
            isNew: isNew,
            amount: Money(minorUnits: cents, currency: currency)
        )
    }

    static func buyer(_ cents: [Int64]) throws -> AccountAgreements {
        let currency = try #require(currency)
        let date = try #require(CivilDate("2026-01-01"))
        let subscription = Subscription(
            id: "s",
            account: "a",
            product: "p",
            acceptedOn: date,
            startsOn: date,
            endsOn: date,
            currency: currency,
            plan: .schedule
        )
        var agreement = Agreement(subscription, row: RowReference(file: 0, line: 2))
        agreement.schedule = cents.enumerated().map { index, cents in
            ScheduledPayment(
                chargeOn: date.adding(days: index),
                amount: Money(minorUnits: cents, currency: currency)
            )
        }
        return AccountAgreements(id: "a", account: nil, agreements: [agreement])
    }

    static func opening() throws -> BillingFact {
        let currency = try #require(currency)
        let date = try #require(CivilDate("2026-01-01"))
        return BillingFact(subscription: "s", kind: .opening, dueOn: date, disposition: .held, amount: .zero(currency))
    }

    @Test("Facts that all stand in a disposition add up")
    func whole() throws {
        var decision = AccountDecision()
        decision.facts = [
            try Self.opening(), try Self.payment(1, .held, cents: 100), try Self.payment(2, .notYetDue, cents: 250),
        ]
        #expect(AccountReconciliation.faults(decision, of: try Self.buyer([100, 250])) == [])
    }

    @Test(
        "A fact lost, doubled or altered is named",
        arguments: [
            ([[1, 100]], "decided 1 facts, sum 100; read 2 facts, sum 350"),
            ([[1, 100], [2, 250], [2, 250]], "decided 3 facts, sum 600; read 2 facts, sum 350"),
            ([[1, 100], [2, 251]], "decided 2 facts, sum 351; read 2 facts, sum 350"),
        ] as [([[Int64]], String)]
    )
    func broken(payments: [[Int64]], fault: String) throws {
        var decision = AccountDecision()
        decision.facts = [try Self.opening()]
        decision.facts += try payments.map { try Self.payment(Int($0[0]), .held, cents: $0[1]) }
        let faults = AccountReconciliation.faults(decision, of: try Self.buyer([100, 250]))
        #expect(faults == ["instalment of subscription \"s\" (EUR): \(fault)"])
    }

    @Test("What is called newly invoiced must be charged")
    func uncharged() throws {
        var decision = AccountDecision()
        decision.facts = [try Self.opening(), try Self.payment(1, .invoiced, cents: 100, isNew: true)]
        #expect(
            AccountReconciliation.faults(decision, of: try Self.buyer([100])) == [
                "instalment of subscription \"s\" (EUR): charged 0 facts, sum 0; newly invoiced 1 facts, sum 100"
            ]
        )
    }

    /// What rows and facts come to that do not agree.
    @Test(
        "Rows that are facts and facts in dispositions agree, or the difference is named",
        arguments: [
            (1, 1, 1, 1, nil),
            (0, 2, 1, 1, "payments: 0 rows rejected and 2 usable, but 1 facts rejected and 1 in other dispositions"),
            (1, 1, 0, 2, "payments: 1 rows rejected and 1 usable, but 0 facts rejected and 2 in other dispositions"),
            (2, 1, 1, 1, "payments: 2 rows rejected and 1 usable, but 1 facts rejected and 1 in other dispositions"),
        ] as [(Int, Int, Int, Int, String?)]
    )
    func rows(rejectedRows: Int, usableRows: Int, rejected: Int, usable: Int, fault: String?) throws {
        var rows = FactRows()
        rows[.subscriptions].usable = 1
        rows[.payments] = FactRows.Count(rejected: rejectedRows, usable: usableRows)
        var setAside = SetAsideCounts()
        for _ in 0..<rejected { setAside.add(.instalment, .rejected) }
        let cents = [Int64](repeating: 100, count: usable)
        let run = BillRun(
            date: try #require(CivilDate("2025-12-31")),
            billingStart: try #require(CivilDate("2025-12-31")),
            usageInvoiceDay: 1,
            paymentTermsDays: 30
        )
        let export = Export(accounts: [try Self.buyer(cents)])
        let decider = AccountDecider(run, export: export, billed: BilledCharges()) { _ in "ubl" }
        var reconciliation = Reconciliation(rows: rows, setAside: setAside)
        reconciliation.decided(decider.decided(decider.chunks.map(decider.decide)))
        #expect(reconciliation.faults == (fault.map { [$0] } ?? []))
    }

    private static let seeds: [UInt64] = Array(1...60)

    @Test("What is lost, doubled or altered in a drawn account is found, and nothing else", arguments: seeds)
    func drawn(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let scene = Scene.drawn(&generator)
        let buyer = scene.buyer
        let whole = scene.decide()
        #expect(AccountReconciliation.faults(whole, of: buyer) == [])
        guard let fact = whole.facts.indices.randomElement(using: &generator) else { return }
        func faults(_ change: (inout AccountDecision) -> Void) -> [String] {
            var decision = whole
            change(&decision)
            return AccountReconciliation.faults(decision, of: buyer)
        }
        let name = "of subscription \"\(whole.facts[fact].subscription)\""
        for faults in [
            faults { $0.facts.remove(at: fact) },
            faults { $0.facts.append(whole.facts[fact]) },
            faults { $0.facts[fact].count += 1 },
            faults { $0.facts[fact].isNew.toggle() },
            faults { $0.facts[fact].kind = whole.facts[fact].kind.code == .opening ? .upfront : .opening },
        ] {
            #expect(faults.contains { $0.contains(name) }, "seed \(seed): \(faults)")
        }
        guard let draft = whole.drafts.indices.randomElement(using: &generator) else { return }
        let billed = "of subscription \"\(whole.drafts[draft].charges[0].subscription)\""
        for faults in [
            faults { $0.drafts.remove(at: draft) },
            faults { $0.drafts.append(whole.drafts[draft]) },
            faults { $0.drafts[draft].charges.append(whole.drafts[draft].charges[0]) },
            faults { $0.openings.append(whole.drafts[draft].charges[0]) },
        ] {
            #expect(faults.contains { $0.contains(billed) }, "seed \(seed): \(faults)")
        }
        let sums = faults { $0.drafts[draft].invoice.total = whole.drafts[draft].invoice.net }
        #expect(sums.isEmpty == (whole.drafts[draft].invoice.tax.minorUnits == 0), "seed \(seed)")
    }

    @Test("A row of a file that is in no count, or in two, is named", arguments: [(4, true), (5, false), (3, false)])
    func rowsOfFile(found: Int, agrees: Bool) throws {
        var reconciliation = Reconciliation()
        let counts = RowCounts(file: "usage.csv", used: 1, rejected: 2, replaced: 1, repeated: 1)
        reconciliation.read(counts, found: found)
        let fault = "usage.csv: \(found) rows found, 1 used, 2 rejected, 0 held and 1 repeated"
        #expect(reconciliation.faults == (agrees ? [] : [fault]))
    }
}
