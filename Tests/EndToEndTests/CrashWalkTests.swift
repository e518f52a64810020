import Foundation
import TestSupport
import Testing

/// Disturbs the real program with scripts, those of `Tests/CrashWalk` above all.
enum CrashWalk {
    /// Expects a script of a folder of the tests to find nothing wrong.
    static func expectNothingWrong(
        _ script: String,
        _ arguments: String...,
        in folder: String = "CrashWalk",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let python = try Tool.python.required()
        let file = Nightbill.repository.appending(path: "Tests/\(folder)/\(script)").path
        let outcome = try Nightbill.execute(
            python,
            [file, "--binary", Nightbill.binary.path] + arguments,
            in: Nightbill.repository
        )
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)", sourceLocation: sourceLocation)
    }
}

@Suite("Crash walk")
struct CrashWalkTests {
    /// A thinned walk; `Tests/CrashWalk/run` takes every point.
    @Test(
        "Killed, torn, refused or cut off at any call, a night ends as if nothing had been",
        .needs(.compiler, .python)
    )
    func walk() throws {
        try CrashWalk.expectNothingWrong("walk.py", "--every", "67", "--offset", "7")
    }

    /// Thinned; `Tests/CrashWalk/run` takes every point.
    @Test(
        "Killed, torn, refused, cut off or without descriptors, a command is done by doing it again",
        .needs(.compiler, .python)
    )
    func acts() throws {
        try CrashWalk.expectNothingWrong("acts.py", "--every", "31", "--offset", "3", "--every-closed", "2")
    }

    @Test("If the folder of a night that is not closed exists already, nothing is closed")
    func takenFolder() throws {
        for taken in ["2026-01-15", "rejects/2026-01-01"] {
            try Nightbill.within(Nightbill.firstNight) { nightbill in
                let folder = nightbill.output.appending(path: taken)
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                let outcome = try nightbill.run(asOf: "2026-01-31")
                #expect(outcome.status == 73)
                #expect(outcome.errors.contains("output/\(taken) already exists"), "\(outcome.errors)")
                let status = try nightbill.command(["status", "--ledger", "ledger.sqlite"])
                #expect(status.output.hasPrefix("no night closed yet\n"), "\(status.output)")
                #expect(status.output.contains("status 73: output/\(taken) already exists"), "\(status.output)")
            }
        }
    }

    @Test("What a killed run had staged is cleared away, what others put there is not")
    func staging() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let staged = [".staging-2025-12-31/INV-2025-00000001.xml", "rejects/.staging-2025-12-31/usage.csv"]
            let others = [".staging-notes/todo.txt", "notes.txt"]
            for path in staged + others {
                let file = nightbill.output.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data("half".utf8).write(to: file)
            }
            try nightbill.run(asOf: "2026-01-05")
            let left = try contents(of: nightbill.output)
            for path in staged { #expect(left[path] == nil) }
            for path in others { #expect(left[path] != nil) }
        }
    }

    @Test("A run that finishes a night with rejected rows says so, for the one that closed it did not")
    func finishedRemarks() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-10")
            try nightbill.unpublish("2026-01-10")
            let finished = try nightbill.run(asOf: "2026-01-10")
            #expect(finished.status == 3)
            let words = "finished publishing 2026-01-10, which had 1 rejected row"
            #expect(finished.output.contains(words), "\(finished.output)")
            #expect(try nightbill.run(asOf: "2026-01-10").status == 0)
        }
    }

    /// A ledger that is not one, and what is said of it.
    struct Damage: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var make: @Sendable (Nightbill) throws -> Void
        var says: String
    }

    static let damages = [
        Damage(testDescription: "cut off", make: { try $0.cut($0.ledger, to: 8_192) }, says: "damaged"),
        Damage(testDescription: "cut off within the header", make: { try $0.cut($0.ledger, to: 50) }, says: "damaged"),
        Damage(
            testDescription: "a log without its ledger",
            make: {
                try FileManager.default.removeItem(at: $0.ledger)
                try Data(repeating: 1, count: 5_000).write(to: $0.log)
            },
            says: "is missing or empty, but its log"
        ),
        Damage(
            testDescription: "emptied, with its log",
            make: {
                try $0.cut($0.ledger, to: 0)
                try Data(repeating: 1, count: 5_000).write(to: $0.log)
            },
            says: "is missing or empty, but its log"
        ),
        Damage(
            testDescription: "the database of another program",
            make: { try $0.replaceLedger(with: "CREATE TABLE song (title TEXT)") },
            says: "another program"
        ),
        Damage(
            testDescription: "of a later version",
            make: { nightbill in
                let table = "CREATE TABLE grdb_migrations (identifier TEXT);"
                try nightbill.replaceLedger(with: "\(table) INSERT INTO grdb_migrations VALUES ('99 later')")
            },
            says: "newer nightbill"
        ),
    ]

    @Test(
        "A damaged ledger is told and left as it is",
        .needs(.python),
        arguments: damages
    )
    func damaged(_ damage: Damage) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-31")
            try damage.make(nightbill)
            let before = try contents(of: nightbill.folder)
            let outcome = try nightbill.run(asOf: "2026-02-01")
            #expect(outcome.status == 74, "\(outcome.errors)")
            #expect(outcome.errors.contains(damage.says), "\(outcome.errors)")
            #expect(try contents(of: nightbill.folder) == before)
        }
    }
}

extension Nightbill {
    /// The database's write-ahead log.
    fileprivate var log: URL { folder.appending(path: "ledger.sqlite-wal") }

    fileprivate func cut(_ file: URL, to length: Int) throws {
        try Data(contentsOf: file).prefix(length).write(to: file)
    }

    /// Puts another database where the ledger was.
    fileprivate func replaceLedger(with sql: String) throws {
        try FileManager.default.removeItem(at: ledger)
        let program = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
        let made = try Self.execute(try Tool.python.required(), ["-c", program, ledger.path, sql], in: folder)
        try #require(made.status == 0, "\(made.errors)")
    }
}
