import Billing
import Domain
import TestSupport
import Testing

/// When contract charges fall due, and in which disposition they stand until then.
@Suite("When contract charges are due")
struct ContractDueTests {
    // The night of 10 March; billing began on 1 March.
    @Test(
        "The disposition of an upfront charge follows from acceptance, state, end and holds",
        arguments: [
            ("2026-03-10", .active, nil, false, "invoiced"),
            ("2026-03-11", .active, nil, false, "not_yet_due"),
            // Due earlier and not yet billed: mended since, or closed late.
            ("2026-03-05", .active, nil, false, "invoiced"),
            ("2026-03-01", .active, nil, false, "invoiced"),
            ("2026-02-28", .active, nil, false, "out_of_scope"),
            // Due on or after the day of an early end: cancelled.
            ("2026-03-10", .cancelled, "2026-03-11", false, "invoiced"),
            ("2026-03-10", .cancelled, "2026-03-10", false, "cancelled"),
            ("2026-03-10", .replaced, "2026-03-09", false, "cancelled"),
            ("2026-03-20", .terminated, "2026-03-20", false, "cancelled"),
            ("2026-03-20", .terminated, "2026-03-21", false, "not_yet_due"),
            // Other states charge as usual, and their ended_on says nothing.
            ("2026-03-10", .active, "2026-03-09", false, "invoiced"),
            ("2026-03-10", .expired, "2026-03-09", false, "invoiced"),
            ("2026-03-10", .renewed, "2026-03-09", false, "invoiced"),
            ("2026-03-10", .archived, nil, false, "invoiced"),
            // The first disposition that fits: out of scope, cancelled, held, not yet due.
            ("2026-02-28", .cancelled, "2026-01-01", true, "out_of_scope"),
            ("2026-02-28", .active, nil, true, "out_of_scope"),
            ("2026-03-10", .cancelled, "2026-03-10", true, "cancelled"),
            ("2026-03-10", .active, nil, true, "held"),
            ("2026-03-11", .active, nil, true, "held"),
        ] as [(String, SubscriptionStatus, String?, Bool, String)]
    )
    func upfrontCharge(accepted: String, status: SubscriptionStatus, ended: String?, waits: Bool, disposition: String)
        throws
    {
        var agreement = upfront(accepted: accepted)
        agreement.subscription.status = status
        agreement.subscription.endedOn = ended.map { day($0) }
        agreement.contractHold = waits ? hold() : nil
        let decision = Scene("2026-03-10", start: "2026-03-01", agreement).decide()
        #expect(decision.dispositions == ["upfront \(disposition)"])
        #expect(decision.asked == (disposition == "invoiced" ? ["upfront 50.00"] : []))
        let fact = try #require(decision.facts.first)
        #expect(fact.hold == (disposition == "held" ? hold() : nil))
        #expect(fact.amount == amount("50.00"))
        #expect(fact.dueOn == day(accepted))
    }

    @Test(
        "On a first night, all payments that are due by then are invoiced",
        arguments: [
            ("2026-03-09", ["opening not_yet_due", "#1 not_yet_due", "#2 not_yet_due", "#3 not_yet_due"], []),
            // The payment of before acceptance is due with acceptance.
            ("2026-03-10", ["opening invoiced", "#1 invoiced", "#2 not_yet_due", "#3 not_yet_due"], ["#1 10.00"]),
            (
                "2026-06-01", ["opening invoiced", "#1 invoiced", "#2 invoiced", "#3 not_yet_due"],
                ["#1 10.00", "#2 20.00"]
            ),
            (
                "2026-12-31", ["opening invoiced", "#1 invoiced", "#2 invoiced", "#3 invoiced"],
                ["#1 10.00", "#2 20.00", "#3 0.00"]
            ),
        ] as [(String, [String], [String])]
    )
    func scheduleOnAFirstNight(date: String, dispositions: [String], asked: [String]) {
        let agreement = scheduled(
            accepted: "2026-03-10",
            ("2026-02-01", "10.00"),
            ("2026-06-01", "20.00"),
            ("2026-12-31", "0.00")
        )
        let decision = Scene(date, agreement).decide()
        #expect(decision.dispositions == dispositions)
        #expect(decision.asked == asked)
        #expect(decision.openings.map(\.net) == (date < "2026-03-10" ? [] : [amount("0")]))
        #expect(decision.openings.allSatisfy { $0.lines.isEmpty && $0.chargeOn == day("2026-03-10") })
    }

    @Test("An early end stops the rest of a schedule")
    func anEarlyEndStopsTheRestOfASchedule() {
        var agreement = scheduled(
            accepted: "2026-03-10",
            ("2026-02-01", "10.00"),
            ("2026-06-01", "20.00"),
            ("2026-09-01", "30.00")
        )
        agreement.subscription.status = .cancelled
        agreement.subscription.endedOn = day("2026-06-01")
        let decision = Scene("2026-12-31", agreement).decide()
        #expect(decision.dispositions == ["opening invoiced", "#1 invoiced", "#2 cancelled", "#3 cancelled"])
    }

    @Test("An opening and a payment before acceptance are out of scope by the date they are due")
    func openingAndEarlyPaymentAreOutOfScopeByTheirDueDate() {
        let agreement = scheduled(accepted: "2026-02-28", ("2026-01-01", "10.00"), ("2026-03-01", "20.00"))
        let decision = Scene("2026-03-01", start: "2026-03-01", agreement).decide()
        #expect(decision.dispositions == ["opening out_of_scope", "#1 out_of_scope", "#2 invoiced"])
    }

    /// Every plan of charges, closed night by night: each charge is asked for once, on its day.
    @Test("Closed night by night, each charge is invoiced once, on its day")
    func nightByNight() {
        let plan = scheduled(
            "b",
            accepted: "2026-03-03",
            ("2026-03-01", "10.00"),
            ("2026-03-03", "20.00"),
            ("2026-03-05", "30.00")
        )
        var scene = Scene("2026-03-01", upfront("a", accepted: "2026-03-04"), plan)
        var asked: [String] = []
        for number in 1...7 {
            scene.night.date = day("2026-03-0\(number)")
            let decision = scene.close()
            asked += decision.asked.map { "\(number): \($0)" } + decision.openings.map { _ in "\(number): opening" }
            #expect(decision.facts.count == 5)
            #expect(decision.conflicts == [])
        }
        #expect(asked == ["3: #1 10.00", "3: #2 20.00", "3: opening", "4: upfront 50.00", "5: #3 30.00"])
        #expect(scene.decide().facts.allSatisfy { $0.disposition == .invoiced })
    }

    @Test("What was billed stays billed, whatever becomes of its subscription")
    func whatWasBilledStaysBilled() {
        var scene = Scene("2026-03-10", upfront(accepted: "2026-03-10"))
        #expect(scene.close().asked == ["upfront 50.00"])
        // States and dates of the subscription are no content: the charge stays in its first disposition.
        scene.agreements[0].subscription.status = .cancelled
        scene.agreements[0].subscription.endedOn = day("2026-03-01")
        scene.agreements[0].contractHold = hold()
        scene.night.billingStart = day("2026-03-11")
        let decision = scene.decide()
        #expect(decision.dispositions == ["upfront invoiced"])
        #expect(decision.asked == [])
    }

    @Test("A plan without charges has no contract facts")
    func aPlanWithoutChargesHasNoContractFacts() {
        #expect(Scene("2026-03-10", metered()).decide().facts == [])
    }
}
