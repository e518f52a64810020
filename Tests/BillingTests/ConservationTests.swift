import Billing
import Domain
import Testing

@Suite("Conservation of facts")
struct ConservationTests {
    static let currency = Currency.named("EUR")

    /// A fact of one payment, in a box.
    static func payment(_ number: Int, _ box: FactBox, cents: Int64, isNew: Bool = false) throws -> BillingFact {
        let currency = try #require(currency)
        let date = try #require(CivilDate("2026-01-01"))
        return BillingFact(
            subscription: "s",
            kind: .instalment(number),
            dueOn: date,
            box: box,
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
        return Export(buyers: [Buyer(id: "a", account: nil, agreements: [agreement])])
    }

    static func opening() throws -> BillingFact {
        let currency = try #require(currency)
        let date = try #require(CivilDate("2026-01-01"))
        return BillingFact(subscription: "s", kind: .opening, dueOn: date, box: .held, amount: .zero(currency))
    }

    @Test("Facts that all stand in a box add up")
    func whole() throws {
        var conservation = Conservation(try Self.export([100, 250]))
        conservation.decided([
            try Self.opening(), try Self.payment(1, .held, cents: 100), try Self.payment(2, .notYetDue, cents: 250),
        ])
        #expect(conservation.faults.isEmpty)
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
        var conservation = Conservation(try Self.export([100, 250]))
        let facts = try payments.map { try Self.payment(Int($0[0]), .held, cents: $0[1]) }
        conservation.decided([try Self.opening()] + facts)
        #expect(conservation.faults == ["instalment of subscription \"s\" (EUR): \(fault)"])
    }

    @Test("What is called newly invoiced must be charged")
    func uncharged() throws {
        var conservation = Conservation(try Self.export([100]))
        let facts = [try Self.opening(), try Self.payment(1, .invoiced, cents: 100, isNew: true)]
        conservation.decided(facts)
        conservation.charged(facts, invoices: [], openings: [])
        #expect(
            conservation.faults == [
                "instalment of subscription \"s\" (EUR): charged 0 facts, sum 0; newly invoiced 1 facts, sum 100"
            ]
        )
    }

    @Test("Usage records that were read must become facts")
    func usage() throws {
        var conservation = Conservation(try Self.export([100]))
        conservation.read(usageRecords: 3, setAside: 0)
        #expect(conservation.faults == ["usage: 3 records read, 0 in agreements and 0 set aside"])
    }
}
