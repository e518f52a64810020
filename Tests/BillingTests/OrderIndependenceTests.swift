import Billing
import Domain
import TestSupport
import Testing

/// The order of rows leaves no trace, and what is decided adds up.
@Suite("Independence of the order of rows")
struct OrderIndependenceTests {
    private static let seeds: [UInt64] = Array(1...30)

    private static func fingerprint(_ decision: AccountDecision) -> [String] {
        decision.drafts.map { "\($0)" } + decision.openings.map { "\($0)" } + decision.facts.map { "\($0)" }
    }

    @Test("Rows in any order give the same decision", arguments: seeds)
    func shuffledRowsGiveTheSameDecision(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var scene = Scene.drawn(&generator)
        let decision = Self.fingerprint(scene.decide())
        for index in scene.agreements.indices { scene.agreements[index].usage.shuffle(using: &generator) }
        #expect(Self.fingerprint(scene.decide()) == decision)
        scene.agreements.shuffle(using: &generator)
        #expect(Self.fingerprint(scene.decide()) == decision)
    }

    @Test("Every fact is in one disposition, and every new one on one invoice", arguments: seeds)
    func everyFactIsInOneBoxAndEveryNewOneOnOneInvoice(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let scene = Scene.drawn(&generator)
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
        var scene = Scene.drawn(&generator)
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
