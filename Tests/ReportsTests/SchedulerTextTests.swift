import Domain
import Testing

@testable import Reports

@Suite("What systemd and cron are handed")
struct SchedulerTextTests {
    /// A text, how a list of paths has it, and how a command line of systemd has it.
    static let systemd: [(text: String, word: String, argument: String)] = [
        ("/srv/export", "/srv/export", "/srv/export"),
        ("/srv/my export", "\"/srv/my export\"", "\"/srv/my export\""),
        ("/srv/100%d", "/srv/100%%d", "/srv/100%%d"),
        ("/srv/$HOME", "/srv/$HOME", "/srv/$$HOME"),
        ("/srv/a\"b", #""/srv/a\"b""#, #""/srv/a\"b""#),
        ("/srv/it's", #""/srv/it's""#, #""/srv/it's""#),
        (#"/srv/a\nb"#, #""/srv/a\\nb""#, #""/srv/a\\nb""#),
        ("/srv/Rechnungen/März", "/srv/Rechnungen/März", "/srv/Rechnungen/März"),
        (";", "\";\"", "\\;"),
        ("", "\"\"", "\"\""),
        ("#1", "\"#1\"", "\"#1\""),
    ]

    @Test("A word of a unit file", arguments: systemd)
    func unitWord(text: String, word: String, argument: String) {
        #expect(SystemdText.word(text) == word)
        #expect(SystemdText.argument(text) == argument)
    }

    static let cron: [(text: String, word: String)] = [
        ("/srv/export", "/srv/export"),
        ("/srv/my export", "'/srv/my export'"),
        ("/srv/100%d", #"'/srv/100\%d'"#),
        ("/srv/$HOME", "'/srv/$HOME'"),
        ("/srv/it's", #"'/srv/it'"'"'s'"#),
        (#"/srv/a\b"#, #"'/srv/a\''b'"#),
        (#"/srv/a\%"#, #"'/srv/a\''\%'"#),
        ("/srv/März", "'/srv/März'"),
        ("", "''"),
    ]

    @Test("A word of a crontab", arguments: cron)
    func cronWord(text: String, word: String) {
        #expect(CronText.word(text) == word)
    }

    /// The output folder, the ledger's folder, further ones, and which of them the run may change.
    static let folders: [(output: String, ledger: String, more: [String], changed: [String])] = [
        ("/srv/out", "/srv/ledger", [], ["/srv/ledger", "/srv/out"]),
        ("/srv/out", "/srv", [], ["/srv"]),
        ("/srv/out", "/srv/out", ["/srv/out/x"], ["/srv/out"]),
        ("/srv/out", "/srv/outer", [], ["/srv/out", "/srv/outer"]),
        ("/b", "/a", ["/c", "/c"], ["/a", "/b", "/c"]),
    ]

    @Test("A folder within another one is named once", arguments: folders)
    func changedFolders(output: String, ledger: String, more: [String], changed: [String]) throws {
        var run = Self.run(output: output, ledger: ledger)
        run.writableFolders = more
        #expect(run.changedFolders == changed)
    }

    /// Where the run keeps its books, where its templates are, a validator's file, and what the service must say of it.
    static let places: [(ledger: String, templates: String?, validator: String?, says: [String])] = [
        ("/srv/books", nil, nil, ["ProtectHome=yes", "PrivateTmp=yes", "MemoryDenyWriteExecute=yes"]),
        ("/home/bo/books", nil, nil, ["ProtectHome=read-only", "PrivateTmp=yes"]),
        ("/homes/bo", nil, nil, ["ProtectHome=yes"]),
        ("/srv/books", "/root/templates", nil, ["ProtectHome=read-only"]),
        ("/srv/books", "/var/tmp/templates", nil, ["ProtectHome=yes", "PrivateTmp=no"]),
        ("/srv/books", nil, "/opt/v.jar", ["ProtectHome=yes", "MemoryDenyWriteExecute=no"]),
        ("/srv/books", nil, "/tmp/v.jar", ["PrivateTmp=no", "RestrictAddressFamilies=AF_UNIX"]),
        ("/srv/in", nil, nil, ["ReadWritePaths=/srv/in /srv/out"]),
    ]

    @Test("A service may reach what its run names", arguments: places)
    func hardening(ledger: String, templates: String?, validator: String?, says: [String]) {
        var run = Self.run(output: "/srv/out", ledger: ledger)
        run.templates = templates
        run.validatorWords = validator.map { ["java", $0] } ?? []
        let lines = SystemdUnits(run: run, name: "n", user: "u").text(.service).split(separator: "\n").map(String.init)
        for line in says { #expect(lines.contains(line)) }
        // What is changed is never made read-only again.
        #expect(lines.contains("ReadOnlyPaths=-/srv/in") == (ledger != "/srv/in"))
    }

    private static func run(output: String, ledger: String) -> NightlyRun {
        NightlyRun(
            program: "/usr/bin/nightbill",
            input: "/srv/in",
            output: output,
            ledger: "\(ledger)/ledger.sqlite",
            settings: "/etc/nightbill/settings.yaml",
            time: .usual,
            ledgerFolder: ledger
        )
    }
}
