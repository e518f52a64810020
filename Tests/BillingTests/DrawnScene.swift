import Domain
import TestSupport

extension Scene {
    /// Some subscriptions of each plan with use of some months.
    static func drawn(_ generator: inout SeededGenerator) -> Scene {
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
}
