import Domain
import Synchronization

/// Reports how far a stage is: when it begins, about a hundred times on its way, and when it ends.
final class ProgressMeter: Sendable {
    private let stage: RunProgress.Stage
    private let date: CivilDate?
    private let total: Int
    private let report: (@Sendable (RunProgress) -> Void)?
    private let state = Mutex((done: 0, reported: 0))

    /// How many reports a stage makes on its way.
    private static let steps = 100

    /// A stage that begins, with what there is to do; nothing is reported of one that has nothing to do.
    init(_ stage: RunProgress.Stage, of date: CivilDate?, total: Int, _ report: (@Sendable (RunProgress) -> Void)?) {
        (self.stage, self.date) = (stage, date)
        (self.total, self.report) = (total, report)
        if total > 0 { report?(RunProgress(stage, of: date, done: 0, total: total)) }
    }

    /// So much more is done. Several threads may say so; reports are made one after the other.
    func advance(by count: Int) {
        guard let report else { return }
        state.withLock { state in
            state.done += count
            let isStep = (state.done - state.reported) * Self.steps >= total
            guard state.done > state.reported, isStep || state.done == total else { return }
            state.reported = state.done
            report(RunProgress(stage, of: date, done: state.done, total: total))
        }
    }
}
