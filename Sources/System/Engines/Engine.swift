/// What an engine has done by somebody: a program that is run with arguments, on this machine or another.
///
/// A task is run once or more; each time is an attempt with a name of its own, and one of those that came to a result is
/// reported. An attempt writes nothing but below a folder of its own, so that those that are not reported have no effect.
public struct EngineTask: Hashable, Sendable {
    /// Its place among the tasks of its stage, from 0.
    public var number: Int
    /// The program and its arguments; `--attempt NAME` is added to them.
    public var arguments: [String]

    /// A task.
    public init(number: Int, arguments: [String]) {
        (self.number, self.arguments) = (number, arguments)
    }

    /// The exit statuses that are results: the same task would end so again. All others may be accidents.
    public static let results: Set<Int32> = [0, 2, 65, 70, 78]
    /// How often a task is tried that comes to no result.
    public static let mostAttempts = 4
}

/// What came of a task.
public struct EngineReport: Hashable, Sendable {
    public var task: Int
    /// The attempt that counts.
    public var attempt: String
    /// One of ``EngineTask/results``.
    public var status: Int32
    /// The line that the attempt wrote to standard output.
    public var line: String

    /// A report.
    public init(task: Int, attempt: String, status: Int32, line: String) {
        (self.task, self.attempt, self.status, self.line) = (task, attempt, status, line)
    }
}

/// Runs tasks, wherever.
public protocol Engine: Sendable {
    /// Runs the tasks of a stage to their ends, each at least once.
    ///
    /// `reported` hears of each result as it comes, from one thread at a time.
    ///
    /// - Returns: one report of each task, by number.
    /// - Throws: ``EngineFault`` where a task comes to no result.
    func run(
        _ stage: String,
        _ tasks: [EngineTask],
        reported: @Sendable (EngineReport) -> Void
    ) throws(EngineFault) -> [EngineReport]

    /// Ends everything that was started.
    func end()
}

/// Why tasks came to no result.
public struct EngineFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// For a person.
    public let description: String
    /// Whether the tasks were ended because this program was asked to stop.
    public let isStop: Bool

    /// A fault.
    public init(_ description: String, isStop: Bool = false) {
        (self.description, self.isStop) = (description, isStop)
    }

    static let stopped = EngineFault("the tasks were ended", isStop: true)
}
