import Foundation
import TestSupport
import Testing

/// A user without rights to write: the one who runs the tests, or root without its privileges.
private enum Reader {
    static let isRoot = geteuid() == 0
    private static let setpriv = URL(fileURLWithPath: "/usr/bin/setpriv")

    /// Whether permissions can be made to bind.
    static var isThere: Bool { !isRoot || FileManager.default.isExecutableFile(atPath: setpriv.path) }

    /// Runs the program as a user whom permissions bind.
    static func execute(_ arguments: [String], _ nightbill: Nightbill) throws -> Nightbill.Outcome {
        guard isRoot else { return try Nightbill.execute(Nightbill.binary, arguments, in: nightbill.folder) }
        let words = ["--bounding-set=-all", "--inh-caps=-all", Nightbill.binary.path] + arguments
        return try Nightbill.execute(setpriv, words, in: nightbill.folder)
    }
}

@Suite(
    "A ledger that may only be read, in a folder that may only be read",
    .enabled(
        if: Reader.isThere || ContinuousIntegration.isOn,
        "setpriv is not installed, and root may write everywhere"
    )
)
struct ReadOnlyLedgerTests {
    static let ledger = ["--ledger", "kept/ledger.sqlite"]
    static let commands: [[String]] = [
        ["status"], ["status", "--max-age", "1d"], ["explain", "INV-2026-00000001"], ["explain", "sub-platform-1"],
        ["invoices"], ["po", "list"], ["po", "list", "--csv"], ["po", "show", "acme-hq", "4500012345"],
        ["ledger", "check"],
        ["ledger", "backup", "copy.sqlite"], ["verify", "--output", "kept/output"],
        ["template", "preview", "INV-2026-00000001"],
        [
            "run", "--input", "input", "--output", "kept/output", "--settings", "settings.yaml", "--as-of",
            "2026-02-02",
            "--dry-run",
        ] + Nightbill.anyDate,
    ]

    /// Moves the ledger and the output into a folder, takes all rights to write away, and gives them back afterwards.
    private static func withKept(_ nightbill: Nightbill, mode: Int = 0o555, _ body: () throws -> Void) throws {
        let kept = nightbill.folder.appending(path: "kept")
        let files = FileManager.default
        try files.createDirectory(at: kept, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: nightbill.folder.path)
        where name == "output" || name.hasPrefix("ledger.sqlite") {
            try files.moveItem(
                at: nightbill.folder.appending(path: name),
                to: kept.appending(path: name)
            )
        }
        func allow(_ folders: Int, _ others: Int) throws {
            let all = files.enumerator(atPath: kept.path)?.compactMap { $0 as? String } ?? []
            for name in all + ["."] {
                let file = kept.appending(path: name)
                let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
                try files.setAttributes([.posixPermissions: isFolder ? folders : others], ofItemAtPath: file.path)
            }
        }
        try allow(mode, 0o444)
        defer { try? allow(0o755, 0o644) }
        try body()
    }

    /// Runs every reading command as its owner and as somebody who may only read, who get the same answer.
    private static func expectSameAnswers(_ nightbill: Nightbill) throws {
        let kept = nightbill.folder.appending(path: "kept")
        let before = try contents(of: kept)
        for command in commands {
            let copy = nightbill.folder.appending(path: "copy.sqlite")
            try? FileManager.default.removeItem(at: copy)
            let command = command.contains("--ledger") ? command : command + ledger
            let read = try Reader.execute(command, nightbill)
            #expect(read.status == (command.contains("--dry-run") ? 3 : 0), "\(command): \(read.errors)")
            #expect(try contents(of: kept) == before, "\(command)")
            if command.contains("backup") {
                let checked = try nightbill.command(["ledger", "check", "--ledger", "copy.sqlite"])
                #expect(checked.status == 0, "\(checked.errors)")
            }
        }
    }

    @Test("A ledger at rest is read, whether files can be made beside it or not", arguments: [0o555, 0o755])
    func atRest(mode: Int) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-01")
            let said = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
            for name in ["ledger.sqlite-wal", "ledger.sqlite-shm"] {
                try? FileManager.default.removeItem(at: nightbill.folder.appending(path: name))
            }
            try Self.withKept(nightbill, mode: mode) {
                try Self.expectSameAnswers(nightbill)
                let read = try Reader.execute(["status"] + Self.ledger, nightbill)
                #expect(read.output == said.output)
            }
        }
    }

    @Test("What a killed run left in the log is read too", .needs(.python))
    func killed() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-31")
            try nightbill.leaveLog("UPDATE night SET published = 0 WHERE business_date = '2026-01-31'")
            try Self.withKept(nightbill) {
                let read = try Reader.execute(["status"] + Self.ledger, nightbill)
                #expect(read.status == 0, "\(read.errors)")
                #expect(read.output.contains("not published yet  2026-01-31"), "\(read.output)")
            }
        }
    }

    @Test("A log that cannot be read is told, and its content is not left out of an answer", .needs(.python))
    func unreadableLog() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-31")
            try nightbill.leaveLog("UPDATE night SET published = 0 WHERE business_date = '2026-01-31'")
            try FileManager.default.removeItem(at: nightbill.folder.appending(path: "ledger.sqlite-shm"))
            try Self.withKept(nightbill) {
                let read = try Reader.execute(["status"] + Self.ledger, nightbill)
                #expect(read.status == 74)
                #expect(read.errors.contains("a run that was killed left the log"), "\(read.errors)")
            }
        }
    }

    @Test("Beside a run that closes nights, every answer is that of some moment")
    func besideRun() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-01")
            let process = Process()
            process.executableURL = Nightbill.binary
            process.arguments =
                CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-06-30", "--quiet"]
                + Nightbill.anyDate
            process.currentDirectoryURL = nightbill.folder
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            let folder = nightbill.folder.path
            if Reader.isRoot {
                // Root may write all the same; the reader may not.
                for (path, mode) in [(nightbill.ledger.path, 0o444), (folder, 0o555)] {
                    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
                }
            }
            defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
            try process.run()
            var answers = 0
            while process.isRunning {
                for command in [["status"], ["ledger", "check"]] {
                    let read = try Reader.execute(command + ["--ledger", "ledger.sqlite"], nightbill)
                    #expect(read.status == 0, "\(read.errors)")
                    answers += 1
                }
            }
            process.waitUntilExit()
            #expect(process.terminationStatus == 3)
            #expect(answers > 1)
        }
    }
}

extension Nightbill {
    /// Changes the ledger as somebody who is killed before the log is brought into the file.
    fileprivate func leaveLog(_ sql: String) throws {
        let script = """
            import os, signal, sqlite3, sys
            ledger = sqlite3.connect(sys.argv[1])
            ledger.execute(sys.argv[2])
            ledger.commit()
            os.kill(os.getpid(), signal.SIGKILL)
            """
        let killed = try Self.execute(try Tool.python.required(), ["-c", script, ledger.path, sql], in: folder)
        try #require(killed.status == SIGKILL, "\(killed.errors)")
    }
}
