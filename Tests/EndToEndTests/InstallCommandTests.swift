import Foundation
import TestSupport
import Testing

@Suite("What makes systemd and cron close the nights")
struct InstallCommandTests {
    /// Names of folders that a unit file, a crontab or a shell would take for more than a name.
    static let hostile = [
        "plain", "two words", "100%d %% %h", "$HOME $$ ${x}", "a \"b\" 'c'", #"back\slash\n \\ \% \"#,
        "semi;colon & | > #",
        "~ * ? [a] {b,c} !", "März 発注", " around ", "-dash", "`id` $(id)", "tr\\",
    ]

    /// A place with these folders, and the options that name them by relative paths.
    private func options(in place: Nightbill, _ name: String) throws -> [String] {
        for folder in ["in \(name)", "out \(name)", "books \(name)", "metrics \(name)"] {
            let path = place.folder.appending(path: folder)
            try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
        }
        return [
            "--input", "in \(name)", "--output", "out \(name)", "--ledger", "books \(name)/ledger.sqlite", "--settings",
            "settings.yaml", "--metrics", "metrics \(name)/nightbill.prom",
        ]
    }

    /// The words of the command line that must come of these options.
    private func words(in place: Nightbill, _ name: String) throws -> [String] {
        let folder = try #require(realpath(place.folder.path, nil).map { String(cString: $0) })
        return [
            "--input", "\(folder)/in \(name)", "--output", "\(folder)/out \(name)", "--ledger",
            "\(folder)/books \(name)/ledger.sqlite", "--settings", "\(folder)/settings.yaml", "--metrics",
            "\(folder)/metrics \(name)/nightbill.prom", "--as-of", "yesterday",
        ]
    }

