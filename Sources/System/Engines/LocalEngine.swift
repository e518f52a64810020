import Dispatch
import Domain
import Synchronization

/// Runs tasks as processes of this machine, some at a time.
public final class LocalEngine: Engine {
    private let jobs: Int
    private let seconds: Int
    private let isStopped: @Sendable () -> Bool
    private let attempts = Atomic<Int>(0)

    /// So many tasks at a time, each ended and tried again after so many seconds.
    public init(jobs: Int, seconds: Int, isStopped: @escaping @Sendable () -> Bool) {
        (self.jobs, self.seconds, self.isStopped) = (jobs, seconds, isStopped)
    }

    public func run(
        _ stage: String,
        _ tasks: [EngineTask],
        reported: @Sendable (EngineReport) -> Void
    ) throws(EngineFault) -> [EngineReport] {
        let board = Board(count: tasks.count)
        // Each process is started and waited for by one thread: it ends with the thread that started it.
        DispatchQueue.concurrentPerform(iterations: min(jobs, tasks.count)) { _ in
            while let place = board.next() {
                do throws(EngineFault) {
                    let report = try run(tasks[place], of: stage) { board.hasFailed }
                    board.put(report, at: place) { reported(report) }
                } catch {
                    board.fail(error)
                }
            }
        }
        return try board.reports()
    }

    public func end() {}

    private func run(
        _ task: EngineTask,
        of stage: String,
        hasFailed: @escaping () -> Bool
    ) throws(EngineFault) -> EngineReport {
        var reason = ""
        for _ in 0..<EngineTask.mostAttempts {
            let attempt = String(attempts.add(1, ordering: .relaxed).newValue)
            let outcome: ProgramOutcome
            do {
                outcome = try perform(task, attempt, hasFailed)
            } catch {
                throw EngineFault("task \(stage) \(task.number) cannot be started: \(error)")
            }
            let line = String(decoding: outcome.output, as: UTF8.self)
            switch outcome.end {
            case .exited(let status) where EngineTask.results.contains(status) && line.hasSuffix("}\n"):
                return EngineReport(task: task.number, attempt: attempt, status: status, line: line)
            case .exited(let status): reason = "it ended with status \(status)"
            case .killed(let signal): reason = "signal \(signal) ended it"
            case .timedOut: reason = "it was ended after \(seconds) seconds"
            case .stopped: throw .stopped
            case .wroteTooMuch: reason = "it wrote more than a line"
            }
            let words = String(decoding: outcome.words, as: UTF8.self).split(whereSeparator: \.isNewline)
            if let last = words.last { reason += ": " + DisplayText.cut(DisplayText.text(String(last)), to: 300) }
        }
        throw EngineFault(
            "task \(stage) \(task.number) was tried \(EngineTask.mostAttempts) times and came to no result; at last "
                + reason
        )
    }

    private func perform(
        _ task: EngineTask,
        _ attempt: String,
        _ hasFailed: @escaping () -> Bool
    ) throws(SystemFault) -> ProgramOutcome {
        let words = task.arguments + ["--attempt", attempt]
        var run = ProgramRun(try ProgramFile(named: words[0]), Array(words.dropFirst()), in: "/", seconds: seconds)
        run.largestOutput = 1 << 24
        let isStopped = isStopped
        run.isStopped = { isStopped() || hasFailed() }
        return try run.perform(input: [])
    }

    /// The tasks that are still to be begun, and what came of the others.
    private final class Board: Sendable {
        private struct State {
            var next = 0
            var reports: [EngineReport?]
            var fault: EngineFault?
        }

        private let state: Mutex<State>

        init(count: Int) { state = Mutex(State(reports: [EngineReport?](repeating: nil, count: count))) }

        /// The next task; nil: there is none, or another one came to no result.
        func next() -> Int? {
            state.withLock { state in
                guard state.fault == nil, state.next < state.reports.count else { return nil }
                state.next += 1
                return state.next - 1
            }
        }

        var hasFailed: Bool { state.withLock { $0.fault != nil } }

        func put(_ report: EngineReport, at place: Int, _ tell: () -> Void) {
            state.withLock { state in
                state.reports[place] = report
                tell()
            }
        }

        /// Keeps the first fault: those that it ended are no reason.
        func fail(_ fault: EngineFault) { state.withLock { $0.fault = $0.fault ?? fault } }

        func reports() throws(EngineFault) -> [EngineReport] {
            let (reports, fault) = state.withLock { ($0.reports.compactMap(\.self), $0.fault) }
            if let fault { throw fault }
            return reports
        }
    }
}
