import Foundation
import TestSupport
import Testing

@Suite("JSON of every command, held against its schema", .needs(.oraclePython))
struct ReportSchemaTests {
    /// Reports and manifests as files, each with the name of its schema.
    struct Reports {
        let folder: URL
        private(set) var judged: [String] = []

        /// Adds what a command says with `--json`, which must end with a status.
        mutating func add(
            _ schema: String,
            _ place: Nightbill,
            _ arguments: [String],
            status: Int32 = 0,
            sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
            let outcome = try place.command(arguments[..<end] + ["--json"] + arguments[end...])
            #expect(outcome.status == status, "\(arguments): \(outcome.errors)", sourceLocation: sourceLocation)
            let file = folder.appending(path: "\(judged.count).json")
            try Data(outcome.output.utf8).write(to: file)
            judged += [schema, file.path]
        }

        /// Adds a file that is there.
        mutating func add(_ schema: String, file: URL) { judged += [schema, file.path] }

        /// Adds the manifests and control records of the nights below a folder.
        mutating func addManifests(below folder: URL) throws {
            for path in try contents(of: folder).keys.sorted() {
                for name in ["manifest", "control"] where path.hasSuffix("/\(name).json") {
                    add(name, file: folder.appending(path: path))
                }
            }
        }

        /// What the judge says of them.
        func verdict() throws -> Nightbill.Outcome {
            let schemas = Nightbill.samples.appending(path: "schemas").path
            return try Oracle.run("report_schemas.py", [schemas] + judged, in: folder)
        }

        /// Expects all to be as their schemas say.
        func expectValid(sourceLocation: SourceLocation = #_sourceLocation) throws {
            #expect(!judged.isEmpty, "there was nothing to judge", sourceLocation: sourceLocation)
            let verdict = try verdict()
            #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)", sourceLocation: sourceLocation)
        }
    }

    private static let ledger = ["--ledger", "ledger.sqlite"]
    private static let output = ["--output", "output"]

    private static func run(asOf date: String) -> [String] {
        CommandLineTests.run + CommandLineTests.settings + ["--as-of", date]
    }

    @Test("Nights that give back what was billed")
    func credits() throws {
        try CreditNoteTests.withCredits { place, _ in
            try withTemporaryFolder { folder in
                var reports = Reports(folder: folder)
                try reports.add("run", place, Self.run(asOf: "2026-01-23"))
                try reports.add("invoices", place, ["invoices"] + Self.ledger)
                try reports.add("status", place, ["status"] + Self.ledger)
                try reports.add("dashboard", place, ["dashboard", "--output", "pages"] + Self.ledger)
                for subject in ["INV-2026-00000001", "CN-2026-00000001", "s-1"] {
                    try reports.add("explain", place, ["explain", subject] + Self.ledger)
                }
                try reports.add("regenerate", place, ["regenerate", "CN-2026-00000001"] + Self.ledger + Self.output)
                try reports.add("verify", place, ["verify"] + Self.ledger + Self.output)
                try reports.add("po-show", place, ["po", "show", "alder-hq", "PO-1001"] + Self.ledger)
                try reports.addManifests(below: place.output)
                try reports.expectValid()
            }
        }
    }

