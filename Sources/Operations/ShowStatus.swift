public import Domain
import Ledger
public import Reports

/// Reports the state of billing.
public struct ShowStatus: Operation {
    public var ledger: String
    /// The moment from which ages are counted, by the clock of whoever asks.
    public var now: Instant
    /// How long ago the last success may be; nil: that is not asked.
    public var maximumAge: MaximumAge?

    /// The status of the ledger at a path.
    public init(ledger: String, now: Instant, maximumAge: MaximumAge? = nil) {
        (self.ledger, self.now, self.maximumAge) = (ledger, now, maximumAge)
    }

    public func perform() throws -> StatusReport {
        let ledger = try Ledger.reading(ledger)
        let status = try ledger.status()
        var report = StatusReport(
            status,
            review: try NightReview.ofLastNight(ledger),
            now: now,
            maximumAge: maximumAge
        )
        report.requests = OpenRequests(
            credits: try ledger.openCreditRequests(),
            corrections: try ledger.openCorrectionRequests()
        )
        let shown = Array(status.answers.waiting.prefix(AnswerSummary.mostShown))
        report.answers = AnswerSummary(status.answers, try RefusalAdvice.advices(about: shown, ledger))
        return report
    }
}
