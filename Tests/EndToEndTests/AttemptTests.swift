import Foundation
import TestSupport
import Testing

@Suite("What status tells of runs")
struct AttemptTests {
    private static let status = ["status", "--ledger", "ledger.sqlite"]

    /// What stands in the list of failures for a fault, by what provokes it.
    struct Fault: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var change: @Sendable (Nightbill) throws -> Void = { _ in }
        var asOf = "2026-01-12"
        var more: [String] = []
        var status: Int32
        var tells: String
    }

    static let faults = [
        Fault(
            testDescription: "an export without a needed file",
            change: { try FileManager.default.removeItem(at: $0.input.appending(path: "terms.csv")) },
            status: 65,
            tells: "status 65: terms.csv: fatal NB001"
        ),
        Fault(
            testDescription: "settings that cannot be read",
            change: { try FileManager.default.removeItem(at: $0.settings) },
            status: 78,
            tells: "status 78: the settings cannot be read"
        ),
        Fault(
            testDescription: "too many nights",
            asOf: "2026-12-31",
            status: 2,
            tells: "status 2: --as-of 2026-12-31 would"
        ),
        Fault(
            testDescription: "a template that is none",
            more: ["--templates", "nowhere"],
            status: 78,
            tells: "status 78: "
        ),
        Fault(
            testDescription: "an output that cannot be written",
            change: {
                try FileManager.default.removeItem(at: $0.output)
                try Data().write(to: $0.output)
            },
            status: 73,
            tells: "status 73: "
        ),
    ]

    @Test("A run that fails is listed until one succeeds", arguments: faults)
    func failed(_ fault: Fault) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-10")
            let sound = try nightbill.command(Self.status)
            #expect(sound.output.contains("status 3, 10 nights closed (--as-of 2026-01-10)"), "\(sound.output)")
            #expect(!sound.output.contains("since then"))
            let kept = nightbill.folder.appending(path: "kept")
            try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
            for name in ["input", "settings.yaml", "output"] {
                try FileManager.default.copyItem(
                    at: nightbill.folder.appending(path: name),
                    to: kept.appending(path: name)
                )
            }
            try fault.change(nightbill)
            nightbill.closesAnyDate = false
            let run = CommandLineTests.run + CommandLineTests.settings + ["--allow-future", "--as-of", fault.asOf]
            #expect(try nightbill.command(run + fault.more).status == fault.status)
            let failed = try nightbill.command(Self.status)
            #expect(failed.output.contains("since then\n"), "\(failed.output)")
            #expect(failed.output.contains("run --as-of \(fault.asOf): \(fault.tells)"), "\(failed.output)")
            #expect(failed.output.contains("10 nights closed (--as-of 2026-01-10)"))
            for name in ["input", "settings.yaml", "output"] {
                let place = nightbill.folder.appending(path: name)
                try? FileManager.default.removeItem(at: place)
                try FileManager.default.moveItem(at: kept.appending(path: name), to: place)
            }
            nightbill.closesAnyDate = true
            #expect(try nightbill.run(asOf: "2026-01-12").status == 3)
            let again = try nightbill.command(Self.status)
            #expect(!again.output.contains("since then"), "\(again.output)")
        }
    }

    @Test("A run that is killed did not end; one that is at work is under way")
    func killed() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-01")
            let process = Process()
            process.executableURL = Nightbill.binary
            process.arguments =
                CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2027-12-31"] + Nightbill.anyDate
            process.currentDirectoryURL = nightbill.folder
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            try process.run()
            let second = nightbill.output.appending(path: "2026-01-10")
            while process.isRunning, !FileManager.default.fileExists(atPath: second.path) { usleep(1_000) }
            let atWork = try nightbill.command(Self.status)
            #expect(atWork.output.contains("run --as-of 2027-12-31: under way"), "\(atWork.output)")
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let killed = try nightbill.command(Self.status)
            #expect(killed.output.contains("run --as-of 2027-12-31: did not end"), "\(killed.output)")
            #expect(try nightbill.command(["ledger", "check", "--ledger", "ledger.sqlite"]).status == 0)
            #expect(try nightbill.run(asOf: "2026-02-20").status == 3)
            #expect(try !nightbill.command(Self.status).output.contains("since then"))
        }
    }

    @Test("A dry run, and a run that finds the ledger taken, are not recorded")
    func unrecorded() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-10")
            let before = try nightbill.command(Self.status).output
            #expect(try nightbill.run(asOf: "2026-01-12", "--dry-run").status == 3)
            let lock = try FileLock(nightbill.ledger)
            #expect(try nightbill.run(asOf: "2026-01-12").status == 75)
            withExtendedLifetime(lock) {}
            #expect(try nightbill.command(Self.status).output == before)
        }
    }

    /// Hours since the last run, since the last that closed a night, what is asked, the exit status and the first line.
    static let ages: [(Int, Int, String, Int32, String)] = [
        (1, 1, "36h", 0, "last night closed  2026-01-10"), (35, 35, "36h", 0, "last night closed  2026-01-10"),
        (37, 37, "36h", 3, "late: the last run that succeeded ended 37 hours ago, and 36h is allowed"),
        (50, 50, "2d", 3, "late: the last run that succeeded ended 2 days ago, and 2d is allowed"),
        (2, 150, "36h", 3, "late: runs succeed, but no night was closed for 6 days, and 36h is allowed"),
        (1, 1, "90m", 0, "last night closed  2026-01-10"),
        (1, 1, "30m", 3, "late: the last run that succeeded ended 60 minutes ago, and 30m is allowed"),
    ]

    @Test(
        "status --max-age ends with 3 where a success, or a closed night, is that long ago",
        .needs(.python),
        arguments: ages
    )
    func late(_ run: Int, _ closing: Int, _ asked: String, _ status: Int32, _ line: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-10")
            try nightbill.run(asOf: "2026-01-10")
            try nightbill.age(closing, run)
            let outcome = try nightbill.command(Self.status + ["--max-age", asked])
            #expect(outcome.status == status, "\(outcome.output)")
            #expect(outcome.output.hasPrefix(line + "\n"), "\(outcome.output)")
            #expect(try nightbill.command(Self.status).status == 0)
            #expect(outcome.output.contains("no night closed for") == (closing >= 48), "\(outcome.output)")
            let json = try nightbill.command(Self.status + ["--max-age", asked, "--json"])
            let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            #expect(report?["status"] as? Int == Int(status))
            #expect((report?["late"] as? [String])?.isEmpty == (status == 0))
        }
    }

    @Test("A ledger that is closed beyond tomorrow is late, for nothing is billed until then")
    func ahead() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            var utc = Calendar(identifier: .gregorian)
            utc.timeZone = .gmt
            let day = utc.dateComponents([.year, .month, .day], from: Date(timeIntervalSinceNow: 5 * 86_400))
            let date = try #require(
                day.year.flatMap { year in
                    day.month.flatMap { month in
                        day.day.map { "\(year)-\(month < 10 ? "0" : "")\(month)-\($0 < 10 ? "0" : "")\($0)" }
                    }
                }
            )
            nightbill.environment["NIGHTBILL_BILLING_START"] = date
            let run = try nightbill.run(asOf: date, "--allow-future")
            #expect(run.output.contains("closed \(date)"), "\(run.output)\(run.errors)")
            let outcome = try nightbill.command(Self.status + ["--max-age", "36h"])
            #expect(outcome.status == 3)
            #expect(
                outcome.output.hasPrefix("late: the ledger is closed up to \(date), later than tomorrow"),
                "\(outcome.output)"
            )
        }
    }

    @Test("A ledger without a success is late, whatever is allowed; an age that is none is wrong use")
    func none() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let folder = nightbill.output.appending(path: "2026-01-01")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            #expect(try nightbill.run(asOf: "2026-01-10").status == 73)
            let outcome = try nightbill.command(Self.status + ["--max-age", "10000d"])
            #expect(outcome.status == 3)
            #expect(outcome.output.hasPrefix("late: no run is recorded that succeeded\n"), "\(outcome.output)")
            for age in ["36", "h", "-1h", "1.5h", "36 h", "1w", "", "999999999999999999999h", "10001d"] {
                #expect(try nightbill.command(Self.status + ["--max-age=\(age)"]).status == 2, "\(age)")
            }
        }
    }
}

extension Nightbill {
    /// Makes the attempts of the ledger older: the first ended so many hours ago, the second so many.
    fileprivate func age(_ first: Int, _ second: Int) throws {
        let script = """
            import datetime, sqlite3, sys
            ledger = sqlite3.connect(sys.argv[1])
            for attempt, hours in enumerate(sys.argv[2:], start=1):
                ended = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=int(hours))
                ledger.execute("UPDATE attempt SET ended = ? WHERE id = ?", [f"{ended:%Y-%m-%dT%H:%M:%SZ}", attempt])
            ledger.commit()
            """
        let python = try Tool.python.required()
        let done = try Self.execute(python, ["-c", script, ledger.path, "\(first)", "\(second)"], in: folder)
        try #require(done.status == 0, "\(done.errors)")
    }
}
