import Domain
import Ledger
import Publishing
import Reports

/// The business dates that a run is to close, in order.
struct NightDates {
    /// How many nights are closed without being asked for by number.
    static let usual = 100

    private let dates: [CivilDate]

    /// All dates after the last closed one, from `billing_start` on, which a ledger keeps from its first night.
    ///
    /// - Throws: ``CommandFailure`` where more nights are to be closed than was said.
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
        let days = first.daysSinceEpoch...request.asOf.daysSinceEpoch
        try Self.refuse(days.count, first, request)
        dates = days.map { CivilDate(daysSinceEpoch: $0) }
    }

    private static func refuse(_ nights: Int, _ first: CivilDate, _ request: CloseNights) throws {
        guard nights > max(usual, request.catchUp) else { return }
        let given = request.catchUp > 0 ? ", and --catch-up \(request.catchUp) is fewer" : ""
        throw CommandFailure(
            .usage,
            "--as-of \(request.asOf) would close \(nights) nights at once, \(Summary.range(first, request.asOf)); more than "
                + "\(usual) must be asked for\(given). No night was closed. Look at the date and at billing_start; if all of them are "
                + "meant, add --catch-up \(nights)"
        )
    }

    /// Refuses to close a night that is still to come: what falls due until then would never be billed on its day.
    static func refuseFuture(_ request: CloseNights) throws {
        guard let tomorrow = request.tomorrow, request.asOf > tomorrow else { return }
        throw CommandFailure(
            .usage,
            "--as-of \(request.asOf) is later than tomorrow, \(tomorrow) (UTC). No night was closed: a closed night stays closed, "
                + "and tonight's export does not know what will fall due by then. Look at the year; if the date is meant, add "
                + "--allow-future"
        )
    }

    /// What is said of a ledger that is closed beyond tomorrow; nil: it is not, or that is meant.
    static func closedAhead(_ request: CloseNights, _ state: Ledger.State) -> ClosedAhead? {
        guard let tomorrow = request.tomorrow, let last = state.lastClosed, last > tomorrow else { return nil }
        return ClosedAhead(lastClosed: last, tomorrow: tomorrow)
    }

    /// What is said of a ledger that is begun beside the nights of another one; nil: there are none.
    static func doubt(_ request: CloseNights, nights: [CivilDate]) -> String? {
        guard let last = nights.last else { return nil }
        return
            "the ledger \(DisplayText.text(request.ledger)) is new, and \(DisplayText.text(request.output)) has nights of another one, the last "
            + "of \(last): look whether --ledger is right"
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
