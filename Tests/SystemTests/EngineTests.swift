import Foundation
import Synchronization
import TestSupport
import Testing

@testable import System

@Suite("Engines", .serialized)
struct EngineTests {
    /// An engine that is gone does not take this process with it, as the program sees to when it begins.
    init() { signal(SIGPIPE, SIG_IGN) }

    private static func task(_ number: Int, _ script: String) -> EngineTask {
        EngineTask(number: number, arguments: ["/bin/sh", "-c", script, "sh"])
    }

    private static func run(
        _ scripts: [String],
        jobs: Int = 2,
        seconds: Int = 60,
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws(EngineFault) -> [EngineReport] {
        let tasks = scripts.enumerated().map { task($0.offset, $0.element) }
        return try LocalEngine(jobs: jobs, seconds: seconds, isStopped: isStopped).run("try", tasks) { _ in }
    }

    // MARK: Processes of this machine

    @Test("A task is reported with its status and its line, by number", arguments: [1, 2, 5])
    func results(jobs: Int) throws {
        let reports = try Self.run(
            ["echo '{\"a\":1}'", "sleep 0.1; echo '{}'; exit 65", "echo '{}'; exit 70"],
            jobs: jobs
        )
        #expect(reports.map(\.task) == [0, 1, 2])
        #expect(reports.map(\.status) == [0, 65, 70])
        #expect(reports.map(\.line) == ["{\"a\":1}\n", "{}\n", "{}\n"])
        #expect(Set(reports.map(\.attempt)).count == 3)
    }

    /// What a task does while a file counts its attempts, and the attempt that counts; nil: none does.
    static let accidents: [(script: String, attempts: Int?)] = [
        ("exit 74", nil), ("kill -KILL $$", nil), ("echo nonsense", nil), ("exit 0", nil),
        ("test $n -lt 4 && kill -KILL $$; echo '{}'", 4), ("test $n -lt 2 && exit 74; echo '{}'", 2),
        ("test $n -lt 3 && echo '{'; test $n -lt 3 || echo '{}'", 3), ("echo '{}'; exit 78", 1),
        ("echo '{}'; exit 2", 1),
    ]

    @Test("An accident is tried again, a result is not", arguments: accidents.indices)
    func again(index: Int) throws {
        let (script, attempts) = Self.accidents[index]
        let place = try TemporaryFolder()
        defer { place.remove() }
        let log = place.url.appending(path: "log").path
        let counted = "echo x >> \(log); n=$(wc -l < \(log)); \(script)"
        if attempts == nil {
            let fault = #expect(throws: EngineFault.self) { try Self.run([counted]) }
            #expect(fault?.description.hasPrefix("task try 0 was tried 4 times and came to no result") ?? false)
        } else {
            _ = try Self.run([counted])
        }
        #expect(try String(contentsOfFile: log, encoding: .utf8).count == 2 * (attempts ?? 4))
    }

    @Test("A task that hangs is ended and tried again; one that comes to nothing ends the others")
    func hangs() throws {
        let fault = #expect(throws: EngineFault.self) { try Self.run(["sleep 60"], seconds: 1) }
        #expect(fault?.description.contains("it was ended after 1 seconds") ?? false)
        let begun = ContinuousClock.now
        #expect(throws: EngineFault.self) { try Self.run(["sleep 60", "exit 74"]) }
        #expect(ContinuousClock.now - begun < .seconds(30))
    }

    @Test("Tasks end when the program is to stop")
    func stopped() throws {
        let begun = ContinuousClock.now
        let fault = #expect(throws: EngineFault.self) {
            try Self.run(["sleep 60", "sleep 60"]) { ContinuousClock.now - begun > .milliseconds(300) }
        }
        #expect(fault?.isStop ?? false)
        #expect(ContinuousClock.now - begun < .seconds(30))
    }

    // MARK: Commands

    /// An engine as a line of the shell, and what becomes of two tasks; nil: their reports.
    static let commands: [(line: String, says: String?)] = [
        ("head -c 10 > /dev/null", "the engine ended before all tasks had their results"),
        ("exit 0", "the engine ended before all tasks had their results"),
        ("echo nonsense; cat > /dev/null", "the engine wrote what is not a report: nonsense"),
        ("exec sleep 60", "the engine had nothing to report for 1 seconds"),
        ("\(said(7)); cat > /dev/null", "the engine reported task try 7, which it was not asked for"),
        ("\(said(0)); \(said(0)); cat > /dev/null", "the engine reported task try 0, which it was not asked for"),
        (
            "\(said(1)); \(said(0, status: 74)); cat > /dev/null",
            "task try 0 came to no result; it ended with status 74"
        ),
        ("\(said(1)); exit 0", "the engine ended before all tasks had their results"),
        ("\(said(1)); \(said(0, status: 65)); cat > /dev/null", nil),
        // More than a pipe holds is read side by side with what is said.
        ("\(said(1)); \(said(0, status: 65)); exec sleep 60", nil),
    ]

    private static func said(_ task: Int, status: Int = 0) -> String {
        "echo '{\"task\":\(task),\"attempt\":\"a\",\"status\":\(status),\"line\":\"{}\"}'"
    }

    @Test("What an engine says is believed only where it is one report of each task", arguments: commands.indices)
    func command(index: Int) throws {
        let (line, says) = Self.commands[index]
        let engine = try CommandEngine(line, seconds: 1) { false }
        defer { engine.end() }
        let tasks = (0..<2).map { EngineTask(number: $0, arguments: [String(repeating: "x", count: 100_000)]) }
        if let says {
            let fault = #expect(throws: EngineFault.self) { try engine.run("try", tasks) { _ in } }
            #expect(fault?.description == says)
        } else {
            let heard = Mutex<[Int]>([])
            let reports = try engine.run("try", tasks) { report in heard.withLock { $0.append(report.task) } }
            #expect(reports.map(\.task) == [0, 1])
            #expect(reports.map(\.status) == [65, 0])
            #expect(heard.withLock(\.self) == [1, 0])
        }
    }

    @Test("An engine is told of each task and then to go on, stage by stage")
    func conversation() throws {
        let place = try TemporaryFolder()
        defer { place.remove() }
        let log = place.url.appending(path: "log").path
        let script = "while read -r line; do echo \"$line\" >> \(log); case $line in *go*) \(Self.said(0));; esac; done"
        let engine = try CommandEngine(script, seconds: 30) { false }
        for stage in ["one", "two"] { _ = try engine.run(stage, [Self.task(0, "x")]) { _ in } }
        engine.end()
        let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
        #expect(
            lines == [
                #"{"arguments":["/bin/sh","-c","x","sh"],"stage":"one","task":0}"#, #"{"go":true,"stage":"one"}"#,
                #"{"arguments":["/bin/sh","-c","x","sh"],"stage":"two","task":0}"#, #"{"go":true,"stage":"two"}"#,
            ]
        )
    }
}
