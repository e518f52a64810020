import Domain
import Intake
import Synchronization

/// Reports how far a stage is: when it begins, about a hundred times on its way, and when it ends.
final class ProgressMeter: Sendable {
    private let stage: RunProgress.Stage
    private let night: RunProgress.Night?
    private let total: Int
    private let report: (@Sendable (RunProgress) -> Void)?
    private let state = Mutex((done: 0, reported: 0))

    /// How many reports a stage makes on its way.
    private static let steps = 100

    /// A stage that begins, with what there is to do; nothing is reported of one that has nothing to do.
    init(
        _ stage: RunProgress.Stage,
        of night: RunProgress.Night?,
        total: Int,
        _ report: (@Sendable (RunProgress) -> Void)?
    ) {
        (self.stage, self.night) = (stage, night)
        (self.total, self.report) = (total, report)
        if total > 0 { report?(RunProgress(stage, of: night, done: 0, total: total)) }
    }

    /// So much more is done. Several threads may say so; reports are made one after the other.
    func advance(by count: Int) {
        guard let report else { return }
        state.withLock { state in
            state.done += count
            let isStep = (state.done - state.reported) * Self.steps >= total
            guard state.done > state.reported, isStep || state.done == total else { return }
            state.reported = state.done
            report(RunProgress(stage, of: night, done: state.done, total: total))
        }
    }

    /// All is done that was not reported yet.
    func finish() {
        let rest = state.withLock { total - $0.done }
        if rest > 0 { advance(by: rest) }
    }
}

/// Reports how far reading is, once it is known how much there is to read.
final class ReadingMeter: Sendable {
    private let report: @Sendable (RunProgress) -> Void
    private let meter = Mutex<ProgressMeter?>(nil)

    private init(_ report: @escaping @Sendable (RunProgress) -> Void) {
        self.report = report
    }

    /// What Intake calls on its way; nil where nobody wants to know.
    static func note(_ report: (@Sendable (RunProgress) -> Void)?) -> (@Sendable (ReadingStep) -> Void)? {
        report.map { report in ReadingMeter(report).note }
    }

    @Sendable private func note(_ step: ReadingStep) {
        switch step {
        case .begins(let bytes):
            let begun = ProgressMeter(.reading, of: nil, total: bytes, report)
            meter.withLock { $0 = begun }
        case .advances(let bytes): meter.withLock(\.self)?.advance(by: bytes)
        }
    }
}