    @Test("Plans line by line, what differs from them, and outlooks")
    func plans() throws {
        try withTemporaryFolder { folder in
            var reports = Reports(folder: folder)
            func add(_ plan: String, _ place: Nightbill) throws {
                for (number, line) in plan.split(separator: "\n").enumerated() {
                    let file = folder.appending(path: "line-\(reports.judged.count)-\(number).json")
                    try Data(line.utf8).write(to: file)
                    reports.add("plan", file: file)
                }
            }
            let ask =
                ["outlook", "--input", "input", "--until", "2026-12-31"] + CommandLineTests.settings + Self.ledger
            try PlanTests.within { place in
                let credit = ["credit", "INV-2026-00000001", "--reason", "agreed"] + Self.ledger
                for amount in ["5", "1000"] { try place.command(credit + ["--amount", amount]) }
                try place.command(["credit", "INV-2026-00000001", "--reason", "agreed", "--all"] + Self.ledger)
                try SmallExport.change(place, "sed -i /^s-3,/d subscriptions.csv terms.csv")
                try add(try PlanTests.plan(place, asOf: "2026-02-02"), place)
                try reports.add("run", place, Self.run(asOf: "2026-02-02") + ["--dry-run", "--plan", "x"], status: 3)
                try reports.add("outlook", place, ask)
                try SmallExport.change(place, "sed -i /^u-2,/d usage.csv")
                let approved = ["--approved", "tonight.plan"]
                try reports.add("failure", place, Self.run(asOf: "2026-02-02") + approved, status: 65)
            }
            try Nightbill.withPurchaseOrders { place in
                try add(try PlanTests.plan(place, asOf: "2026-03-31"), place)
                try reports.add("outlook", place, ask, status: 3)
            }
            try reports.expectValid()
        }
    }

    @Test("Nights with purchase orders, notices, holds and repairs")
    func nights() throws {
        try Nightbill.withPurchaseOrders { place in
            try place.replace("0.0035", by: "x", in: "terms.csv")
            var reports = Reports(folder: place.folder)
            try reports.add("check", place, ["check", "--input", "input"], status: 3)
            try reports.add("run", place, Self.run(asOf: "2026-01-01") + ["--dry-run"], status: 3)
            try reports.add("run", place, Self.run(asOf: "2026-02-26"), status: 3)
            try place.unpublish("2026-02-20")
            try reports.add("status", place, ["status"] + Self.ledger)
            try reports.add("run", place, Self.run(asOf: "2026-03-31"), status: 3)
            try reports.add("run", place, Self.run(asOf: "2026-03-31"))
            try reports.add("status", place, ["status"] + Self.ledger)
            let failing = Self.run(asOf: "2026-03-31") + ["--templates", "nowhere"]
            try reports.add("failure", place, failing, status: 78)
            try reports.add("status", place, ["status", "--max-age", "0m"] + Self.ledger, status: 3)
            try FileManager.default.removeItem(at: place.output.appending(path: "2026-01-15/_SUCCESS"))
            try reports.add("verify", place, ["verify"] + Self.ledger + Self.output, status: 74)
            try reports.add("verify", place, ["verify", "--repair"] + Self.ledger + Self.output)
            try reports.add("invoices", place, ["invoices"] + Self.ledger)
            try reports.add("po-list", place, ["po", "list"] + Self.ledger)
            try reports.add("po-export", place, ["po", "export", "--output", "book"] + Self.ledger)
            for number in ["4500012345", "PO-2026/077 & Co", "NOBODY"] {
                try reports.add("po-show", place, ["po", "show", "acme-hq", number] + Self.ledger)
            }
            try reports.addManifests(below: place.output)
            try reports.expectValid()
        }
    }

