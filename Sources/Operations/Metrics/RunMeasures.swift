import Domain
import Reports

/// What a run measures of itself: how long its stages take, and what it had come to when it ended, also where it failed.
final class RunMeasures {
    /// How long ago something began that stays the same, by the clock of whoever asks.
    private let stopwatch: @Sendable () -> Duration
    private var stage: (name: RunStage, since: Duration)?
    /// How long each stage took that was entered, all nights together.
    private(set) var times: [RunStage: Duration] = [:]
    /// What the run came to; nil: it did not begin.
    private(set) var report: RunReport?

    init(_ stopwatch: @escaping @Sendable () -> Duration) {
        self.stopwatch = stopwatch
    }

    /// A stage begins, and the one before it ends.
    func enter(_ next: RunStage) {
        let now = leave()
        stage = (next, now)
    }

    /// The run ends.
    func end(_ report: RunReport) {
        leave()
        stage = nil
        self.report = report
    }

    @discardableResult
    private func leave() -> Duration {
        let now = stopwatch()
        if let stage { times[stage.name, default: .zero] += now - stage.since }
        return now
    }
}
