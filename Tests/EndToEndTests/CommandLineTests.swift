import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
    /// A fault, what provokes it, and what the operator gets: exit status and words on standard error.
    struct Fault: CustomTestStringConvertible, Sendable {
        var name: String
        var arguments: [String] = []
        var environment: [String: String] = [:]
        var change: (@Sendable (Nightbill) throws -> Void)?
        var status: Int32
        var says: [String]

        var testDescription: String { name }
    }

    static let run = ["run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite"]
    static let settings = ["--settings", "settings.yaml"]
    static let date = ["--as-of", "2026-01-31"]

    static let faults = [
        Fault(name: "no command line option", arguments: ["run"], status: 2, says: ["--input"]),
        Fault(
            name: "a date that is none",
            arguments: run + settings + ["--as-of", "2026-02-30"],
            status: 2,
            says: ["as-of"]
        ),
        Fault(name: "an unknown option", arguments: run + settings + date + ["--fast"], status: 2, says: ["--fast"]),
        Fault(
            name: "an unknown format",
            arguments: run + settings + date + ["--format", "upl"],
            status: 2,
            says: ["upl", "did you mean ubl?"]
        ),
        Fault(
            name: "no settings at all",
            arguments: run + date,
            status: 78,
            says: ["issuer.name", "NIGHTBILL_ISSUER_NAME"]
        ),
        Fault(
            name: "no such settings file",
            arguments: run + date + ["--settings", "none.yaml"],
            status: 78,
            says: ["none.yaml", "No such file"]
        ),
        Fault(
            name: "an unknown key",
            arguments: run + settings + date,
            change: { try $0.append("biling_start: 2026-01-01\n", to: "settings.yaml") },
            status: 78,
            says: ["settings.yaml:", "unknown key `biling_start`; did you mean `billing_start`?"]
        ),
        Fault(
            name: "a wrong value from the environment",
            arguments: run + settings + date,
            environment: ["NIGHTBILL_USAGE_INVOICE_DAY": "29"],
            status: 78,
            says: ["NIGHTBILL_USAGE_INVOICE_DAY", "`29` is not a whole number from 1 to 28"]
        ),
        Fault(
            name: "no first business date",
            arguments: run + settings + date,
            environment: ["NIGHTBILL_BILLING_START": ""],
            status: 78,
            says: ["billing_start is missing"]
        ),
        Fault(
            name: "no input folder",
            arguments: run + settings + date,
            change: { try FileManager.default.removeItem(at: $0.input) },
            status: 65,
            says: ["cannot open folder input: No such file"]
        ),
        Fault(
            name: "a needed file is missing",
            arguments: run + settings + date,
            change: { try FileManager.default.removeItem(at: $0.input.appending(path: "products.csv")) },
            status: 65,
            says: ["products.csv: fatal NB0", "hint:"]
        ),
        Fault(
            name: "strictness and a rejected row",
            arguments: run + settings + date + ["--strict"],
            status: 65,
            says: ["usage.csv:6", "12,5", "no night was closed"]
        ),
        Fault(
            name: "an output that is a file",
            arguments: run + settings + date,
            change: { try Data().write(to: $0.output) },
            status: 73,
            says: ["output"]
        ),
        Fault(
            name: "a ledger that is none",
            arguments: run + settings + date,
            change: { try Data(repeating: 7, count: 5_000).write(to: $0.ledger) },
            status: 74,
            says: ["ledger.sqlite", "damaged"]
        ),
        Fault(
            name: "a template folder that is none",
            arguments: run + settings + date + ["--templates", "nowhere"],
            status: 78,
            says: ["nowhere"]
        ),
    ]

    @Test("A fault has its exit status and its words, and publishes nothing", arguments: faults)
    func fault(_ fault: Fault) throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            nightbill.environment = fault.environment
            try fault.change?(nightbill)
            let outcome = try nightbill.command(fault.arguments)
            #expect(outcome.status == fault.status, "\(outcome.errors)")
            for words in fault.says { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
            #expect(outcome.output.isEmpty)
            #expect(try contents(of: nightbill.output).isEmpty)
        }
    }

    @Test("Another run holds the ledger: 75")
    func held() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let descriptor = open(nightbill.ledger.path, O_RDWR | O_CREAT, 0o600)
            defer { close(descriptor) }
            try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            let outcome = try nightbill.run(asOf: "2026-01-31")
            #expect(outcome.status == 75)
            #expect(outcome.errors.contains("another run holds the ledger"))
        }
    }

    @Test("billing_start is kept: another value later is refused, none is fine")
    func billingStartIsKept() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-05")
            nightbill.environment["NIGHTBILL_BILLING_START"] = "2026-01-02"
            let other = try nightbill.run(asOf: "2026-01-06")
            #expect(other.status == 78)
            #expect(other.errors.contains("set it back to 2026-01-01"))
            nightbill.environment["NIGHTBILL_BILLING_START"] = ""
            #expect(try nightbill.run(asOf: "2026-01-06").status == 3)
        }
    }

    @Test("An optional file that the last night read must not vanish unless it may")
    func vanishedFile() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            try nightbill.run(asOf: "2026-01-05")
            try FileManager.default.removeItem(at: nightbill.input.appending(path: "purchasers.csv"))
            let refused = try nightbill.run(asOf: "2026-01-06")
            #expect(refused.status == 65)
            #expect(refused.errors.contains("purchasers.csv"))
            #expect(try nightbill.run(asOf: "2026-01-06", "--allow-missing", "purchasers.csv").status == 3)
        }
    }

    @Test("check reads and bills nothing")
    func check() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            let before = try contents(of: nightbill.folder)
            let outcome = try nightbill.command(["check", "--input", "input"])
            #expect(outcome.status == 3)
            #expect(outcome.errors.contains("usage.csv:6"))
            #expect(outcome.output.contains("usage.csv"))
            let json = try nightbill.command(["check", "--input", "input", "--json"])
            let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            #expect(report?["status"] as? Int == 3)
            #expect(try contents(of: nightbill.folder) == before)
        }
    }

    @Test("status of a ledger that is not there: 74, and none is made")
    func statusWithoutLedger() throws {
        try Nightbill.within { nightbill in
            let outcome = try nightbill.command(["status", "--ledger", "none.sqlite"])
            #expect(outcome.status == 74)
            #expect(outcome.errors.contains("there is no ledger at none.sqlite"))
            #expect(!FileManager.default.fileExists(atPath: nightbill.folder.appending(path: "none.sqlite").path))
        }
    }

    @Test("A failure with --json is JSON on standard output too")
    func failureAsJSON() throws {
        try Nightbill.within(Nightbill.firstNight) { nightbill in
            nightbill.environment["NIGHTBILL_BILLING_START"] = ""
            let outcome = try nightbill.run(asOf: "2026-01-05", "--json")
            let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
            #expect(report?["status"] as? Int == 78)
        }
    }

    @Test("--quiet says nothing when all is well")
    func quiet() throws {
        try Nightbill.within(Nightbill.focusNight) { nightbill in
            nightbill.environment["NIGHTBILL_BILLING_START"] = "2024-08-01"
            let outcome = try nightbill.run(asOf: "2024-08-15", "--quiet")
            #expect(outcome.status == 0)
            #expect(outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome.errors)")
        }
    }
}

extension Nightbill {
    /// Adds text to a file of the folder.
    func append(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try Data((try String(contentsOf: file, encoding: .utf8) + text).utf8).write(to: file)
    }
}
