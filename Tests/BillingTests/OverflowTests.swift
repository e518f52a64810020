import Billing
import Domain
import TestSupport
import Testing

/// A sum that leaves 64 bits waits with a reason; nothing stops the night.
@Suite("Sums that are too large")
struct OverflowTests {
    private static let largest = term("seat", "999999999999.999999999999999", at: "999999999999.999999999999")
    /// 90,000,000,000,000,000.00 euros: nearly all that fits.
    private static let huge = term("seat", "900000000000", at: "100000")

    @Test(
        "An upfront charge that is too large is held with its reason, and the others are invoiced",
        arguments: [
            ([largest], "the sum of the upfront charge is too large to invoice", nil),
            ([huge, huge], "the sum of the upfront charge is too large to invoice", nil),
            // The charge fits, its tax of 19 % does not.
            ([huge], "the sum of the invoice of the upfront charge is too large to invoice", "90000000000000000.00"),
        ] as [([Term], String, String?)]
    )
    func upfrontCharge(terms: [Term], message: String, net: String?) {
        var agreement = upfront(accepted: "2026-03-10")
        agreement.contractTerms = terms
        agreement.subscription.purchaseOrderNumber = "PO-1"
        let decision = Scene("2026-03-10", agreement, upfront("t", accepted: "2026-03-10")).decide()
        #expect(decision.dispositions == ["upfront held", "upfront invoiced"])
        #expect(decision.facts.map(\.hold?.code) == [BillingCode.overflow, nil])
        #expect(decision.facts[0].hold?.message == Text(message))
        #expect(decision.facts.map(\.isNew) == [false, true])
        #expect(decision.facts[0].amount?.description == net)
        #expect(decision.asked == ["upfront 50.00"])
    }

    @Test("A charge that is too large is not held before it is due")
    func whatIsNotDueIsNotHeld() {
        var agreement = upfront(accepted: "2026-03-11")
        agreement.contractTerms = [Self.largest]
        #expect(Scene("2026-03-10", agreement).decide().dispositions == ["upfront not_yet_due"])
    }

    @Test("Usage that is too large holds its own dimension only")
    func oneDimensionOfUse() {
        let terms = [usageTerm("calls", at: "999999999999"), usageTerm("disk", at: "1")]
        var scene = Scene("2026-03-01", metered("s", terms))
        scene.use("r1", at: "2026-02-10T12:00:00Z", "999999999999")
        scene.use("r2", at: "2026-02-10T12:00:00Z", "5", term: 1)
        let decision = scene.decide()
        #expect(decision.dispositions == ["calls 2026-02 held", "disk 2026-02 invoiced"])
        #expect(decision.facts[0].hold?.message == "the sum of use of calls in 2026-02 is too large to invoice")
        #expect(decision.facts[0].quantity == quantity("999999999999"))
        #expect(decision.asked == ["disk 2026-02 5.00"])
    }

    @Test("Quantities without a sum are held")
    func quantitiesThatHaveNoSum() throws {
        var scene = Scene("2026-03-01", metered())
        let time = try #require(Instant("2026-02-10T12:00:00Z"))
        scene.use("r1", at: time, Quantity(units: .max))
        scene.use("r2", at: time, Quantity(units: .max))
        let decision = scene.decide()
        #expect(decision.dispositions == ["calls 2026-02 held"])
        #expect(decision.facts.map(\.quantity) == [nil])
        #expect(decision.facts.map(\.count) == [2])
    }

    /// An invoice that is too large holds what it would have asked for, not what was asked for before.
    @Test("Usage of the same month that was invoiced before stays invoiced")
    func earlierUseOfTheMonthStaysInvoiced() {
        let terms = [usageTerm("calls", at: "100000"), usageTerm("disk", at: "100000")]
        var scene = Scene("2026-03-01", metered("s", terms))
        scene.use("r1", at: "2026-02-10T12:00:00Z", "1")
        #expect(scene.close().asked == ["calls 2026-02 100000.00"])
        scene.night.date = day("2026-04-01")
        scene.use("r2", at: "2026-02-11T12:00:00Z", "900000000000")
        scene.use("r3", at: "2026-02-11T12:00:00Z", "900000000000", term: 1)
        let decision = scene.decide()
        #expect(decision.dispositions == ["calls 2026-02 invoiced", "calls 2026-02 held", "disk 2026-02 held"])
        #expect(decision.facts.map(\.quantity) == ["1", "900000000000", "900000000000"].map { quantity($0) })
        #expect(decision.facts.map(\.isNew) == [false, false, false])
        #expect(decision.asked == [])
    }
}
