import Domain
import TestSupport
import Testing

@Suite("What rows come to")
struct ContentSumTests {
    private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private static func subscription(_ change: (inout Subscription) throws -> Void = { _ in }) throws -> Subscription {
        var subscription = Subscription(
            id: "s",
            account: "a",
            product: "p",
            acceptedOn: try day("2026-01-02"),
            startsOn: try day("2026-01-03"),
            endsOn: try day("2026-12-31"),
            currency: currency("EUR"),
            plan: .upfront
        )
        try change(&subscription)
        return subscription
    }

    private static func fact(_ change: (inout BillingFact) throws -> Void = { _ in }) throws -> BillingFact {
        var fact = BillingFact(
            subscription: "s",
            kind: .instalment(2),
            dueOn: try day("2026-02-01"),
            disposition: .held,
            hold: Hold(code: "NB210", message: "why", row: RowReference(file: 1, line: 7)),
            amount: Money(minorUnits: 100, currency: currency("EUR"))
        )
        try change(&fact)
        return fact
    }

    private static func sum(_ subscriptions: [Subscription]) -> ContentSum {
        subscriptions.reduce(into: ContentSum()) { $0.add($1) }
    }

    @Test("Each value of a subscription that the ledger keeps makes another sum")
    func subscriptions() throws {
        let own = OwnFields(sorted: [OwnFields.Field(name: "x_a", value: "1")])
        let others = [
            try Self.subscription(), try Self.subscription { $0.id = "t" }, try Self.subscription { $0.account = "b" },
            try Self.subscription { $0.product = "q" },
            try Self.subscription { $0.acceptedOn = try Self.day("2026-01-01") },
            try Self.subscription { $0.startsOn = try Self.day("2026-01-02") },
            try Self.subscription { $0.endsOn = nil },
            try Self.subscription { $0.currency = currency("USD") }, try Self.subscription { $0.plan = .schedule },
            try Self.subscription { $0.status = .cancelled },
            try Self.subscription { $0.endedOn = try Self.day("2026-12-31") },
            try Self.subscription { ($0.endsOn, $0.endedOn) = (nil, $0.endsOn) },
            try Self.subscription { $0.fields = own },
            // The border between two texts.
            try Self.subscription { ($0.id, $0.account) = ("sa", "") },
        ]
        #expect(Set(others.map { Self.sum([$0]) }).count == others.count)
    }

    @Test("Each value of a fact makes another sum, but for whether this night bills it")
    func facts() throws {
        let usage = ChargeKind.consumption(dimension: "d", month: YearMonth(year: 2026, month: 2))
        let others = [
            try Self.fact(), try Self.fact { $0.subscription = "t" }, try Self.fact { $0.kind = .instalment(3) },
            try Self.fact { $0.kind = .upfront }, try Self.fact { $0.kind = usage },
            try Self.fact { $0.dueOn = try Self.day("2026-02-02") }, try Self.fact { $0.disposition = .notYetDue },
            try Self.fact { $0.amount = nil },
            try Self.fact { $0.amount = Money(minorUnits: 101, currency: currency("EUR")) },
            try Self.fact { $0.amount = Money(minorUnits: 100, currency: currency("USD")) },
            try Self.fact { $0.quantity = .one },
            try Self.fact { $0.count = 2 }, try Self.fact { $0.hold = nil }, try Self.fact { $0.hold?.code = "NB211" },
            try Self.fact { $0.hold?.message = "other" },
            try Self.fact { $0.hold?.row = RowReference(file: 2, line: 7) },
            try Self.fact { $0.hold?.row = RowReference(file: 1, line: 8) },
        ]
        func sum(_ facts: [BillingFact]) -> ContentSum { facts.reduce(into: NightFacts()) { $0.add($1) }.openSum }
        #expect(Set(others.map { sum([$0]) }).count == others.count)
        #expect(sum([try Self.fact { $0.isNew = true }]) == sum([try Self.fact()]))
        #expect(sum([try Self.fact { $0.disposition = .invoiced }]) == ContentSum(), "what is invoiced is not open")
        #expect(sum(others) == sum(others.reversed()), "the order makes no difference")
        #expect(sum(others + [others[0]]) != sum(others), "twice is not once")
    }

    @Test("Parts sum up to the whole, in any order", arguments: [1, 2, 3] as [UInt64])
    func parts(seed: UInt64) throws {
        let all = try (0..<20).map { number in try Self.subscription { $0.id = Text("s\(number)") } }
        let cut = Int(seed * 7 % 20)
        var sum = Self.sum(Array(all[cut...].reversed()))
        sum.add(Self.sum(Array(all[..<cut])))
        #expect(sum == Self.sum(all))
        #expect(sum.bytes.count == 16)
        #expect(sum != Self.sum(Array(all.dropLast())))
    }
}