    @Test("systemd reads every path as it is", .needs(.systemd), arguments: hostile)
    func systemdPaths(_ name: String) throws {
        try Nightbill.within { place in
            let options = try options(in: place, name)
            for unit in ["service", "timer"] {
                let outcome = try place.command(
                    ["install", "systemd"] + options + ["--user", "daemon", "--unit", unit]
                )
                try #require(outcome.status == 0, "\(outcome.errors)")
                #expect(outcome.errors.isEmpty)
                try write(Data(outcome.output.utf8), to: place.folder.appending(path: "units/nightbill.\(unit)"))
            }
            let verified = try Nightbill.execute(
                try Tool.systemd.required(),
                ["verify", "--man=no", "./nightbill.service", "./nightbill.timer"],
                in: place.folder.appending(path: "units")
            )
            #expect(verified.status == 0 && verified.errors.isEmpty, "\(verified.errors)")

            let dump = try systemdReading(of: place)
            let words = try words(in: place, name)
            let books = [words[3], String(words[5].dropLast("/ledger.sqlite".count))]
            let changed = (books + [String(words[9].dropLast("/nightbill.prom".count))]).sorted()
            #expect(dump["ReadWritePaths"] == [changed.joined(separator: " ")])
            #expect(dump["ReadOnlyPaths"] == ["-\(words[1])"])
            #expect(
                dump["RequiresMountsFor"]?.sorted() == ([words[1]] + books).map { "\($0) (origin-file)" }.sorted()
            )
            // Dollar signs are still doubled there: systemd makes one of two when it starts the program.
            let line = try #require(dump["Command Line"]?.first)
            let expected = [Nightbill.binary.resolvingSymlinksInPath().path, "run"] + words
            #expect(try shellWords(of: line, in: place) == expected.map { $0.replacing("$", with: "$$") })
        }
    }

    /// What systemd itself made of the service: its own words, by their names.
    private func systemdReading(of place: Nightbill) throws -> [String: [String]] {
        // It reads units for a test as anybody but root.
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.folder.path)
        let script = """
            drop=; [ "$(id -u)" != 0 ] || drop="setpriv --reuid=1 --regid=1 --clear-groups"
            exec $drop /lib/systemd/systemd --test --system --unit=nightbill.service --no-pager
            """
        let outcome = try Nightbill.execute(
            URL(fileURLWithPath: "/bin/sh"),
            ["-c", script],
            in: place.folder,
            ["SYSTEMD_UNIT_PATH": "\(place.folder.path)/units:"]
        )
        var facts: [String: [String]] = [:]
        var isOurs = false
        for line in outcome.output.split(separator: "\n") {
            if line.hasPrefix("\t-> Unit ") || line.hasPrefix("-> Unit ") {
                isOurs = line.hasSuffix(" nightbill.service:")
            }
            let parts = line.drop { $0 == "\t" }.split(separator: ": ", maxSplits: 1)
            if isOurs, parts.count == 2 { facts[String(parts[0]), default: []].append(String(parts[1])) }
        }
        try #require(!facts.isEmpty, "\(outcome.errors)")
        return facts
    }

    /// The words that a shell makes of a line.
    private func shellWords(of line: String, in place: Nightbill) throws -> [String] {
        let script = "printf '%s\\n' \(line)"
        let outcome = try Nightbill.execute(URL(fileURLWithPath: "/bin/sh"), ["-c", script], in: place.folder)
        return outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// Two kinds of cron: what a backslash before a backslash is.
    static let crons = [false, true]

    @Test("Every cron hands the shell every path as it is", arguments: hostile, crons)
    func cronPaths(_ name: String, joinsBackslashes: Bool) throws {
        try Nightbill.within { place in
            let options = try options(in: place, name)
            let outcome = try place.command(["install", "cron"] + options + ["--at", "04:05", "--user", "daemon"])
            try #require(outcome.status == 0, "\(outcome.errors)")
            let lines = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
            try #require(lines.count == 1)
            let start = "5 4 * * * daemon "
            try #require(lines[0].hasPrefix(start))
            let command = command(of: lines[0].dropFirst(start.count), joinsBackslashes: joinsBackslashes)
            let expected = [Nightbill.binary.resolvingSymlinksInPath().path, "run", "--quiet"]
            #expect(try shellWords(of: command, in: place) == (try expected + words(in: place, name)))
        }
    }

    /// What cron makes of the last field of a line (crontab(5)): a percent sign ends it, unless a backslash is before it.
    private func command(of field: Substring, joinsBackslashes: Bool) -> String {
        var (command, isEscaped) = ("", false)
        for character in field {
            if isEscaped, character == "%" || (joinsBackslashes && character == "\\") { command.removeLast() }
            if character == "%", !isEscaped { break }
            command.append(character)
            isEscaped = !isEscaped && character == "\\"
        }
        return command
    }

    /// What is asked for and refused: exit status and words.
    static let refused: [(arguments: [String], status: Int32, says: String)] = [
        (["--input", "in\nput"], 2, #"in\nput has \n in it"#),
        (["--output", "out\u{202E}put"], 2, #"\u{202E}"#),
        (["--ledger", "/ledger.sqlite"], 2, "not the root of the file system"),
        (["--ledger", ""], 2, "--ledger needs a path"),
        (["--metrics", "/srv/books/ledger.sqlite"], 2, "whose name ends with .prom"),
        (["--metrics", "/nightbill.prom"], 2, "a file in a folder"),
        (["--input", "none/../x"], 2, "write its path without .."),
        (["--at", "24:00"], 2, "--at"),
        (["--user", "no body"], 2, "name of a user"),
        (["--settings", "broken.yaml"], 78, "unknown key"),
        (["--", "--fast"], 2, "run does not take"),
    ]

    @Test("What would not be what was meant is refused", arguments: ["systemd", "cron"], refused)
    func refusal(_ scheduler: String, _ refusal: (arguments: [String], status: Int32, says: String)) throws {
        try Nightbill.within { place in
            try write(Data("nonsense: 1\n".utf8), to: place.folder.appending(path: "broken.yaml"))
            var options = [
                "--input", "in", "--output", "out", "--ledger", "books/ledger.sqlite", "--settings", "settings.yaml",
            ]
            if let option = options.firstIndex(of: refusal.arguments[0]) { options.removeSubrange(option...option + 1) }
            let outcome = try place.command(["install", scheduler] + options + refusal.arguments)
            #expect(outcome.status == refusal.status, "\(outcome.errors)")
            #expect(outcome.errors.contains(refusal.says), "\(outcome.errors)")
            #expect(outcome.output.isEmpty)
        }
    }

    static let usual = [
        "--input", "/srv/export", "--output", "/srv/invoices", "--ledger", "/srv/books/ledger.sqlite", "--settings",
        "settings.yaml",
    ]

    @Test("Only what one scheduler has is refused by it")
    func refusalOfOne() throws {
        try Nightbill.within { place in
            let unit = try place.command(["install", "systemd"] + Self.usual + ["--name", "night bill"])
            #expect(unit.status == 2 && unit.errors.contains("--name takes"))
            for address in ["a b@c", "-oQ/x@y", "a@b\nX=1"] {
                let mail = try place.command(["install", "cron"] + Self.usual + ["--mail-to=\(address)"])
                #expect(mail.status == 2 && mail.errors.contains("--mail-to takes"), "\(mail.errors)")
            }
            let long = "/srv/" + String(repeating: "x", count: 600)
            let command = try place.command(
                ["install", "cron"] + Self.usual + ["--program", long, "--", "--format", long]
            )
            #expect(command.status == 2 && command.errors.contains("cron takes no more than 990"))
        }
    }

    @Test("What has to be done first is said, on standard error alone")
    func notices() throws {
        try Nightbill.within { place in
            place.environment["NIGHTBILL_BILLING_START"] = "2026-01-01"
            let options = Self.usual.dropLast() + ["none.yaml"]
            let outcome = try place.command(["install", "systemd"] + options)
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("there are no settings at"))
            #expect(outcome.errors.contains("there is no folder /srv/invoices yet"))
            #expect(outcome.errors.contains("NIGHTBILL_BILLING_START"))
            #expect(outcome.output.contains("\nExecStart="))
        }
    }

    /// The validators of the settings, and lines that the service must have. The place is a folder for temporary files.
    static let exposures: [(validators: String, lines: [String])] = [
        ("", ["MemoryDenyWriteExecute=yes", "ProcSubset=pid", "RestrictAddressFamilies=none", "PrivateTmp=no"]),
        (
            "{ubl: [java, -jar, /srv/kosit/validator.jar]}",
            ["MemoryDenyWriteExecute=no", "RestrictAddressFamilies=AF_UNIX", "ProtectHome=yes"]
        ),
        (
            "{ubl: [java, -jar, /home/bo/validator.jar]}",
            ["MemoryDenyWriteExecute=no", "ProtectHome=read-only"]
        ),
    ]

    @Test("The service is exposed to less than 3, whatever the settings name", .needs(.systemd), arguments: exposures)
    func exposure(_ validators: String, _ lines: [String]) throws {
        try Nightbill.within { place in
            try place.set("validators", to: validators)
            let outcome = try place.command(["install", "systemd"] + Self.usual + ["--unit", "service"])
            try #require(outcome.status == 0, "\(outcome.errors)")
            let printed = outcome.output.split(separator: "\n").map(String.init)
            for line in lines { #expect(printed.contains(line), "\(outcome.output)") }
            try write(Data(outcome.output.utf8), to: place.folder.appending(path: "nightbill.service"))
            // In tenths.
            let judged = try Nightbill.execute(
                try Tool.systemd.required(),
                ["security", "--no-pager", "--offline=true", "--threshold=29", "./nightbill.service"],
                in: place.folder
            )
            #expect(judged.status == 0, "\(judged.output)")
        }
    }

    @Test("yesterday and today are days in UTC")
    func yesterday() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            // The place's own time zone is a day ahead for most of the day.
            func days(_ format: String) throws -> String {
                let date = URL(fileURLWithPath: "/bin/date")
                return try Nightbill.execute(date, ["-u", "-d", format, "+%F"], in: place.folder).output
                    .trimmingCharacters(
                        in: .newlines
                    )
            }
            for word in ["yesterday", "today"] {
                let before = try days(word)
                place.environment["NIGHTBILL_BILLING_START"] = before
                let outcome = try Nightbill.execute(
                    Nightbill.binary,
                    ["run", "--input", "input", "--output", "output-\(word)", "--ledger", "\(word).sqlite"]
                        + CommandLineTests.settings + ["--as-of", word],
                    in: place.folder,
                    place.environment
                )
                let after = try days(word)
                #expect([0, 3].contains(outcome.status), "\(outcome.errors)")
                #expect(outcome.output.contains("closed \(before)") || before != after, "\(outcome.output)")
            }
            let other = try place.command(CommandLineTests.run + CommandLineTests.settings + ["--as-of", "tomorrow"])
            #expect(other.status == 2)
        }
    }
}
