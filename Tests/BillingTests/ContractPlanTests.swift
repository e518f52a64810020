import Billing
import Domain
import TestSupport
import Testing

/// What an instalment's invoice says of the whole: what was bought, and all payments.
@Suite("What instalments are part of")
struct ContractPlanTests {
    /// A contract of three seats and support, accepted on 2026-03-10, with so many payments of 10.00 a month.
    private static func contract(_ payments: Int, in code: String = "EUR") -> Agreement {
        var agreement = scheduled(accepted: "2026-03-10")
        agreement.subscription.currency = currency(code)
        agreement.contractTerms = [term("seat", "3", at: "2"), term("support", "1.5", at: "1")]
        agreement.contractTerms[0].description = "Team seats"
        agreement.schedule = (0..<payments).map { place in
            let month = YearMonth(year: 2026, month: 3).adding(months: place)
            return ScheduledPayment(chargeOn: month.day(10), amount: amount(code == "JPY" ? "10" : "10.00", code))
        }
        return agreement
    }

    /// A plan in a few words: `3 seat (Team seats), 1.5 support | 2026-03-10 10.00, …`.
    private static func text(_ plan: ContractPlan?) -> String? {
        plan.map { plan in
            let items = plan.items.map { "\($0.quantity) \($0.dimension)\($0.description.map { " (\($0))" } ?? "")" }
            let payments = plan.payments.map { "\($0.chargeOn) \($0.amount)" }
            return items.joined(separator: ", ") + " | " + payments.joined(separator: ", ")
        }
    }

    private static let bought = "3 seat (Team seats), 1.5 support"

    @Test(
        "Every instalment carries what was bought, in the order of the terms, and all payments",
        arguments: [
            (1, "EUR", "2026-03-10 10.00"), (2, "EUR", "2026-03-10 10.00, 2026-04-10 10.00"),
            (2, "JPY", "2026-03-10 10, 2026-04-10 10"),
            (
                12, "EUR",
                """
                2026-03-10 10.00, 2026-04-10 10.00, 2026-05-10 10.00, 2026-06-10 10.00, 2026-07-10 10.00, 2026-08-10 10.00, \
                2026-09-10 10.00, 2026-10-10 10.00, 2026-11-10 10.00, 2026-12-10 10.00, 2027-01-10 10.00, 2027-02-10 10.00
                """
            ),
        ]
    )
    func everyInstalment(payments: Int, code: String, expected: String) {
        var scene = Scene("2026-03-10", Self.contract(payments, in: code))
        for place in 0..<payments {
            scene.night.date = YearMonth(year: 2026, month: 3).adding(months: place).day(10)
            let decision = scene.close()
            #expect(decision.drafts.map { Self.text($0.invoice.plan) } == ["\(Self.bought) | \(expected)"])
            #expect(decision.openings.allSatisfy { $0.contractPlan == nil })
        }
    }

    @Test("A contract without terms has its payments alone")
    func noTerms() {
        let scene = Scene("2026-03-10", scheduled(accepted: "2026-03-10", ("2026-03-10", "10.00")))
        #expect(scene.decide().drafts.map { Self.text($0.invoice.plan) } == [" | 2026-03-10 10.00"])
    }

    @Test("An upfront charge and use are part of no plan")
    func others() {
        var scene = Scene("2026-04-01", upfront(accepted: "2026-04-01"), metered("u"))
        scene.use("r", at: "2026-03-10T12:00:00Z", "4", of: 1)
        let decision = scene.decide()
        #expect(decision.drafts.map(\.invoice.kind) == [.contract, .consumption])
        #expect(decision.drafts.map(\.invoice.plan) == [nil, nil])
    }

    @Test("Where a payment or a term is rejected, no plan is known", arguments: [true, false])
    func rejected(isTerm: Bool) {
        var agreement = Self.contract(2)
        if isTerm { agreement.hasAllContractTerms = false } else { agreement.hasAllPayments = false }
        // Intake holds such charges; what is not held is billed without a plan.
        #expect(Scene("2026-03-10", agreement).decide().drafts.map(\.invoice.plan) == [nil])
        agreement.contractHold = hold()
        #expect(Scene("2026-03-10", agreement).decide().drafts.isEmpty)
    }

    @Test("A schedule that changes shows on later instalments and on the correction; a credit note has no plan")
    func changed() {
        var past = Past(Scene("2026-03-10", Self.contract(3)))
        let first = past.close().decision.drafts
        #expect(
            first.map { Self.text($0.invoice.plan) } == [
                "\(Self.bought) | 2026-03-10 10.00, 2026-04-10 10.00, 2026-05-10 10.00"
            ]
        )
        past.close("2026-04-10")
        past.scene.agreements[0].schedule[0].amount = amount("11.00")
        past.scene.agreements[0].schedule[1].amount = amount("9.00")
        past.scene.agreements[0].contractTerms[0].quantity = quantity("4")
        let night = past.close("2026-05-10", correcting: "s")
        #expect(night.told == ["#1/1 1.00", "#3 10.00", "INV-2 -1.00"])
        let plan = "4 seat (Team seats), 1.5 support | 2026-03-10 11.00, 2026-04-10 9.00, 2026-05-10 10.00"
        #expect(night.decision.drafts.map { Self.text($0.invoice.plan) } == [plan, plan])
        #expect(night.credits.notes.map(\.draft.invoice.plan) == [nil])
        #expect(night.credits.notes.flatMap(\.draft.charges).allSatisfy { $0.contractPlan == nil })
    }

    @Test("What terms say of what was bought is no content: a plan that changes alone is no conflict")
    func noConflict() {
        var scene = Scene("2026-03-10", Self.contract(2))
        _ = scene.close()
        scene.agreements[0].contractTerms[0].description = "Seats for a team"
        scene.agreements[0].contractTerms.swapAt(0, 1)
        scene.night.date = day("2026-04-10")
        let decision = scene.decide()
        #expect(decision.conflicts == [])
        #expect(
            decision.drafts.map { Self.text($0.invoice.plan) } == [
                "1.5 support, 3 seat (Seats for a team) | 2026-03-10 10.00, 2026-04-10 10.00"
            ]
        )
    }
}
