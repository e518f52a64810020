public import Domain

/// The date for which states are shown.
public struct StateDate: Hashable, Sendable {
    public var date: CivilDate
    /// The last business date closed, after which the book is as it is shown; nil: none is closed.
    public var lastClosed: CivilDate?

    /// A date, and the last one that is closed.
    public init(date: CivilDate, lastClosed: CivilDate?) {
        (self.date, self.lastClosed) = (date, lastClosed)
    }

    var words: String { date == lastClosed ? "on \(date), the last night closed" : "on \(date)" }

    /// What a person should know of a date in the past.
    var notices: [String] {
        guard let lastClosed, date < lastClosed else { return [] }
        return [
            "states on \(date) are those of the book as it stands after the night of \(lastClosed): which POs have expired by then, not "
                + "what nights and operators changed since; `nightbill po show` has the history of each"
        ]
    }
}