    @Test("Operators' acts")
    func acts() throws {
        try Nightbill.withPurchaseOrders { place in
            var reports = Reports(folder: place.folder)
            try place.run(asOf: "2026-02-10")
            try place.replace("4000.00", by: "3900.00", in: "payment_schedules.csv")
            try place.replace("2026-02-20,2500.00", by: "2026-02-20,2600.00", in: "payment_schedules.csv")
            try reports.add("run", place, Self.run(asOf: "2026-02-25"), status: 3)
            try reports.add("status", place, ["status"] + Self.ledger)
            let why = Self.ledger + ["--reason", "as agreed"]
            let correct = ["accept", "sub-platform-1", "--bill-difference"]
            try reports.add("accept-bill-difference", place, correct + why)
            try reports.add("accept-bill-difference", place, correct + why)
            for part in [["--amount", "1.50", "--line", "1"], ["--all"]] {
                try reports.add("credit", place, ["credit", "INV-2026-00000001"] + part + why)
            }
            try reports.add("status", place, ["status"] + Self.ledger)
            try reports.add("accept", place, ["accept", "sub-platform-1"] + why)
            let order = ["acme-hq", "4500012345"]
            let email = ["--email", "bo@acme.example"]
            try reports.add("regenerate", place, ["regenerate", "INV-2026-00000002"] + Self.ledger + Self.output)
            try reports.add("po-act", place, ["po", "activate"] + order + why)
            let suspended = ["regenerate", "--all-suspended", "4500012345"] + Self.ledger + Self.output
            try reports.add("regenerate", place, suspended + ["--dry-run"])
            try reports.add("regenerate", place, suspended)
            try reports.add("regenerate", place, suspended)
            try reports.add("po-act", place, ["po", "suspend"] + order + why)
            try reports.add("po-act", place, ["po", "suspend"] + order + why)
            try reports.add("po-act", place, ["po", "expire"] + order + ["--on", "2027-06-30"] + why)
            try reports.add("po-act", place, ["po", "contact", "add"] + order + email + ["--name", "Bo"] + why)
            try reports.add("po-act", place, ["po", "contact", "remove"] + order + email + why)
            try reports.add("po-show", place, ["po", "show"] + order + Self.ledger)
            try reports.add("ledger-backup", place, ["ledger", "backup", "copy.sqlite"] + Self.ledger)
            try reports.add("ledger-check", place, ["ledger", "check"] + Self.ledger)
            try reports.expectValid()
        }
    }

    @Test("Templates")
    func templates() throws {
        try TemplateCommandTests.within { place in
            var reports = Reports(folder: place.folder)
            for (index, file) in TemplateCommandTests.files.enumerated() {
                try place.place(file.text, at: "t/\(index)/\(file.name)")
            }
            let files = TemplateCommandTests.files.enumerated().map { "t/\($0)/\($1.name)" }
            try reports.add("template-list", place, ["template", "list", "--templates", "own"])
            try reports.add("template-check", place, ["template", "check"] + files, status: 78)
            try reports.add("template-check", place, ["template", "check", "own/one-invoice.xml"])
            try reports.expectValid()
        }
    }

    /// Every command that reports, each with what it needs besides a ledger.
    static let failing: [[String]] = [
        ["status"], ["explain", "x"], ["verify", "--output", "output"], ["po", "list"], ["po", "show", "a", "b"],
        ["po", "activate", "a", "b", "--reason", "x"], ["po", "suspend", "a", "b", "--reason", "x"],
        ["po", "expire", "a", "b", "--on", "2026-01-01", "--reason", "x"],
        ["po", "contact", "add", "a", "b", "--email", "a@b.example", "--name", "A", "--reason", "x"],
        ["po", "contact", "remove", "a", "b", "--email", "a@b.example", "--reason", "x"],
        ["accept", "x", "--reason", "x"], ["accept", "x", "--bill-difference", "--reason", "x"],
        ["credit", "x", "--all", "--reason", "x"], ["regenerate", "INV-2026-00000001", "--output", "output"],
        ["ledger", "check"], ["ledger", "backup", "copy.sqlite"],
    ]

    /// What fails without a ledger, each with its status.
    static let failingOtherwise: [(arguments: [String], status: Int32)] = [
        (["check", "--input", "nowhere"], 65), (["template", "list", "--templates", "nowhere"], 78),
        (CommandLineTests.run + CommandLineTests.date, 78), (["run"], 2), (["status", "--unknown"], 2),
        (["unknown"], 2),
        (["template", "show", "ubl"], 2), (["po", "list", "--csv", "--ledger", "ledger.sqlite"], 2),
    ]

