import Billing
import Domain
import Intake

/// What a night of a run held or did not credit, and the night after it did. The findings of a run are those of its last night; without
/// this nothing would say why a run ends with 3 whose last night holds nothing.
struct ReleasedHolds {
    /// How many are reported one by one.
    private static let most = 20

    private struct Key: Hashable {
        var subscription: Text
        var cause: HeldCharges.Cause

        init(_ held: HeldCharges) { (subscription, cause) = (held.subscription, held.cause) }
    }

    private var lines: [String] = []
    private var more = 0

    /// Takes over what a night held and the next one, `later`, does not; `files` are the names behind row references.
    mutating func add(_ night: NightReport, before later: NightReport, files: [String]) {
        let stillRefused = Set(later.refusedRows.map(\.request))
        for refusal in night.refusedRows where !stillRefused.contains(refusal.request) {
            add(
                "\(refusal.code) after the night of \(night.date): \(refusal.message); the night of \(later.date) carried it out"
            )
        }
        guard !night.held.isEmpty else { return }
        let stillHeld = Set(later.held.map(Key.init))
        for held in night.held where !stillHeld.contains(Key(held)) {
            let finding = Finding(held, files: files, isAfterNight: true)
            add(
                "\(finding.code.rawValue) after the night of \(night.date): \(finding.message); the night of \(later.date) "
                    + "released it"
            )
        }
    }

    private mutating func add(_ line: String) {
        if lines.count < Self.most { lines.append(line) } else { more += 1 }
    }

    /// A line for each, of many the first ones and how many more there are.
    var texts: [String] {
        guard more > 0 else { return lines }
        return lines + ["and \(more) more like \(more == 1 ? "it" : "these"), which later nights of this run released"]
    }
}
