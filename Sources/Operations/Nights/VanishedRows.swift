import Domain
import Intake
import Ledger
import Reports

/// What the last night's export had and tonight's has not.
struct VanishedRows {
    /// For how many days after the last night that had it a row is reported as gone: on dates, not once in a run, so that a
    /// run that is stopped loses nothing.
    private static let daysTold = 7

    /// The rows of the last export against tonight's, which the first night writes.
    let comparison: Ledger.ExportComparison
    private let subscriptions: [Ledger.Vanished]
    private let rows: [Ledger.Vanished]

    /// `first`: the first night that reads the export; `state`: after the night before it.
    init(_ intake: IntakeReport, first: CivilDate, after state: Ledger.State, _ ledger: Ledger) throws {
        comparison = try ledger.compare(intake.exportRows)
        guard let lastClosed = state.lastClosed else {
            (subscriptions, rows) = ([], [])
            return
        }
        let organizations = intake.export.organizations
        let before = try ledger.vanished()
        // A credit whose day has come was carried out or refused: its row may go.
        let gone = comparison.gone.filter { $0.credit.map { $0.day > lastClosed } ?? true }
        let new = gone.map { [comparison] row in
            Ledger.Vanished(row, in: comparison, lastSeen: lastClosed, tablesRead: state.tablesRead) {
                organizations.payer(of: $0, on: first)
            }
        }
        let known = before.filter { gone in gone.rowKey.map { !intake.exportRows.have($0) } ?? false }
        rows = known + new
        subscriptions = try Self.subscriptions(intake, lastClosed, before, ledger)
    }

    /// What a night misses: subscriptions until they are back, any other row for a week.
    func missed(on night: CivilDate) -> [Ledger.Vanished] {
        subscriptions + rows.filter { night.daysSinceEpoch - $0.lastSeen.daysSinceEpoch <= Self.daysTold }
    }

    /// The first later day on which a row is not missed any more.
    func nextChange(after night: CivilDate) -> CivilDate? {
        rows.lazy.map { $0.lastSeen.adding(days: Self.daysTold + 1) }.filter { $0 > night }.min()
    }

    /// Subscriptions that are gone since the last night, and those that were gone then and still are.
    private static func subscriptions(
        _ intake: IntakeReport,
        _ lastClosed: CivilDate,
        _ vanished: [Ledger.Vanished],
        _ ledger: Ledger
    ) throws -> [Ledger.Vanished] {
        let code = Text(FindingCode.vanishedSubscription.rawValue)
        let before = vanished.filter { $0.code == code && !$0.subject.isEmpty }
        let accounts = intake.export.accounts
        func isGone(_ id: Text) -> Bool {
            !accounts.have(subscription: id) && !intake.exportRows.haveRejected(subscription: id)
        }
        let gone = try ledger.openSubscriptions(where: isGone).union(before.lazy.map(\.subject).filter(isGone))
        let known = Dictionary(uniqueKeysWithValues: before.map { ($0.subject, $0) })
        return try gone.sorted().map { id in
            try known[id] ?? Ledger.Vanished(ledger.openCharges(of: id), lastSeen: lastClosed)
        }
    }
}
