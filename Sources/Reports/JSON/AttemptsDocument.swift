import Domain
import Ledger

/// What became of the runs over a ledger, from the last success on.
struct AttemptsDocument: Codable, Sendable {
    /// The last that succeeded; absent where none is recorded.
    var lastSuccess: Attempt?
    /// The last that closed a night; absent where none is recorded.
    var lastClosing: Attempt?
    /// Those after the last success that failed, did not end, or are under way, oldest first.
    var failures: [Attempt]
    /// Whether the last of them is under way.
    var underWay: Bool

    /// One run.
    struct Attempt: Codable, Sendable {
        var command: String
        /// The last business date that it was to close.
        var asOf: String
        var started: String
        /// Absent where it did not end, as all below.
        var ended: String?
        /// Its exit status.
        var status: Int32?
        /// How many nights it closed, or published for an earlier run.
        var nights: Int?
        /// The first line of why it failed; absent where it did not.
        var reason: String?

        init(_ attempt: Ledger.Attempt) {
            (command, asOf) = (attempt.command.string, attempt.asOf.description)
            started = attempt.started.description
            ended = attempt.end?.time.description
            (status, nights) = (attempt.end?.status, attempt.end?.nights)
            reason = attempt.end?.reason?.string
        }
    }

    init(_ attempts: Ledger.AttemptHistory) {
        lastSuccess = attempts.lastSuccess.map(Attempt.init)
        lastClosing = attempts.lastClosing.map(Attempt.init)
        failures = attempts.failures.map(Attempt.init)
        underWay = attempts.isUnderWay
    }
}
