import Domain
import Ledger
import Reports

/// The record of a run in its ledger. It decides nothing: where it cannot be written, the run goes on and says so.
final class AttemptRecord {
    private let asOf: CivilDate
    private let clock: @Sendable () -> Instant
    let started: Instant
    private var begun: (ledger: Ledger, id: Int64)?
    /// Why the record is not complete.
    private(set) var fault: String?

    /// A run that begins now.
    init(asOf: CivilDate, clock: @escaping @Sendable () -> Instant) {
        (self.asOf, self.clock) = (asOf, clock)
        started = clock()
    }

    /// Records that the run began; the first time only.
    func begin(in ledger: Ledger) {
        guard begun == nil, fault == nil else { return }
        attempt { begun = (ledger, try ledger.beginAttempt("run", asOf: asOf, at: started)) }
    }

    /// The ledger in which it is; nil: in none.
    var ledger: Ledger? { begun?.ledger }

    /// Records how it ended.
    ///
    /// - Returns: the same.
    func end(_ report: RunReport) -> Ledger.Attempt.End {
        end(report.exitStatus, nights: report.nights.count + report.finished.count, reason: nil)
    }

    /// Records how it failed.
    ///
    /// - Returns: the same.
    func end(_ failure: CommandFailure) -> Ledger.Attempt.End {
        let own = failure.stop?.phase.isClosed ?? false ? 1 : 0
        let line = failure.message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return end(
            failure.exitStatus,
            nights: (failure.stop?.before?.nights ?? 0) + own,
            reason: Text(DisplayText.cut(DisplayText.text(line), to: 500))
        )
    }

    private func end(_ status: Int32, nights: Int, reason: Text?) -> Ledger.Attempt.End {
        let end = Ledger.Attempt.End(time: clock(), status: status, nights: nights, reason: reason)
        if let (ledger, id) = begun { attempt { try ledger.endAttempt(id, end) } }
        return end
    }

    private func attempt(_ work: () throws -> Void) {
        do {
            try work()
        } catch {
            fault = "this run is not recorded among the attempts that nightbill status tells: \(error)"
        }
    }
}
