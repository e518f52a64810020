import Dispatch
import Foundation

extension AllCores {
    /// Works on runs of consecutive items on all cores, and hands their results on in the order of the runs.
    ///
    /// `work` makes the result of a run of `length` of `count` items on several cores at the same time; `take` takes the
    /// results in order, on the calling thread. `begin` makes what one core needs, `end` takes it back. Few results exist at
    /// a time: a core that is far ahead waits. Where work fails, the failure is that of the first run that has one, and the
    /// results of all runs before it were handed on.
    public static func inOrder<Own, Value: Sendable>(
        _ count: Int,
        length: Int,
        begin: @escaping @Sendable () -> Own,
        end: @escaping @Sendable (Own) -> Void,
        _ work: @Sendable (Range<Int>, Own) throws -> Value,
        take: (Value) throws -> Void
    ) throws {
        let runs = (count + length - 1) / length
        let cores = min(ProcessInfo.processInfo.activeProcessorCount, runs)
        @Sendable func items(_ run: Int) -> Range<Int> { run * length..<min((run + 1) * length, count) }
        if cores < 2 {
            let own = begin()
            defer { end(own) }
            for run in 0..<runs { try take(try work(items(run), own)) }
            return
        }
        try withoutActuallyEscaping(work) { work in
            let board = RunBoard<Value>(runs: runs, ahead: 2 * cores)
            let group = DispatchGroup()
            for _ in 0..<cores {
                DispatchQueue.global().async(group: group) {
                    let own = begin()
                    defer { end(own) }
                    while let run = board.next() { board.put(run, Result { try work(items(run), own) }) }
                }
            }
            defer {
                board.stop()
                group.wait()
            }
            for run in 0..<runs { try take(try board.take(run)) }
        }
    }
}

/// The queue of runs and the place for results that wait for their turn.
private final class RunBoard<Value: Sendable>: @unchecked Sendable {
    private let runs: Int
    /// How many runs may be at work or waiting.
    private let ahead: Int
    /// Guards all that follows.
    private let condition = NSCondition()
    private var started = 0
    private var taken = 0
    private var waiting: [Int: Result<Value, any Error>] = [:]
    private var isStopped = false

    init(runs: Int, ahead: Int) {
        (self.runs, self.ahead) = (runs, ahead)
    }

    /// The next run to work on, once there is room for its result; nil: there is none.
    func next() -> Int? {
        condition.lock()
        defer { condition.unlock() }
        while !isStopped, started < runs, started >= taken + ahead { condition.wait() }
        guard !isStopped, started < runs else { return nil }
        started += 1
        return started - 1
    }

    func put(_ run: Int, _ result: Result<Value, any Error>) {
        condition.lock()
        defer { condition.unlock() }
        waiting[run] = result
        condition.broadcast()
    }

    /// The result of a run, once it is there.
    func take(_ run: Int) throws -> Value {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let result = waiting.removeValue(forKey: run) {
                taken = run + 1
                condition.broadcast()
                return try result.get()
            }
            condition.wait()
        }
    }

    /// Lets the cores come to an end.
    func stop() {
        condition.lock()
        defer { condition.unlock() }
        isStopped = true
        condition.broadcast()
    }
}
