import Foundation
import TestSupport
import Testing

@testable import System

@Suite("Programs that are run", .serialized)
struct ProgramRunTests {
    /// What a program does, what it is given, and what comes of it.
    struct Act: Sendable, CustomTestStringConvertible {
        var script: String
        var input = ""
        var largestOutput: Int?
        var end: ProgramOutcome.End
        var output = ""
        var words = ""
        var testDescription: String { script }
    }

    static let acts = [
        Act(script: "exit 0", end: .exited(0)),
        Act(script: "echo out; echo err >&2; exit 3", end: .exited(3), words: "out\nerr\n"),
        Act(script: "kill -SEGV $$", end: .killed(by: SIGSEGV)),
        Act(script: "cat", input: "two\nlines\n", end: .exited(0), words: "two\nlines\n"),
        Act(
            script: "cat; echo err >&2",
            input: "data",
            largestOutput: 4,
            end: .exited(0),
            output: "data",
            words: "err\n"
        ),
        Act(script: "cat", input: "data!", largestOutput: 4, end: .wroteTooMuch),
        Act(script: "yes", largestOutput: 1_000, end: .wroteTooMuch),
        // More than a pipe holds, one way, the other way, and unread.
        Act(script: "wc -c", input: String(repeating: "x", count: 1_000_000), end: .exited(0), words: "1000000\n"),
        Act(script: "exec <&-; exit 0", input: String(repeating: "x", count: 1_000_000), end: .exited(0)),
        Act(script: "exit 7", input: String(repeating: "x", count: 1_000_000), end: .exited(7)),
        Act(script: "exec >&- 2>&-; exit 0", end: .exited(0)),
        Act(
            script: "head -c 1000000 /dev/zero | tr '\\0' x; echo end",
            end: .exited(0),
            words: String(repeating: "x", count: ProgramRun.mostWords - 4) + "end\n"
        ),
        // It does not wait for what the program left behind, which ends with it.
        Act(script: "sleep 600 & exit 0", end: .exited(0)),
        // Only the standard streams are open; the fourth is that of the listing itself.
        Act(script: "ls /proc/self/fd | wc -l", end: .exited(0), words: "4\n"),
        Act(script: "kill -PIPE $$", end: .killed(by: SIGPIPE)),
        Act(script: "kill -TERM $$", end: .killed(by: SIGTERM)),
    ]

    private static func run(_ script: String, in folder: URL, seconds: Int = 60) throws -> ProgramRun {
        // As the program itself does before anything else.
        StandardStreams.secure()
        return ProgramRun(try ProgramFile(named: "sh"), ["-c", script], in: folder.path, seconds: seconds)
    }

    @Test("End as they end, with what they said", .timeLimit(.minutes(1)), arguments: acts)
    func ends(act: Act) throws {
        try withTemporaryFolder { folder in
            var run = try Self.run(act.script, in: folder)
            run.largestOutput = act.largestOutput
            let outcome = try run.perform(input: Array(act.input.utf8))
            #expect(outcome.end == act.end)
            #expect(String(decoding: outcome.output, as: UTF8.self) == act.output)
            #expect(String(decoding: outcome.words, as: UTF8.self) == act.words)
        }
    }

    @Test(
        "Are ended when their time is over, whether they obey or not, and so is what they started",
        .timeLimit(.minutes(1)),
        arguments: [
            "sleep 600", "trap '' TERM; sleep 600; sleep 600", "sleep 600 | sleep 600", "exec >&- 2>&-; sleep 600",
        ]
    )
    func time(script: String) throws {
        try withTemporaryFolder { folder in
            var run = try Self.run("echo begun; echo $$ >id; \(script)", in: folder, seconds: 1)
            run.grace = .milliseconds(300)
            let outcome = try run.perform(input: [])
            #expect(outcome.end == .timedOut)
            #expect(String(decoding: outcome.words, as: UTF8.self) == "begun\n")
            let text = try String(contentsOf: folder.appending(path: "id"), encoding: .utf8)
            let id = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
            // The group may take a moment to be buried by whoever inherits it.
            for _ in 0..<200 where kill(-id, 0) == 0 { usleep(10_000) }
            #expect(kill(-id, 0) == -1 && errno == ESRCH)
        }
    }

    @Test("Are ended when the caller is asked to stop", .timeLimit(.minutes(1)))
    func stop() throws {
        try withTemporaryFolder { folder in
            var run = try Self.run("touch begun; sleep 600", in: folder)
            let begun = folder.appending(path: "begun").path
            run.isStopped = { FileManager.default.fileExists(atPath: begun) }
            #expect(try run.perform(input: []).end == .stopped)
        }
    }

    @Test("Have a small environment and a folder of their own")
    func environment() throws {
        try withTemporaryFolder { folder in
            let outcome = try Self.run("pwd; exec env", in: folder).perform(input: [])
            let lines = String(decoding: outcome.words, as: UTF8.self).split(separator: "\n").map(String.init)
            #expect(lines.first == folder.path)
            let variables = lines.dropFirst().filter { !$0.hasPrefix("_=") && !$0.hasPrefix("PWD=") }.sorted()
            let path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
            #expect(variables == ["HOME=\(folder.path)", "LANG=C.UTF-8", path, "TMPDIR=\(folder.path)"])
        }
    }

    @Test("Cannot be started where they are no programs")
    func unusable() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "judge")
            try Data("neither a script nor a program".utf8).write(to: file)
            func fault(_ name: String) -> String? {
                #expect(throws: SystemFault.self) { _ = try ProgramFile(named: name) }.map(\.description)
            }
            #expect(fault(file.path) == "\(file.path): Permission denied")
            #expect(fault(folder.path) == "\(folder.path): it is a folder, not a program")
            #expect(fault("\(folder.path)/none") == "\(folder.path)/none: No such file or directory")
            #expect(fault("./judge")?.hasSuffix("absolute path, or by its name without a path") == true)
            #expect(
                fault("no-such-judge")?.hasPrefix("no-such-judge: there is no such program in /usr/local/sbin") == true
            )
            #expect(fault("") != nil)
            chmod(file.path, 0o755)
            let run = ProgramRun(try ProgramFile(named: file.path), [], in: folder.path, seconds: 1)
            let refused = #expect(throws: SystemFault.self) { try run.perform(input: [1]) }
            #expect(refused?.description == "\(file.path): Exec format error")
        }
    }

    @Test("What they leave behind is removed, and links in it are not followed")
    func leftovers() throws {
        try withTemporaryFolder { folder in
            let scripts =
                "mkdir -p left/a/b kept && touch left/a/b/c kept/file && ln -s ../kept left/link && mkfifo left/a/pipe"
            _ = try Self.run(scripts + " && ln -s / left/a/b/root && touch \"left/$(printf '\\377')\"", in: folder)
                .perform(input: [])
            let directory = try Directory.open(folder.path)
            try directory.removeWhole("left")
            try directory.removeWhole("left")
            #expect(try directory.paths() == ["kept/file"])
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "left"),
                withDestinationURL: folder.appending(path: "kept")
            )
            #expect(throws: SystemFault.self) { try directory.removeWhole("left") }
            #expect(try directory.paths() == ["kept/file", "left"])
        }
    }
}