    @Test("A failure of every command, and wrong use of one")
    func failures() throws {
        try Nightbill.within { place in
            var reports = Reports(folder: place.folder)
            for arguments in Self.failing {
                try reports.add("failure", place, arguments + ["--ledger", "none.sqlite"], status: 74)
            }
            for (arguments, status) in Self.failingOtherwise {
                try reports.add("failure", place, arguments, status: status)
            }
            try reports.expectValid()
        }
        try ValidationTests.within { place in
            // The second invoice, on 2026-01-15, breaks its schema.
            try place.replace("4500012345", by: "4500012345-which-is-too-long", in: "subscriptions.csv")
            var reports = Reports(folder: place.folder)
            try reports.add("failure", place, Self.run(asOf: "2026-02-01") + ValidationTests.own, status: 78)
            try reports.expectValid()
        }
    }

    @Test("Every scenario's nights and book", arguments: ScenarioTests.names)
    func scenario(_ name: String) throws {
        try Nightbill.within { place in
            let work = try ScenarioTests.play(name, in: place)
            var reports = Reports(folder: place.folder)
            let (ledger, output) = (work.appending(path: "ledger.sqlite").path, work.appending(path: "output"))
            try reports.add("status", place, ["status", "--ledger", ledger])
            try reports.add("verify", place, ["verify", "--ledger", ledger, "--output", output.path])
            try reports.add("po-list", place, ["po", "list", "--ledger", ledger])
            let list = try JSONSerialization.jsonObject(
                with: Data(try place.command(["po", "list", "--ledger", ledger, "--json"]).output.utf8)
            )
            let orders = (list as? [String: Any])?["purchase_orders"] as? [[String: Any]]
            for order in try #require(orders) {
                let key = try ["payer_account_id", "purchase_order_number"].map { try #require(order[$0] as? String) }
                try reports.add("po-show", place, ["po", "show", "--ledger", ledger, "--"] + key)
            }
            let numbers = try contents(of: output).keys.map { URL(fileURLWithPath: $0).lastPathComponent }
                .filter { $0.hasPrefix("INV-") && $0.hasSuffix(".xml") }.map { String($0.prefix(17)) }
            for number in Set(numbers).sorted() {
                try reports.add("explain", place, ["explain", number, "--ledger", ledger])
            }
            try reports.addManifests(below: output)
            try reports.expectValid()
        }
    }

    @Test("What is kept as it should be")
    func goldens() throws {
        try Nightbill.within { place in
            let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
            var reports = Reports(folder: place.folder)
            reports.add("po-list", file: goldens.appending(path: "purchase-orders/list.json"))
            for path in try contents(of: goldens.appending(path: "explain")).keys.sorted() where path.hasSuffix(".json")
            {
                reports.add("explain", file: goldens.appending(path: "explain/\(path)"))
            }
            let shown = goldens.appending(path: "purchase-orders/show-later.json")
            let text = try String(contentsOf: shown, encoding: .utf8)
            let timed = place.folder.appending(path: "show-later.json")
            try Data(text.replacing("<time>", with: "2026-03-01T12:00:00Z").utf8).write(to: timed)
            reports.add("po-show", file: timed)
            try reports.addManifests(below: goldens.appending(path: "first-night"))
            try reports.expectValid()
        }
    }

    /// Changes of a report that its schema must refuse.
    static let changes: [(old: String, new: String)] = [
        ("\"nights\"", "\"night_count\""), ("\"nights\" : 5", "\"nights\" : \"5\""),
        ("\"2026-01-05\"", "\"5 January\""),
        ("\"nights\" : 5", "\"nights\" : 5, \"nights\" : 5"), ("\"conflicts\" : 0,", ""),
        ("\"held\"", "\"waiting\""),
    ]

    @Test("The judge refuses what is not as its schema says", arguments: changes.indices)
    func refused(row: Int) throws {
        let (old, new) = Self.changes[row]
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.run(asOf: "2026-01-05")
            let text = try place.command(["status", "--json"] + Self.ledger).output
            try #require(text.contains(old), "\(text)")
            let file = place.folder.appending(path: "status.json")
            try Data(text.replacing(old, with: new).utf8).write(to: file)
            var reports = Reports(folder: place.folder)
            reports.add("status", file: file)
            #expect(try reports.verdict().status == 1)
        }
    }
}
