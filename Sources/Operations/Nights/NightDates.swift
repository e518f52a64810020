import Domain
import Ledger
import Publishing
import Reports

/// The business dates that a run is to close, in order.
struct NightDates {
    private let dates: [CivilDate]

    /// All dates after the last closed one, from `billing_start` on, which a ledger keeps from its first night.
    init(_ request: CloseNights, _ state: Ledger.State) throws {
        let wanted = request.settings.billingStart
        if let kept = state.billingStart, let wanted, kept != wanted {
            throw CommandFailure(
                .settings,
                "billing_start is \(wanted), but this ledger was begun with \(kept) and keeps it; set it back to \(kept)"
            )
        }
        guard let start = state.billingStart ?? wanted else {
            throw CommandFailure(.settings, "billing_start is missing: a new ledger needs the first business date")
        }
        let first = state.lastClosed?.adding(days: 1) ?? start
        guard first <= request.asOf else {
            dates = []
            return
        }
        dates = (first.daysSinceEpoch...request.asOf.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
    }

    /// The dates, none of which has a folder yet: one that has was closed in another ledger.
    func free(of publisher: Publisher?) throws -> [CivilDate] {
        for date in dates {
            guard let taken = try publisher?.folder(of: date) else { continue }
            throw CommandFailure(
                .cannotWrite,
                "\(DisplayText.text(taken)) already exists, but this ledger has not closed that night. Is --ledger right? Otherwise move "
                    + "the folder away"
            )
        }
        return dates
    }
}
