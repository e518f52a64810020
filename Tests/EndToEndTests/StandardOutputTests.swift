import Foundation
import TestSupport
import Testing

@Suite("Standard output that cannot be written")
struct StandardOutputTests {
    /// How a shell makes it so; `$@` is the command, whose exit status ends the script.
    static let ways = [
        (name: "a full disk", script: "\"$@\" >/dev/full"),
        (name: "a closed descriptor", script: "\"$@\" >&-"),
        (name: "a closed pipe", script: "{ sleep 0.05; \"$@\"; echo $? >&3; } 3>status | : ; exit \"$(cat status)\""),
    ]

    static let ledger = ["--ledger", "ledger.sqlite"]
    static let why = ["--reason", "r", "--by", "me"] + ledger
    static let run =
        CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"] + Nightbill.anyDate
    static let order = ["acme-hq", "4500012345"]

    /// Every command, each without and where it has it with `--json` or `--csv`.
    static let commands: [[String]] = {
        let contact = order + ["--email", "bo@acme.example"]
        let reports: [[String]] = [
            ["check", "--input", "input"], ["status"] + ledger, ["status", "--max-age", "0m"] + ledger,
            ["explain", "INV-2026-00000001"] + ledger, ["explain", "sub-platform-1"] + ledger, ["po", "list"] + ledger,
            ["invoices"] + ledger,
            ["po", "show"] + order + ledger, ["po", "suspend"] + order + why, ["po", "activate"] + order + why,
            ["po", "expire"] + order + ["--on", "2027-06-30"] + why,
            ["po", "contact", "add"] + contact + ["--name", "Bo"] + why, ["po", "contact", "remove"] + contact + why,
            ["regenerate", "INV-2026-00000001", "--output", "output"] + why, ["verify", "--output", "output"] + ledger,
            ["verify", "--repair", "--output", "output"] + ledger, ["ledger", "check"] + ledger,
            ["ledger", "backup", "copy.sqlite"] + ledger, ["template", "list"],
            ["template", "check", "ubl-invoice.xml"],
            run, run + ["--dry-run"],
        ]
        let preview = ["template", "preview", "INV-2026-00000001"] + ledger
        let plain = [
            ["--version"], ["--help"], ["help"], ["help", "run"], ["run", "--help"], ["po", "contact", "--help"],
            ["po"],
            ["template", "show", "html"], ["template", "show", "invoice.xsd"], preview, preview + ["--neutral"],
            preview + ["--format", "html"], ["invoices", "--csv"] + ledger,
            ["po", "list", "--csv"] + ledger, ["po", "show", "--csv"] + order + ledger,
        ]
        return reports + reports.map { $0 + ["--json"] } + plain
    }()

    /// Runs commands in a folder that has closed nights, each with its standard output made unfit.
    private static func outcome(
        _ command: [String],
        _ script: String,
        _ nightbill: Nightbill
    ) throws -> Nightbill.Outcome {
        let bash = URL(fileURLWithPath: "/bin/bash")
        let words = ["-c", script, "bash", Nightbill.binary.path] + command
        return try Nightbill.execute(bash, words, in: nightbill.folder, nightbill.environment)
    }

    @Test("Every command leaves with 74 and says on standard error why", arguments: ways.indices)
    func everyCommand(way: Int) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-02-01")
            try FileManager.default.copyItem(
                at: Nightbill.repository.appending(path: "Templates/ubl-invoice.xml"),
                to: nightbill.folder.appending(path: "ubl-invoice.xml")
            )
            for command in Self.commands {
                if command.contains("backup") {
                    try? FileManager.default.removeItem(at: nightbill.folder.appending(path: "copy.sqlite"))
                }
                let outcome = try Self.outcome(command, Self.ways[way].script, nightbill)
                #expect(outcome.status == 74, "\(command): \(outcome.status) \(outcome.errors)")
                #expect(outcome.errors.contains("the answer could not be written"), "\(command): \(outcome.errors)")
            }
        }
    }

    @Test(
        "Nights that were closed stay closed, and standard error names them",
        arguments: [[], ["--json"]],
        ways.indices
    )
    func closedNights(_ more: [String], way: Int) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let outcome = try Self.outcome(Self.run + more, Self.ways[way].script, nightbill)
            #expect(outcome.status == 74)
            let words = "what was done stays done: 2026-01-01 to 2026-02-01 are closed and published"
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
            let verified = try nightbill.command(["verify", "--output", "output"] + Self.ledger)
            #expect(verified.status == 0, "\(verified.output)")
            let again = try nightbill.run(asOf: "2026-02-01")
            #expect(again.output == "nightbill: nothing to close, the last night closed is 2026-02-01\n")
        }
    }

    @Test("With nothing to say, a run needs no standard output", arguments: ways.indices)
    func quiet(way: Int) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let outcome = try Self.outcome(Self.run + ["--quiet"], Self.ways[way].script, nightbill)
            #expect(outcome.status == 3, "\(outcome.errors)")
        }
    }
}
