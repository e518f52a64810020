public import Domain

/// The date for which states are shown.
public struct StateDate: Hashable, Sendable {
    public var date: CivilDate
    /// Whether it is the last business date closed.
    public var isLastClosed: Bool

    /// A date.
    public init(date: CivilDate, isLastClosed: Bool) {
        (self.date, self.isLastClosed) = (date, isLastClosed)
    }

    var words: String { isLastClosed ? "on \(date), the last night closed" : "on \(date)" }
}
