public import Domain

/// Where a run of nights stopped, and what it had done by then.
public struct NightStop: Hashable, Sendable {
    /// The night in which it stopped.
    public var date: CivilDate
    /// Whether that night was closed, and only its folder is not there yet.
    public var isClosed: Bool
    /// The nights of the run that came before it; nil where there are none.
    public var before: Before?

    /// Nights that were closed, one after the other.
    public struct Before: Hashable, Sendable {
        public var first: CivilDate
        public var last: CivilDate
        public var nights: Int
        public var invoices: Int
    }
}

extension RunFailure {
    private static let notClosed = "the night was not closed"

    /// The same failure with the night in which it stopped a run, and what the run had done before.
    func stopping(_ date: CivilDate, isClosed: Bool, after report: RunReport) -> RunFailure {
        var failure = self
        if isClosed {
            failure.message =
                "the night of \(date) is closed but not published, which the next run does first: \(message)"
        } else if message.hasPrefix(Self.notClosed) {
            failure.message = "the night of \(date) was not closed\(message.dropFirst(Self.notClosed.count))"
        } else {
            failure.message = "the night of \(date) was not closed: \(message)"
        }
        failure.stop = NightStop(date: date, isClosed: isClosed)
        guard let first = report.nights.first?.date, let last = report.nights.last?.date else { return failure }
        let before = NightStop.Before(
            first: first,
            last: last,
            nights: report.nights.count,
            invoices: report.nights.reduce(0) { $0 + $1.invoices }
        )
        failure.stop?.before = before
        let verb =
            switch (report.isDryRun, before.nights == 1) {
            case (true, _): "would be closed"
            case (false, true): "is closed and published"
            case (false, false): "are closed and published"
            }
        failure.message += "\n\(Summary.range(first, last)) \(verb), with \(Summary.count(before.invoices, "invoice"))"
        return failure
    }
}
