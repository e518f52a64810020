import Domain
import Reports

extension CommandFailure {
    /// The same failure with the night in which it stopped a run, and what the run had done before.
    func stopping(_ date: CivilDate, _ phase: NightPhase, after report: RunReport) -> CommandFailure {
        var failure = self
        failure.message =
            if phase.isClosed {
                "the night of \(date) is closed but not published, which the next run does first: \(message)"
            } else if kind == .invariant {
                "the night of \(date) was not closed, because \(message)"
            } else {
                "the night of \(date) was not closed: \(message)"
            }
        failure.stop = NightStop(date: date, phase: phase)
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
        // A row is reported as gone for a week; the run may have closed longer than that.
        if let gone = report.gone { failure = CommandFailure(failure, found: gone) }
        return failure
    }
}
