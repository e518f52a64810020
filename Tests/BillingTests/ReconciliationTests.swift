import Billing
import Domain
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

    static func export(_ cents: [Int64]) throws -> Export {
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
        return Export(accounts: [AccountAgreements(id: "a", account: nil, agreements: [agreement])])
    }

    static func opening() throws -> BillingFact {
        let currency = try #require(currency)
        let date = try #require(CivilDate("2026-01-01"))
        return BillingFact(subscription: "s", kind: .opening, dueOn: date, disposition: .held, amount: .zero(currency))
    }

    @Test("Facts that all stand in a disposition add up")
    func whole() throws {
        var reconciliation = Reconciliation(try Self.export([100, 250]))
        reconciliation.decided([
            try Self.opening(), try Self.payment(1, .held, cents: 100), try Self.payment(2, .notYetDue, cents: 250),
        ])
        #expect(reconciliation.faults.isEmpty)
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
        var reconciliation = Reconciliation(try Self.export([100, 250]))
        let facts = try payments.map { try Self.payment(Int($0[0]), .held, cents: $0[1]) }
        reconciliation.decided([try Self.opening()] + facts)
        #expect(reconciliation.faults == ["instalment of subscription \"s\" (EUR): \(fault)"])
    }

    @Test("What is called newly invoiced must be charged")
    func uncharged() throws {
        var reconciliation = Reconciliation(try Self.export([100]))
        let facts = [try Self.opening(), try Self.payment(1, .invoiced, cents: 100, isNew: true)]
        reconciliation.decided(facts)
        reconciliation.charged(facts, invoices: [], openings: [])
        #expect(
            reconciliation.faults == [
                "instalment of subscription \"s\" (EUR): charged 0 facts, sum 0; newly invoiced 1 facts, sum 100"
            ]
        )
    }

    @Test("Usage records that were read must become facts")
    func usage() throws {
        var reconciliation = Reconciliation(try Self.export([100]))
        reconciliation.read(usageRecords: 3, setAside: 0)
        #expect(reconciliation.faults == ["usage: 3 records read, 0 in agreements and 0 set aside"])
    }
}
