import Billing
import Domain
import TestSupport
import Testing

/// The order of rows leaves no trace, and what is decided adds up.
@Suite("Independence of the order of rows")
struct OrderIndependenceTests {
    private static let seeds: [UInt64] = Array(1...30)

    /// Some subscriptions of each plan with use of some months.
    private static func scene(_ generator: inout SeededGenerator) -> Scene {
        var scene = Scene(generator.pick(["2026-03-01", "2026-04-01", "2026-04-02"]), start: "2026-02-15")
        let acceptances = ["2026-02-10", "2026-02-20", "2026-03-01", "2026-04-01", "2026-05-01"]
        for number in 0..<Int.random(in: 1...8, using: &generator) {
            let accepted = generator.pick(acceptances)
            let later = generator.pick(["2026-03-01", "2026-04-01", "2026-06-01"])
            var agreement =
                generator.once(in: 2)
                ? upfront(Text("s\(number)"), accepted: accepted)
                : scheduled(Text("s\(number)"), accepted: accepted, ("2026-01-01", "10.00"), (later, "20.00"))
            agreement.usageTerms = [usageTerm("calls", at: "0.333"), usageTerm("disk", at: "0.0125")]
            if generator.once(in: 4) { agreement.contractHold = hold() }
            if generator.once(in: 4) { agreement.dimensionHolds = ["disk": hold()] }
            if generator.once(in: 4) {
                agreement.subscription.status = .terminated
                agreement.subscription.endedOn = day(later)
            }
            scene.agreements.append(agreement)
            for record in 0..<Int.random(in: 0...12, using: &generator) {
                scene.use(
                    "r\(number)-\(record)",
                    at: generator.pick(["2026-01-31T23:59:59Z", "2026-02-10T12:00:00Z", "2026-03-31T12:00:00Z"]),
                    generator.pick(["0", "1", "0.5", "1234.567"]),
                    term: generator.pick([0, 1]),
                    of: number
                )
            }
        }
        return scene
    }

    private static func fingerprint(_ decision: AccountDecision) -> [String] {
        decision.drafts.map { "\($0)" } + decision.openings.map { "\($0)" } + decision.facts.map { "\($0)" }
    }

    @Test("Rows in any order give the same decision", arguments: seeds)
    func shuffledRowsGiveTheSameDecision(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var scene = Self.scene(&generator)
        let decision = Self.fingerprint(scene.decide())
        for index in scene.agreements.indices { scene.agreements[index].usage.shuffle(using: &generator) }
        #expect(Self.fingerprint(scene.decide()) == decision)
        scene.agreements.shuffle(using: &generator)
        #expect(Self.fingerprint(scene.decide()) == decision)
    }

    @Test("Every fact is in one disposition, and every new one on one invoice", arguments: seeds)
    func everyFactIsInOneBoxAndEveryNewOneOnOneInvoice(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let scene = Self.scene(&generator)
        let decision = scene.decide()
        // Contract facts: one or three per agreement; records: all of them, whatever their disposition.
        let contract = decision.facts.filter { $0.kind.code.isContract }
        #expect(contract.count == scene.agreements.reduce(0) { $0 + ($1.schedule.isEmpty ? 1 : 3) })
        let use = decision.facts.filter { !$0.kind.code.isContract }
        #expect(use.reduce(0) { $0 + $1.count } == scene.agreements.reduce(0) { $0 + $1.usage.count })
        let quantity = use.reduce(Int128(0)) { $0 + ($1.quantity?.units ?? 0) }
        #expect(quantity == scene.agreements.flatMap(\.usage).reduce(0) { $0 + $1.quantity.units })

        let charges = decision.drafts.flatMap(\.charges) + decision.openings
        let keys = charges.map { "\($0.subscription) \($0.kind.shorthand)" }
        #expect(Set(keys).count == keys.count)
        let new = decision.facts.filter { $0.disposition == .invoiced }.map {
            "\($0.subscription) \($0.kind.shorthand)"
        }
        #expect(new.sorted() == keys.sorted())
        let records = charges.flatMap(\.usage).map(\.id)
        #expect(Set(records).count == records.count)
        for fact in decision.facts { #expect((fact.hold != nil) == (fact.disposition == .held)) }
        for due in decision.drafts {
            let net = due.invoice.net.minorUnits
            #expect(net == due.charges.reduce(0) { $0 + $1.net.minorUnits })
            #expect(net == due.invoice.lines.reduce(0) { $0 + $1.charge.amount.minorUnits })
            #expect(due.invoice.total.minorUnits == net + due.invoice.tax.minorUnits)
        }
    }

    /// One run after missed nights comes to what runs on time would have: every night is decided for its own date.
    @Test("No charge and no usage record is invoiced twice in 40 nights", arguments: seeds)
    func nothingIsAskedForTwice(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var scene = Self.scene(&generator)
        var keys: [String] = []
        var records: [Text] = []
        for offset in 0..<40 {
            scene.night.date = day("2026-02-28").adding(days: offset)
            let decision = scene.close()
            #expect(decision.conflicts == [])
            let charges = decision.drafts.flatMap(\.charges) + decision.openings
            keys += charges.filter { $0.usage.isEmpty }.map { "\($0.subscription) \($0.kind.shorthand)" }
            records += charges.flatMap(\.usage).map(\.id)
            for charge in charges { #expect(charge.dueOn <= scene.night.date) }
        }
        #expect(Set(keys).count == keys.count)
        #expect(Set(records).count == records.count)
        // On time, nothing due is left over but what is held.
        let after = scene.decide().facts.filter { $0.dueOn <= scene.night.date && $0.disposition == .notYetDue }
        #expect(after.allSatisfy { !$0.kind.code.isContract })
        #expect(after.isEmpty)
    }
}
