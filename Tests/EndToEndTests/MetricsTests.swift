import Foundation
import TestSupport
import Testing

@Suite("Metrics of a run")
struct MetricsTests {
    private static let file = ["--metrics", "nightbill.prom"]

    /// The values of a file of metrics by name and labels.
    private static func values(_ place: Nightbill, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String:
        String]
    {
        let text = try String(contentsOf: place.folder.appending(path: "nightbill.prom"), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let pairs = lines.compactMap { line in
            line.lastIndex(of: " ").map { (String(line[..<$0]), String(line[line.index(after: $0)...])) }
        }
        try #require(Set(pairs.map(\.0)).count == pairs.count, "a metric twice", sourceLocation: sourceLocation)
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private static func run(_ place: Nightbill, _ date: String, _ more: [String] = file) throws -> Nightbill.Outcome {
        try place.command(CommandLineTests.run + CommandLineTests.settings + ["--as-of", date] + more)
    }

    /// Of the sample's nights up to 2026-02-01, as their summary line and manifests have it.
    private static let firstNight = [
        "nightbill_last_attempt_status": "3",
        "nightbill_last_run_nights": "32",
        "nightbill_nights_closed_total": "32",
        // 2026-02-01T00:00:00Z
        "nightbill_last_business_date_timestamp_seconds": "1769904000",
        "nightbill_invoices_total{currency=\"EUR\",kind=\"contract\"}": "2",
        "nightbill_invoices_total{currency=\"EUR\",kind=\"consumption\"}": "1",
        "nightbill_invoices_total{currency=\"DKK\",kind=\"contract\"}": "1",
        "nightbill_invoices_total{currency=\"NOK\",kind=\"consumption\"}": "1",
        "nightbill_net_amount{currency=\"DKK\",kind=\"contract\"}": "52000.00",
        "nightbill_tax_amount{currency=\"DKK\",kind=\"contract\"}": "0.00",
        "nightbill_net_amount{currency=\"NOK\",kind=\"consumption\"}": "3456.79",
        "nightbill_last_run_invoices{currency=\"EUR\",kind=\"consumption\"}": "1",
        "nightbill_last_run_purchase_order_decisions{rule=\"shown\"}": "3",
        "nightbill_last_run_purchase_order_decisions{rule=\"pay_as_you_go\"}": "2",
        "nightbill_last_run_purchase_order_decisions{rule=\"suspended\"}": "0",
        "nightbill_last_run_invoices_without_number": "0",
        "nightbill_last_run_rejected_rows{table=\"usage.csv\"}": "1",
        "nightbill_last_run_rejected_rows{table=\"terms.csv\"}": "0",
        "nightbill_last_run_findings{severity=\"rejected\"}": "1",
        "nightbill_last_run_findings{severity=\"fatal\"}": "0",
        "nightbill_charges{disposition=\"invoiced\"}": "8",
        "nightbill_charges{disposition=\"not_yet_due\"}": "2",
        "nightbill_rejected_rows": "1",
        "nightbill_unpublished_nights": "0",
    ]

    @Test("They say what the run and the ledger came to, and everybody may read them")
    func firstNight() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            let shell = "umask 077; \"$@\""
            let run = CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-02-01"] + Self.file
            let words = ["-c", shell, "sh", Nightbill.binary.path] + run + Nightbill.anyDate
            let outcome = try Nightbill.execute(URL(fileURLWithPath: "/bin/sh"), words, in: place.folder)
            #expect(outcome.status == 3 && !outcome.errors.contains("warning:"), "\(outcome.errors)")
            let values = try Self.values(place)
            for (name, value) in Self.firstNight { #expect(values[name] == value, "\(name)") }
            let eur = ["contract", "consumption"].compactMap {
                values["nightbill_net_amount{currency=\"EUR\",kind=\"\($0)\"}"]
            }
            #expect(eur.compactMap { Decimal(string: $0) }.reduce(0, +) == Decimal(string: "17665.67"))
            #expect(
                values["nightbill_last_success_timestamp_seconds"] == values["nightbill_last_attempt_timestamp_seconds"]
            )
            #expect(values["nightbill_oldest_charge_not_invoiced_timestamp_seconds"] == nil)
            let attributes = try FileManager.default.attributesOfItem(
                atPath: place.folder.appending(path: "nightbill.prom").path
            )
            #expect(attributes[.posixPermissions] as? Int == 0o644)
            let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
            #expect(!names.contains { $0.contains(".partial-") })
        }
    }

