import Billing
import Domain
import TestSupport
import Testing

@Suite("Charges that an earlier night had and an agreement has no more")
struct VanishedChargeTests {
    /// Payments of an agreement of tonight, and those that are gone of three earlier ones on 04-01, 05-01 and 06-01.
    private static let schedules: [(payments: [(String, String)], gone: [String])] = [
        ([("2026-04-01", "20.00"), ("2026-05-01", "30.00"), ("2026-06-01", "40.00")], []),
        // Another date or amount is a change, and nothing is gone.
        ([("2026-04-11", "20.00"), ("2026-05-01", "31.00"), ("2026-06-01", "40.00")], []),
        ([("2026-04-01", "20.00"), ("2026-05-01", "30.00")], ["2026-06-01"]),
        ([("2026-04-01", "20.00"), ("2026-06-01", "40.00")], ["2026-05-01"]),
        ([("2026-06-01", "90.00")], ["2026-04-01", "2026-05-01"]),
        // The dates do not tell which it was.
        ([("2026-04-02", "20.00"), ("2026-06-01", "40.00")], ["2026-06-01"]),
    ]

    private static let open = [("2026-04-01", "20.00"), ("2026-05-01", "30.00"), ("2026-06-01", "40.00")].enumerated()
        .map {
            OpenCharge(kind: .instalment($0 + 1), dueOn: day($1.0), amount: amount($1.1))
        }

    @Test("Payments are counted, and named by their dates", arguments: schedules.indices)
    func payments(row: Int) {
        var agreement = scheduled(accepted: "2026-03-10", ("2026-04-01", "20.00"))
        agreement.schedule = Self.schedules[row].payments.map {
            ScheduledPayment(chargeOn: day($0.0), amount: amount($0.1))
        }
        #expect(agreement.vanished(of: Self.open).map(\.dueOn.description) == Self.schedules[row].gone)
    }

    @Test("While a payment is rejected nothing is known to be gone")
    func rejected() {
        var agreement = scheduled(accepted: "2026-03-10", ("2026-04-01", "20.00"))
        agreement.hasAllPayments = false
        #expect(agreement.vanished(of: Self.open) == [])
    }

    @Test(
        "An upfront charge is gone with its plan, and told where it comes to less",
        arguments: [("10", "5.00", nil), ("10", "5.01", nil), ("10", "4.99", "49.90"), ("9", "5.00", "45.00")]
            as [(String, String, String?)]
    )
    func upfrontCharge(seats: String, price: String, less: String?) {
        let open = [OpenCharge(kind: .upfront, dueOn: day("2026-03-10"), amount: amount("50.00"))]
        var agreement = upfront(accepted: "2026-03-10")
        agreement.contractTerms = [term("seat", seats, at: price)]
        #expect(agreement.lessened(open)?.now == less.map { amount($0) })
        #expect(agreement.vanished(of: open) == [])
        agreement.subscription.plan = .none
        #expect(agreement.vanished(of: open) == open)
        #expect(agreement.lessened(open) == nil)
    }
}
