import Billing
import Domain
import TestSupport
import Testing

@Suite("What an export holds")
struct HeldSearchTests {
    /// The held facts of all accounts, each decided in full.
    private static func plain(_ export: Export) -> [BillingFact] {
        let farAway: Int32 = 365_250
        let run = BillRun(
            date: CivilDate(daysSinceEpoch: farAway),
            billingStart: CivilDate(daysSinceEpoch: -farAway),
            usageInvoiceDay: 28,
            paymentTermsDays: 0
        )
        let decider = AccountDecider(run, export: export, billed: BilledCharges()) { _ in "" }
        return export.accounts.flatMap { decider.decide($0).facts.filter { $0.disposition == .held } }
    }

    @Test("The search passes over no account that holds something", arguments: Array(1...60) as [UInt64])
    func drawn(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var scene = Scene.drawn(&generator)
        if generator.once(in: 2) {
            for place in scene.agreements.indices { scene.agreements[place].removeHolds() }
        }
        // From nothing to more than any invoice can ask for.
        for place in scene.agreements.indices where generator.once(in: 3) {
            let price = generator.pick(["0.01", "-40000000", "900000000000", "999999999999"])
            scene.agreements[place].contractTerms = [term("seat", "99999", at: price)]
            scene.agreements[place].usageTerms[0] = usageTerm("calls", at: price)
        }
        if generator.once(in: 5) { scene.account.tax.rate = rate("100") }
        let export = scene.export
        let search = HeldSearch(export)
        #expect(search.chunks.flatMap(search.held) == Self.plain(export), "seed \(seed)")
    }

    @Test("Amounts that only their sum makes too large are found")
    func sums() {
        var scene = Scene("2026-03-01", metered("s", [usageTerm("calls", at: "900000000000")]))
        scene.use("r-1", at: "2026-02-10T12:00:00Z", "60000")
        scene.use("r-2", at: "2026-02-11T12:00:00Z", "60000")
        let export = scene.export
        let search = HeldSearch(export)
        #expect(search.chunks.flatMap(search.held).map(\.count) == [2])
        #expect(Self.plain(export).map(\.count) == [2])
    }
}

extension Agreement {
    fileprivate mutating func removeHolds() { (contractHold, usageHold, dimensionHolds) = (nil, nil, [:]) }
}
