import Foundation
import TestSupport
import Testing

@Suite("The ledger's file")
struct LedgerFileTests {
    /// Runs a shell script in the folder.
    private static func shell(_ script: String, _ nightbill: Nightbill) throws -> Nightbill.Outcome {
        let shell = URL(fileURLWithPath: "/bin/sh")
        return try Nightbill.execute(shell, ["-c", script], in: nightbill.folder, ["B": Nightbill.binary.path])
    }

    private static func mode(_ name: String, _ nightbill: Nightbill) throws -> Int {
        let path = nightbill.folder.appending(path: name).path
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    private static func names(_ nightbill: Nightbill) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: nightbill.folder.path))
    }

    @Test(
        "A name that SQLite would take for something else is a path",
        arguments: [":memory:", "file:l", "file::memory:"]
    )
    func names(_ name: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let arguments = ["run", "--input", "input", "--output", "output", "--settings", "settings.yaml"]
            let closed = try nightbill.command(arguments + ["--as-of", "2026-01-12", "--ledger", name])
            #expect(closed.status == 3, "\(closed.errors)")
            #expect(try Self.names(nightbill).contains(name))
            let status = try nightbill.command(["status", "--ledger", name])
            #expect(status.output.contains("last night closed  2026-01-12"), "\(status.errors)")
        }
    }

    @Test("An empty name is wrong use")
    func noName() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            for command in [["status"], ["ledger", "check"], ["po", "list"], ["explain", "x"]] {
                let outcome = try nightbill.command(command + ["--ledger", ""])
                #expect(outcome.status == 2, "\(command)")
            }
            let arguments = ["run", "--input", "input", "--output", "output", "--settings", "settings.yaml"]
            #expect(try nightbill.command(arguments + ["--as-of", "2026-01-12", "--ledger", ""]).status == 2)
        }
    }

    @Test(
        "What is no file is refused at once, in the ledger's place and beside it",
        arguments: ["", "-wal", "-shm", "-journal", "-holder"]
    )
    func noFile(_ suffix: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            if !suffix.isEmpty { try nightbill.run(asOf: "2026-01-12") }
            let path = nightbill.ledger.path + suffix
            for (make, kind) in [
                ("mkfifo", "a pipe"), ("mkdir", "a folder"),
                ("ln -s /dev/null", suffix.isEmpty ? "a device" : "a link"),
            ] {
                #expect(try Self.shell("\(make) '\(path)'", nightbill).status == 0)
                for outcome in [
                    try nightbill.run(asOf: "2026-01-20"),
                    try nightbill.command(["status", "--ledger", "ledger.sqlite"]),
                ] {
                    #expect(outcome.status == 74)
                    #expect(outcome.errors.contains("is \(kind), not a file"), "\(outcome.errors)")
                }
                try FileManager.default.removeItem(atPath: path)
            }
        }
    }

    @Test("A second hard link is refused where no log lies beside it")
    func hardLink() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-12")
            #expect(try Self.shell("ln ledger.sqlite other.sqlite", nightbill).status == 0)
            for command in [["status"], ["accept", "x", "--reason", "r"], ["po", "list"]] {
                let outcome = try nightbill.command(command + ["--ledger", "other.sqlite"])
                #expect(outcome.status == 74)
                #expect(outcome.errors.contains("2 names (hard links)"), "\(outcome.errors)")
            }
            #expect(try Self.names(nightbill).isDisjoint(with: ["other.sqlite-wal", "other.sqlite-shm"]))
        }
    }

    @Test("A linked ledger has its log beside the file, and one lock")
    func link() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-12")
            #expect(try Self.shell("mkdir sub; ln -s ../ledger.sqlite sub/link", nightbill).status == 0)
            let lock = try FileLock(nightbill.ledger)
            let held = try nightbill.command(["accept", "x", "--reason", "r", "--ledger", "sub/link"])
            #expect(held.status == 75, "\(held.errors)")
            withExtendedLifetime(lock) {}
            let status = try nightbill.command(["status", "--ledger", "sub/link"])
            #expect(status.output.contains("last night closed  2026-01-12"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: nightbill.folder.path + "/sub") == ["link"])
        }
    }

    @Test(
        "A new ledger has the mode of the settings, less the umask; what lies beside it and its backups are no wider",
        arguments: [("", "022", 0o640), ("", "077", 0o600), ("660", "002", 0o660), ("0600", "000", 0o600)]
    )
    func modes(_ setting: String, _ umask: String, _ expected: Int) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let script = """
                umask \(umask)
                \(setting.isEmpty ? "" : "export NIGHTBILL_LEDGER_MODE=\(setting)")
                dates="--as-of 2026-01-12 --allow-future"
                "$B" run --input input --output output --ledger ledger.sqlite --settings settings.yaml $dates
                "$B" status --ledger ledger.sqlite
                umask 000
                "$B" ledger backup copy.sqlite --ledger ledger.sqlite
                """
            let outcome = try Self.shell(script, nightbill)
            #expect(outcome.status == 0, "\(outcome.errors)")
            for name in try Self.names(nightbill) where name.contains(".sqlite") {
                #expect(try Self.mode(name, nightbill) == expected, "\(name)")
            }
        }
    }

    @Test("A backup goes through no link, and its copy is whole or absent")
    func backups() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-20")
            let backup = ["ledger", "backup", "copy.sqlite", "--ledger", "ledger.sqlite"]
            for target in ["nowhere", "settings.yaml"] {
                #expect(try Self.shell("ln -s \(target) copy.sqlite", nightbill).status == 0)
                let before = try contents(of: nightbill.folder).filter { !$0.key.contains("sqlite-") }
                let refused = try nightbill.command(backup)
                #expect(refused.status == 74)
                #expect(refused.errors.contains("a link stands there already"), "\(refused.errors)")
                #expect(try contents(of: nightbill.folder).filter { !$0.key.contains("sqlite-") } == before)
                try FileManager.default.removeItem(at: nightbill.folder.appending(path: "copy.sqlite"))
            }
            let before = try Self.names(nightbill)
            let full = try Self.shell(
                "trap '' XFSZ; ulimit -f 64; \"$B\" ledger backup copy.sqlite --ledger ledger.sqlite",
                nightbill
            )
            #expect(full.status == 74, "\(full.errors)")
            #expect(full.errors.contains("the backup copy.sqlite was not made: "), "\(full.errors)")
            #expect(
                try Self.names(nightbill).subtracting(before).isSubset(of: ["ledger.sqlite-shm", "ledger.sqlite-wal"])
            )
            #expect(try nightbill.command(backup).status == 0)
            #expect(try nightbill.command(["ledger", "check", "--ledger", "copy.sqlite"]).status == 0)
            #expect(try Self.names(nightbill).filter { $0.contains("partial") }.isEmpty)
        }
    }

    @Test("Beside a run, reading commands answer and writing ones leave at once")
    func besideRun() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            let lock = try FileLock(nightbill.ledger)
            let why = ["--reason", "r", "--by", "me"]
            let writing = [
                ["accept", "sub-platform-1"] + why, ["credit", "INV-2026-00000001", "--all"] + why,
                ["regenerate", "INV-2026-00000002", "--output", "output"] + why,
                ["po", "suspend", "nordwind-hq", "000123"] + why, ["po", "activate", "nordwind-hq", "000123"] + why,
                ["po", "expire", "nordwind-hq", "000123", "--on", "2027-01-01"] + why,
                [
                    "run", "--input", "input", "--output", "output", "--settings", "settings.yaml", "--as-of",
                    "2026-02-11",
                ],
            ]
            let reading = [
                ["status"], ["explain", "INV-2026-00000001"], ["po", "list"], ["po", "show", "nordwind-hq", "000123"],
                ["verify", "--output", "output"], ["ledger", "check"], ["ledger", "backup", "copy.sqlite"],
            ]
            for (commands, expected) in [(writing, 75), (reading, 0)] {
                for command in commands {
                    let start = ContinuousClock.now
                    let outcome = try nightbill.command(command + ["--ledger", "ledger.sqlite"])
                    #expect(outcome.status == Int32(expected), "\(command): \(outcome.errors)")
                    #expect(start.duration(to: .now) < .seconds(10), "\(command)")
                }
            }
            withExtendedLifetime(lock) {}
        }
    }

    @Test("What operators do keeps the control totals")
    func acts() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-10")
            let why = ["--reason", "r", "--by", "me", "--ledger", "ledger.sqlite"]
            let order = ["nordwind-hq", "000123"]
            let contact = order + ["--email", "bo@acme.example"]
            try nightbill.replace("4000.00", by: "3900.00", in: "payment_schedules.csv")
            try nightbill.replace("2026-02-20,2500.00", by: "2026-02-20,2600.00", in: "payment_schedules.csv")
            try nightbill.run(asOf: "2026-02-25")
            for command in [
                ["po", "suspend"] + order, ["po", "expire"] + order + ["--on", "2027-06-30"],
                ["po", "contact", "add"] + contact + ["--name", "Bo"], ["po", "contact", "remove"] + contact,
                ["regenerate", "INV-2026-00000001", "--output", "output"], ["po", "activate"] + order,
                ["regenerate", "INV-2026-00000001", "--output", "output"],
                ["accept", "sub-platform-1", "--bill-difference"], ["accept", "sub-platform-1"],
                ["credit", "INV-2026-00000001", "--amount", "1"],
            ] {
                let outcome = try nightbill.command(command + why)
                #expect(outcome.status == 0, "\(command): \(outcome.errors)")
                let check = try nightbill.command(["ledger", "check", "--ledger", "ledger.sqlite"])
                #expect(check.status == 0, "\(command): \(check.errors)")
            }
            try nightbill.run(asOf: "2026-03-02")
            #expect(try nightbill.command(["ledger", "check", "--ledger", "ledger.sqlite"]).status == 0)
        }
    }
}

/// The lock that a run has on its ledger.
final class FileLock {
    private let descriptor: Int32

    /// Takes the lock of a file.
    init(_ file: URL) throws {
        descriptor = open(file.path, O_RDWR | O_CLOEXEC)
        try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    }

    deinit { close(descriptor) }
}
