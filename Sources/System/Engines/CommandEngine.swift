import Domain
import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Runs tasks through a program that is handed them, and that has them done wherever it likes.
///
/// It gets the tasks of a stage on its standard input, a JSON object a line, and then the word to go on; it writes one line about
/// each to its standard output. What it says beside that goes to standard error. When its input ends, so does it.
///
/// ```
/// → {"stage":"sort","task":0,"arguments":["/usr/bin/sort","a"]}
/// → {"stage":"sort","go":true}
/// ← {"task":0,"attempt":"a-1","status":0,"line":"what the attempt wrote to standard output"}
/// ```
public final class CommandEngine: Engine {
    private let conversation: Mutex<Conversation>
    private let seconds: Int
    private let isStopped: @Sendable () -> Bool

    /// Starts the program by a line of the shell. `seconds`: how long it may have nothing to say of a stage.
    public init(_ command: String, seconds: Int, isStopped: @escaping @Sendable () -> Bool) throws(EngineFault) {
        (self.seconds, self.isStopped) = (seconds, isStopped)
        let conversation: Conversation
        do throws(SystemFault) {
            conversation = try Conversation(command)
        } catch {
            throw EngineFault("the engine cannot be started: \(error)")
        }
        self.conversation = Mutex(conversation)
    }

    /// What is said of a task, and that all were named.
    private struct Said: Encodable {
        var stage: String
        var task: Int?
        var arguments: [String]?
        var go: Bool?
    }

    /// What is heard of a task.
    private struct Heard: Decodable {
        var task: Int
        var attempt: String
        var status: Int32
        var line: String
    }

    public func run(
        _ stage: String,
        _ tasks: [EngineTask],
        reported: @Sendable (EngineReport) -> Void
    ) throws(EngineFault) -> [EngineReport] {
        guard !tasks.isEmpty else { return [] }
        var said = tasks.map { Said(stage: stage, task: $0.number, arguments: $0.arguments) }
        said.append(Said(stage: stage, go: true))
        let lines = said.flatMap(Self.line)
        var reports: [Int: EngineReport] = [:]
        let numbers = Set(tasks.map(\.number))
        let result = conversation.withLock { conversation in
            Result { () throws(EngineFault) in
                conversation.say(lines)
                while reports.count < tasks.count {
                    let report = try conversation.hear(seconds, isStopped, Self.report)
                    guard numbers.contains(report.task), reports[report.task] == nil else {
                        throw EngineFault(
                            "the engine reported task \(stage) \(report.task), which it was not asked for"
                        )
                    }
                    guard EngineTask.results.contains(report.status) else {
                        throw EngineFault(
                            "task \(stage) \(report.task) came to no result; it ended with status \(report.status)"
                        )
                    }
                    reports[report.task] = report
                    reported(report)
                }
            }
        }
        try result.get()
        return tasks.compactMap { reports[$0.number] }
    }

    public func end() { conversation.withLock { $0.end() } }

    private static func line(_ said: Said) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(said) else { preconditionFailure("texts and numbers can be encoded") }
        return [UInt8](data) + [UInt8(ascii: "\n")]
    }

    private static func report(_ line: [UInt8]) throws(EngineFault) -> EngineReport {
        guard let heard = try? JSONDecoder().decode(Heard.self, from: Data(line)) else {
            let text = DisplayText.cut(DisplayText.text(String(decoding: line, as: UTF8.self)), to: 200)
            throw EngineFault("the engine wrote what is not a report: \(text)")
        }
        return EngineReport(task: heard.task, attempt: heard.attempt, status: heard.status, line: heard.line)
    }
}

/// The talk with a program on its standard streams.
private struct Conversation: ~Copyable {
    private var child: ChildProcess?
    private var streams: ChildProcess.Streams
    private var unsaid: [UInt8] = []
    private var heard: [UInt8] = []

    /// How often it is looked after while nothing is heard, in milliseconds.
    private static let pause: CInt = 100
    /// The longest line.
    private static let mostBytes = 1 << 26

    init(_ command: String) throws(SystemFault) {
        let child = try ChildProcess(
            ["/bin/sh", "-c", command],
            in: nil,
            environment: ProcessInfo.processInfo.environment.sorted { $0.key < $1.key }.map { "\($0)=\($1)" },
            errors: .inherited
        )
        streams = child.streams
        self.child = consume child
    }

    deinit {
        if streams.input >= 0 { close(streams.input) }
        close(streams.output)
    }

    mutating func say(_ lines: [UInt8]) { unsaid += lines }

    /// The next thing that it says.
    mutating func hear<Value>(
        _ seconds: Int,
        _ isStopped: () -> Bool,
        _ read: ([UInt8]) throws(EngineFault) -> Value
    ) throws(EngineFault) -> Value {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while true {
            if let end = heard.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(heard[..<end])
                heard.removeFirst(end + 1)
                return try read(line)
            }
            guard !isStopped() else { throw .stopped }
            guard ContinuousClock.now < deadline, heard.count < Self.mostBytes else {
                throw EngineFault("the engine had nothing to report for \(seconds) seconds")
            }
            guard pump() else { throw EngineFault("the engine ended before all tasks had their results") }
        }
    }

    /// Says and hears what can be now; false: it says no more.
    private mutating func pump() -> Bool {
        var polled = [pollfd(fd: streams.output, events: Int16(POLLIN), revents: 0)]
        if !unsaid.isEmpty { polled.append(pollfd(fd: streams.input, events: Int16(POLLOUT), revents: 0)) }
        guard unsafe poll(&polled, nfds_t(polled.count), Self.pause) > 0 else { return true }
        if polled.count > 1, polled[1].revents != 0 {
            let written = unsafe unsaid.withUnsafeBytes { unsafe write(streams.input, $0.baseAddress, $0.count) }
            if written > 0 { unsaid.removeFirst(written) }
            if written < 0, errno != EAGAIN, errno != EINTR { unsaid = [] }
        }
        guard polled[0].revents != 0 else { return true }
        let got = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = unsafe max(0, RegularFile.readSome(streams.output, buffer.baseAddress, buffer.count))
        }
        heard += got
        return !got.isEmpty
    }

    /// Ends it: by the end of its input, then by signals. What it started ends with it, where it is of its process group.
    mutating func end() {
        guard let child = child.take() else { return }
        close(streams.input)
        streams.input = -1
        Self.wait(for: child, 5)
        child.signalGroup(SIGTERM)
        Self.wait(for: child, 3)
        child.signalGroup(SIGKILL)
        // How it ended says nothing: every task has its result, or the run ends with a fault.
        _ = try? child.reap()
    }

    private static func wait(for child: borrowing ChildProcess, _ seconds: Int) {
        let last = ContinuousClock.now + .seconds(seconds)
        while !child.hasEnded, ContinuousClock.now < last { usleep(20_000) }
    }
}
