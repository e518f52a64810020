import Domain
import Intake
import Ledger
import Reports

/// What the last night's export had and tonight's has not.
struct VanishedRows {
    /// The rows of the last export against tonight's, which the first night writes.
    let comparison: Ledger.ExportComparison
    /// What the first night misses.
    let onFirstNight: [Ledger.Vanished]
    /// What later nights miss, too: subscriptions, until they are back. Any other row is missed once.
    let later: [Ledger.Vanished]

    /// `first`: the first night that reads the export; `lastClosed`: the night before it, nil where there is none.
    init(_ intake: IntakeReport, first: CivilDate, lastClosed: CivilDate?, _ ledger: Ledger) throws {
        comparison = try ledger.compare(intake.exportRows)
        guard let lastClosed else {
            (onFirstNight, later) = ([], [])
            return
        }
        let organizations = intake.export.organizations
        let rows = comparison.gone.map { [comparison] row in
            Ledger.Vanished(row, in: comparison, lastSeen: lastClosed) { organizations.payer(of: $0, on: first) }
        }
        later = try Self.subscriptions(intake, lastClosed, ledger)
        onFirstNight = later + rows
    }

    /// Subscriptions that are gone since the last night, and those that were gone then and still are.
    private static func subscriptions(
        _ intake: IntakeReport,
        _ lastClosed: CivilDate,
        _ ledger: Ledger
    ) throws -> [Ledger.Vanished] {
        let code = Text(FindingCode.vanishedSubscription.rawValue)
        let before = try ledger.vanished().filter { $0.code == code && !$0.subject.isEmpty }
        var gone = try ledger.openSubscriptions().union(before.map(\.subject))
        for agreement in intake.export.accounts.lazy.flatMap(\.agreements) {
            if gone.isEmpty { break }
            gone.remove(agreement.subscription.id)
        }
        gone.subtract(intake.exportRows.rejectedSubscriptions)
        let known = Dictionary(uniqueKeysWithValues: before.map { ($0.subject, $0) })
        return try gone.sorted().map { id in
            try known[id] ?? Ledger.Vanished(ledger.openCharges(of: id), lastSeen: lastClosed)
        }
    }
}