    @Test("A run that fails leaves its status, and the last success and the totals as they were")
    func failure() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try Self.expect(3, try Self.run(place, "2026-02-01"))
            let before = try Self.values(place)
            try FileManager.default.removeItem(at: place.input.appending(path: "terms.csv"))
            try Self.expect(65, try Self.run(place, "2026-02-02"))
            let after = try Self.values(place)
            #expect(after["nightbill_last_attempt_status"] == "65")
            for name in [
                "last_success_timestamp_seconds", "last_business_date_timestamp_seconds", "nights_closed_total",
            ] {
                #expect(after["nightbill_\(name)"] == before["nightbill_\(name)"])
                #expect(after["nightbill_\(name)"] != nil)
            }
            let total = "nightbill_invoices_total{currency=\"DKK\",kind=\"contract\"}"
            #expect(after[total] == "1" && before[total] == "1")
            #expect(after["nightbill_last_run_invoices{currency=\"DKK\",kind=\"contract\"}"] == nil)
        }
    }

    @Test("A run that fails before there is a ledger leaves its status and nothing that it cannot know")
    func noLedger() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try FileManager.default.removeItem(at: place.settings)
            try Self.expect(78, try Self.run(place, "2026-02-01"))
            let values = try Self.values(place)
            #expect(values["nightbill_last_attempt_status"] == "78")
            #expect(!values.keys.contains { $0.contains("last_success") || $0.contains("_total") })
        }
    }

    @Test("Counters never fall, and over every night they add up to what status says")
    func totals() throws {
        try CreditNoteTests.withCredits { place, _ in
            var last: [String: Decimal] = [:]
            for date in ["2026-01-22", "2026-01-23", "2026-02-10"] {
                #expect([0, 3].contains(try Self.run(place, date).status))
                let values = try Self.values(place)
                let counters = values.filter { $0.key.contains("_total") }.compactMapValues { Decimal(string: $0) }
                for (name, value) in last { #expect(counters[name, default: -1] >= value, "\(name)") }
                last = counters
            }
            let values = try Self.values(place)
            let json = try place.command(["status", "--json", "--ledger", "ledger.sqlite"]).output
            let status = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
            for sums in try #require(status["totals"] as? [[String: Any]]) {
                let currency = try #require(sums["currency"] as? String)
                func sum(_ name: String, _ kinds: String...) -> Decimal {
                    kinds.compactMap { values["nightbill_\(name){currency=\"\(currency)\",kind=\"\($0)\"}"] }
                        .compactMap { Decimal(string: $0) }.reduce(0, +)
                }
                func said(_ key: String) -> Decimal? { (sums[key] as? String).flatMap { Decimal(string: $0) } }
                #expect(sum("invoices_total", "contract", "consumption") == Decimal(sums["invoices"] as? Int ?? -1))
                #expect(sum("net_amount", "contract", "consumption") == said("net"))
                #expect(sum("tax_amount", "contract", "consumption") == said("tax"))
                #expect(sum("invoices_total", "credit_note") == Decimal(sums["credit_notes"] as? Int ?? 0))
                #expect(sum("net_amount", "credit_note") == said("credited_net") ?? 0)
            }
            #expect(values["nightbill_invoices_total{currency=\"EUR\",kind=\"credit_note\"}"] != nil)
        }
    }

    @Test("What is held shows with its code, and since when")
    func held() throws {
        try SmallExport.within { place in
            try place.replace("status,ended_on", by: "status,ended_on,hold", in: "subscriptions.csv")
            try place.replace("PO-1001,ACTIVE,", by: "PO-1001,ACTIVE,,in dispute", in: "subscriptions.csv")
            try Self.expect(3, try Self.run(place, "2026-01-20"))
            let values = try Self.values(place)
            #expect(values["nightbill_held_charges{code=\"NB513\"}"] == "3")
            // 2026-01-10T00:00:00Z, when the upfront charge was due.
            #expect(values["nightbill_oldest_charge_not_invoiced_timestamp_seconds"] == "1768003200")
            #expect(values["nightbill_charges{disposition=\"held\"}"] == "3")
        }
    }

    /// Where no metrics can be put.
    static let obstacles: [(name: String, make: @Sendable (Nightbill) throws -> Void)] = [
        (
            "a link",
            {
                try FileManager.default.createSymbolicLink(
                    at: $0.folder.appending(path: "nightbill.prom"),
                    withDestinationURL: $0.settings
                )
            }
        ),
        (
            "a folder",
            {
                try FileManager.default.createDirectory(
                    at: $0.folder.appending(path: "nightbill.prom"),
                    withIntermediateDirectories: false
                )
            }
        ),
    ]

    @Test(
        "Where they cannot be written the nights are closed, a warning says why, and the status is 3",
        arguments: obstacles.indices
    )
    func unwritten(_ row: Int) throws {
        try SmallExport.within { place in
            try Self.obstacles[row].make(place)
            let settings = try Data(contentsOf: place.settings)
            let outcome = try Self.run(place, "2026-01-20")
            #expect(outcome.status == 3)
            #expect(
                outcome.errors.contains("warning: the metrics could not be written: ./nightbill.prom: it is a"),
                "\(outcome.errors)"
            )
            #expect(outcome.output.contains("closed 2026-01-01 to 2026-01-20"))
            #expect(try Data(contentsOf: place.settings) == settings)
            // Without the obstacle the next run writes them.
            try FileManager.default.removeItem(at: place.folder.appending(path: "nightbill.prom"))
            try Self.expect(0, try Self.run(place, "2026-01-20"))
            #expect(try Self.values(place)["nightbill_nights_closed_total"] == "20")
        }
    }

    @Test("A folder that is not there is a warning too, and a run that fails keeps its own status")
    func noFolder() throws {
        try SmallExport.within { place in
            let nowhere = ["--metrics", "nowhere/nightbill.prom"]
            let closed = try Self.run(place, "2026-01-20", nowhere)
            #expect(closed.status == 3 && closed.errors.contains("nowhere: No such file"), "\(closed.errors)")
            let json = try Self.run(place, "2026-01-21", nowhere + ["--json"])
            #expect(json.status == 3 && json.output.contains("the metrics could not be written"))
            try FileManager.default.removeItem(at: place.input)
            let failed = try Self.run(place, "2026-01-22", nowhere)
            #expect(
                failed.status == 65 && failed.errors.contains("the metrics could not be written"),
                "\(failed.errors)"
            )
        }
    }

    @Test("Only a name that the collector reads is taken, so that no ledger or input is written over")
    func names() throws {
        try SmallExport.within { place in
            for name in ["ledger.sqlite", "input/usage.csv", ".prom", "nightbill.prom/", ""] {
                let outcome = try Self.run(place, "2026-01-20", ["--metrics", name])
                #expect(outcome.status == 2 && outcome.errors.contains(".prom"), "\(name): \(outcome.errors)")
            }
            let dry = try Self.run(place, "2026-01-20", Self.file + ["--dry-run"])
            #expect(dry.status == 2 && dry.errors.contains("a dry run writes nothing"))
            var other = place
            other.environment["NIGHTBILL_METRICS"] = "nightbill.prom"
            try Self.expect(0, try Self.run(other, "2026-01-20", ["--dry-run"]))
            #expect(throws: (any Error).self) { try Self.values(place) }
            try Self.expect(0, try Self.run(other, "2026-01-20", []))
            #expect(try Self.values(place)["nightbill_nights_closed_total"] == "20")
        }
    }

    @Test("A run that finds the ledger taken leaves the metrics of the run that holds it")
    func taken() throws {
        try SmallExport.within { place in
            try Self.expect(0, try Self.run(place, "2026-01-20"))
            let before = try Self.values(place)
            let descriptor = open(place.ledger.path, O_RDWR)
            defer { close(descriptor) }
            try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            try Self.expect(75, try Self.run(place, "2026-01-21"))
            #expect(try Self.values(place) == before)
        }
    }

    private static func expect(
        _ status: Int32,
        _ outcome: Nightbill.Outcome,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try #require(outcome.status == status, "\(outcome.errors)", sourceLocation: sourceLocation)
    }

    // MARK: Prometheus's own tool

    private static func promtool(_ script: String, in folder: URL) throws -> Nightbill.Outcome {
        let tool = try Tool.promtool.required().path
        return try Nightbill.execute(URL(fileURLWithPath: "/bin/sh"), ["-c", script, "sh", tool], in: folder)
    }

    @Test("Prometheus reads them, and has nothing to say against their names", .needs(.promtool))
    func read() throws {
        try CreditNoteTests.withCredits { place, _ in
            #expect([0, 3].contains(try Self.run(place, "2026-02-10").status))
            let closed = try Self.promtool("\"$1\" check metrics < nightbill.prom", in: place.folder)
            #expect(
                closed.status == 0 && closed.output.isEmpty && closed.errors.isEmpty,
                "\(closed.output)\(closed.errors)"
            )
            try FileManager.default.removeItem(at: place.input)
            try Self.expect(65, try Self.run(place, "2026-02-11"))
            let failed = try Self.promtool("\"$1\" check metrics < nightbill.prom", in: place.folder)
            #expect(
                failed.status == 0 && failed.output.isEmpty && failed.errors.isEmpty,
                "\(failed.output)\(failed.errors)"
            )
        }
    }

    @Test("The alerts to copy load, and say what they should over metrics of a few days", .needs(.promtool))
    func alerts() throws {
        for words in [
            "check rules Samples/monitoring/nightbill.rules.yml",
            "test rules Tests/Monitoring/nightbill.rules.test.yml",
        ] {
            let outcome = try Self.promtool("\"$1\" \(words)", in: Nightbill.repository)
            #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        }
    }

    @Test("Every metric that an alert asks for is one that a run leaves")
    func alertedMetrics() throws {
        try SmallExport.within { place in
            try place.replace("status,ended_on", by: "status,ended_on,hold", in: "subscriptions.csv")
            try place.replace("PO-1001,ACTIVE,", by: "PO-1001,ACTIVE,,in dispute", in: "subscriptions.csv")
            try Self.expect(3, try Self.run(place, "2026-01-20"))
            let left = Set(try Self.values(place).keys.map { String($0.prefix { $0 != "{" }) })
            let rules = try String(
                contentsOf: Nightbill.samples.appending(path: "monitoring/nightbill.rules.yml"),
                encoding: .utf8
            )
            let expressions = rules.split(separator: "\n").filter { $0.contains("expr:") }
            let asked = Set(expressions.flatMap { $0.matches(of: /nightbill_[a-z_]+/).map { String($0.output) } })
            #expect(asked.count >= 7 && asked.isSubset(of: left), "\(asked.subtracting(left))")
        }
    }
}
