import Domain
import TestSupport
import Testing

@Suite("Subscriptions")
struct SubscriptionTests {
    private func subscription(_ status: SubscriptionStatus, ends: String?, ended: String?) -> Subscription {
        Subscription(
            id: "s",
            account: "a",
            product: "p",
            acceptedOn: day("2026-01-10"),
            startsOn: day("2026-02-01"),
            endsOn: ends.map { day($0) },
            currency: currency("EUR"),
            plan: .none,
            status: status,
            endedOn: ended.map { day($0) }
        )
    }

    @Test(
        "The last day of service follows from the state, the agreed end and the early end",
        arguments: [
            (.active, "2026-12-31", nil, "2026-12-31"),
            (.active, nil, nil, nil),
            // An end that the status does not speak of is ignored.
            (.active, "2026-12-31", "2026-06-30", "2026-12-31"),
            (.expired, "2026-12-31", "2026-06-30", "2026-12-31"),
            (.renewed, nil, "2026-06-30", nil),
            (.archived, nil, "2026-06-30", nil),
            (.cancelled, "2026-12-31", "2026-06-30", "2026-06-30"),
            (.replaced, nil, "2026-06-30", "2026-06-30"),
            (.rolledBack, "2026-12-31", "2026-06-30", "2026-06-30"),
            (.superseded, nil, "2026-06-30", "2026-06-30"),
            (.terminated, "2026-12-31", "2027-06-30", "2026-12-31"),
        ] as [(SubscriptionStatus, String?, String?, String?)]
    )
    func lastDayOfService(status: SubscriptionStatus, ends: String?, ended: String?, last: String?) {
        #expect(subscription(status, ends: ends, ended: ended).lastDayOfService == last.map { day($0) })
    }

    @Test(
        "Use belongs to its month, after the last day of service to that day's",
        arguments: [
            (.active, "2026-06-30", "2026-06-30T23:59:59Z", "2026-06"),
            (.active, "2026-06-30", "2026-06-30T23:59:60Z", "2026-06"),
            (.active, "2026-06-30", "2026-07-01T00:00:00Z", "2026-06"),
            (.active, "2026-06-30", "2026-07-01T01:00:00Z", "2026-06"),
            (.active, "2026-12-31", "2027-01-01T02:00:00+01:30", "2026-12"),
            (.active, "2026-06-15", "2026-06-16T00:30:00Z", "2026-06"),
            (.active, nil, "2026-07-01T00:00:00Z", "2026-07"),
            (.cancelled, nil, "2026-06-01T00:10:00Z", "2026-05"),
            (.rolledBack, "2026-12-31", "2026-06-01T00:10:00Z", "2026-05"),
            (.superseded, "2026-12-31", "2026-05-31T23:10:00Z", "2026-05"),
        ] as [(SubscriptionStatus, String?, String, String)]
    )
    func monthOfUse(status: SubscriptionStatus, ends: String?, used: String, month: String) {
        let subscription = subscription(status, ends: ends, ended: "2026-05-31")
        #expect(subscription.monthOfUse(at: moment(used)).description == month)
    }

    @Test(
        "Usage is covered until one hour after the last day",
        arguments: [
            ("2026-01-31T23:59:59.999999999Z", false),
            ("2026-02-01T00:00:00Z", true),
            ("2026-02-01T00:30:00+01:00", false),
            ("2026-06-30T23:59:59Z", true),
            ("2026-07-01T00:00:00Z", true),
            ("2026-07-01T01:00:00Z", true),
            ("2026-07-01T01:00:00.000000001Z", false),
            ("2026-07-01T01:00:01Z", false),
            ("2026-07-01T02:30:00+02:00", true),
        ]
    )
    func useUntilOneHourAfterTheLastDay(text: String, covers: Bool) {
        let ended = subscription(.cancelled, ends: "2026-12-31", ended: "2026-06-30")
        #expect(ended.coversUse(at: moment(text)) == covers)
        let agreed = subscription(.active, ends: "2026-06-30", ended: nil)
        #expect(agreed.coversUse(at: moment(text)) == covers)
    }

    @Test("A subscription without an end covers usage for ever")
    func openEndedUse() {
        let open = subscription(.active, ends: nil, ended: nil)
        #expect(open.coversUse(at: moment("9999-12-31T23:59:59Z")))
        #expect(!open.coversUse(at: moment("2026-01-31T23:59:59Z")))
        let toTheEndOfTime = subscription(.active, ends: "9999-12-31", ended: nil)
        #expect(toTheEndOfTime.coversUse(at: moment("9999-12-31T23:59:59Z")))
    }

    @Test(
        "Only SaaS products with a contract take POs",
        arguments: [
            (ProductType.saas, PricingModel.contract, true), (.saas, .contractWithConsumption, true),
            (.saas, .usage, false),
            (.ami, .contract, false), (.container, .contract, false), (.professionalServices, .contract, false),
            (.data, .contractWithConsumption, false), (.machineLearning, .contract, false),
        ]
    )
    func productsThatTakePurchaseOrders(type: ProductType, pricing: PricingModel, takes: Bool) {
        #expect(Product(id: "p", title: "P", type: type, pricing: pricing).takesPurchaseOrders == takes)
    }
}
