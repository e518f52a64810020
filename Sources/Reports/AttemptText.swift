import Domain
import Ledger

/// What became of the runs since the last success, for a person.
struct AttemptText {
    /// How many failures are listed one by one.
    private static let most = 10

    let attempts: Ledger.AttemptHistory

    /// Lines of two columns, as those of the status.
    func lines(_ ages: RunAges) -> [String] {
        var lines = ["last success       \(success)"]
        if let idle = ages.withoutNight { lines.append(idle) }
        guard !attempts.failures.isEmpty else { return lines }
        lines.append("since then")
        let hidden = attempts.failures.count - Self.most
        if hidden > 0 { lines.append("  \(Summary.count(hidden, "failure")) before these; --json has all") }
        for (index, attempt) in attempts.failures.enumerated().dropFirst(max(0, hidden)) {
            let isLast = index == attempts.failures.count - 1
            lines.append("  \(attempt.started)  \(Self.outcome(attempt, isUnderWay: isLast && attempts.isUnderWay))")
        }
        return lines
    }

    private var success: String {
        guard let attempt = attempts.lastSuccess, let end = attempt.end else { return "none is recorded" }
        let nights = end.nights == 0 ? "nothing to close" : "\(Summary.count(end.nights, "night")) closed"
        return "\(end.time), status \(end.status), \(nights) (--as-of \(attempt.asOf))"
    }

    private static func outcome(_ attempt: Ledger.Attempt, isUnderWay: Bool) -> String {
        let name = "\(attempt.command) --as-of \(attempt.asOf)"
        guard let end = attempt.end else {
            return isUnderWay ? "\(name): under way" : "\(name): did not end: it was killed, or the machine stopped"
        }
        return "\(name): status \(end.status)" + (end.reason.map { ": \($0)" } ?? "")
    }
}
