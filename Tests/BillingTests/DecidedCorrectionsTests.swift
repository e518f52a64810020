import Billing
import Domain
import TestSupport
import Testing

/// Corrections among all that a night decides: numbered, asked for in the PO book, counted, and decided again.
@Suite("Corrections among the charges of a night")
struct DecidedCorrectionsTests {
    /// A subscription under PO-1 whose two payments and use are corrected on a night that bills a third payment and more use, beside one
    /// without a conflict.
    private static func scene() -> Scene {
        var plan = scheduled(
            "s",
            accepted: "2026-03-10",
            ("2026-03-10", "10.00"),
            ("2026-03-20", "20.00"),
            ("2026-05-01", "30.00")
        )
        plan.usageTerms = [usageTerm("calls", at: "0.25")]
        plan.subscription.purchaseOrderNumber = "PO-1"
        var past = Past(Scene("2026-03-10", plan, upfront("t", accepted: "2026-05-01")))
        past.scene.use("r1", at: "2026-03-12T12:00:00Z", "4")
        past.close()
        past.close("2026-03-20")
        past.close("2026-04-01")
        past.scene.agreements[0].schedule[0].amount = amount("11.00")
        past.scene.agreements[0].schedule[1].amount = amount("22.00")
        past.scene.agreements[0].usage = []
        past.scene.use("r1", at: "2026-03-12T12:00:00Z", "8")
        past.scene.use("r2", at: "2026-04-12T12:00:00Z", "12")
        past.asked = ["s"]
        return past.prepared("2026-05-01")
    }

    private static func decider(_ scene: Scene) -> AccountDecider {
        let decider = AccountDecider(scene.night, export: scene.export, billed: scene.billed) { _ in "ubl" }
        expectSameHandedOn(decider, scene.night)
        return decider
    }

    @Test(
        "Invoices are in the order of their instalments, a correction after its own; use is corrected before later use"
    )
    func numbered() {
        let chunk = Self.decider(Self.scene()).decide(0..<1)
        let kinds = [chunk.contract, chunk.consumption].map { drafts in
            drafts.map {
                $0.charges.map { "\($0.subscription) \($0.kind.shorthand) \($0.net)" }.joined(separator: ", ")
            }
        }
        #expect(
            kinds == [
                ["s #1/1 1.00", "s #2/1 2.00", "s #3 30.00", "t upfront 50.00"],
                ["s calls 2026-03/1 1.00, s calls 2026-04 3.00"],
            ]
        )
        #expect(chunk.faults == [])
        #expect(chunk.conflicts == [])
        #expect(chunk.corrected == ["s"])
    }

    @Test("The PO book is asked in the same order, and has a line item of each correction")
    func questions() {
        let decider = Self.decider(Self.scene())
        var chunk = decider.decide(0..<1)
        chunk.keepQuestions()
        #expect(
            chunk.questions.map { "\($0.charge.kind.shorthand) \($0.charge.amount)" } == [
                "#1/1 1.00", "#2/1 2.00", "#3 30.00",
            ]
        )
        var decided = decider.decided([chunk])
        let decision = decided.book([order(lines: 3)], lastImported: [:])
        let items = decider.decideAgain(0, of: decision)?.contract.compactMap(\.lineItem) ?? []
        #expect(
            items.map { "\($0.number) \($0.kind.shorthand) \($0.amount)" } == [
                "4 #1/1 1.00", "5 #2/1 2.00", "6 #3 30.00",
            ]
        )
    }

    @Test("They are counted as invoiced, and the rest of the export as before")
    func counts() {
        let decider = Self.decider(Self.scene())
        var accounts = decider.decided([decider.decide(0..<1)])
        #expect(accounts.counts.count(.correction, in: .invoiced) == 2)
        #expect(accounts.counts.count(.usageCorrection, in: .invoiced) == 1)
        #expect(accounts.counts.count(.instalment, in: .invoiced) == 3)
        #expect(accounts.counts.count(.usage, in: .invoiced) == 2)
        let decision = accounts.book([], lastImported: [:])
        #expect(decision.corrections.map(\.key.kind.shorthand) == ["#1", "#2", "calls 2026-03"])
        #expect(decision.corrected == ["s"])
    }

    @Test("A chunk with corrections that is decided again comes to the same, with the answers of the book")
    func again() throws {
        let decider = Self.decider(Self.scene())
        let first = decider.decide(0..<1)
        var chunk = first
        chunk.keepQuestions()
        var decided = decider.decided([chunk])
        let decision = decided.book([order(.suspended)], lastImported: [:])
        let again = try #require(decider.decideAgain(0, of: decision))
        #expect(again.contract.map(\.invoice) == first.contract.map(\.invoice))
        #expect(again.consumption == first.consumption)
        #expect(again.openings == first.openings)
        #expect(again.sum == first.sum)
        #expect(again.contract.prefix(3).map(\.purchaseOrderDecision.rule) == [.suspended, .suspended, .suspended])
        // Nobody asks any more: it is not the same.
        var scene = Self.scene()
        scene.billed.history = BilledHistory()
        #expect(Self.decider(scene).decideAgain(0, of: decision) == nil)
    }
}
