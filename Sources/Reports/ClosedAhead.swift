public import Domain

/// A ledger whose last closed night is later than tomorrow: until then a run on time has nothing to close.
public struct ClosedAhead: Hashable, Sendable {
    /// The last business date that is closed.
    public var lastClosed: CivilDate
    /// The day after the day on which that was found.
    public var tomorrow: CivilDate

    /// A ledger closed up to a date that is later than tomorrow.
    public init(lastClosed: CivilDate, tomorrow: CivilDate) {
        (self.lastClosed, self.tomorrow) = (lastClosed, tomorrow)
    }

    /// What happened, and what to do.
    var text: String {
        "the ledger is closed up to \(lastClosed), later than tomorrow, \(tomorrow) (UTC): no run closes a night until then, and "
            + "nothing is billed. If a mistyped --as-of did that, put a backup of the ledger from before it in its place, move "
            + "the folders of the nights after it away, and run again; if it is meant, add --allow-future"
    }
}
