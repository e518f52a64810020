/// Days from `start` to `end`, both included: a period of service.
public struct Period: Hashable, Codable, Sendable {
    /// The first day.
    public let start: CivilDate
    /// The last day, not before the first.
    public let end: CivilDate

    /// The days from `start` to `end`.
    public init(start: CivilDate, end: CivilDate) {
        self.start = start
        self.end = end
    }

    /// The smallest period that holds all of `periods`; nil for none.
    public static func envelope(of periods: some Sequence<Period>) -> Period? {
        periods.reduce(nil) { envelope, period in
            guard let envelope else { return period }
            return Period(start: min(envelope.start, period.start), end: max(envelope.end, period.end))
        }
    }
}
