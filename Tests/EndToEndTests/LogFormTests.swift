import Foundation
import TestSupport
import Testing

@Suite("Standard error as text and as JSON lines")
struct LogFormTests {
    static let json = ["--log-format", "json"]

    /// The lines of an output, each an object of JSON.
    static func lines(_ errors: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [[String: Any]] {
        try errors.split(separator: "\n").map { line in
            let object = try? JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(object as? [String: Any], "no JSON: \(line)", sourceLocation: sourceLocation)
        }
    }

    /// A command line, and what it says on standard error: exit status, and for each line some of its values.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var arguments: [String]
        var environment: [String: String] = [:]
        var change: @Sendable (Nightbill) throws -> Void = { _ in }
        var status: Int32
        var says: [[String: String]]
    }

    static let run = CommandLineTests.run + CommandLineTests.settings + CommandLineTests.date
    static let usage = ["code": "NB107", "file": "usage.csv", "line": "6", "column": "51", "level": "warning"]

    static let cases = [
        Case(testDescription: "a night with a rejected row", arguments: run + json, status: 3, says: [usage]),
        Case(
            testDescription: "the same, asked for by the environment",
            arguments: run,
            environment: ["NIGHTBILL_LOG_FORMAT": "json"],
            status: 3,
            says: [usage]
        ),
        Case(testDescription: "check", arguments: ["check", "--input", "input"] + json, status: 3, says: [usage]),
        Case(
            testDescription: "strictness tells the finding, and then why there is no night",
            arguments: run + json + ["--strict"],
            status: 65,
            says: [usage, ["level": "error", "status": "65", "message": "--strict: no night was closed"]]
        ),
        Case(
            testDescription: "a needed file is missing",
            arguments: run + json,
            change: { try FileManager.default.removeItem(at: $0.input.appending(path: "products.csv")) },
            status: 65,
            says: [["level": "error", "code": "NB001", "file": "products.csv", "message": "the file is missing"]]
        ),
        Case(
            testDescription: "settings that are wrong",
            arguments: run + ["--log-format=json"],
            change: { try $0.append("biling_start: 2026-01-01\n", to: "settings.yaml") },
            status: 78,
            says: [["level": "error", "status": "78"]]
        ),
        Case(
            testDescription: "a variable that is not known is a notice",
            arguments: run + json,
            environment: ["NIGHTBILL_BILING_START": "2026-01-01"],
            status: 3,
            says: [["level": "notice"], usage]
        ),
        Case(
            testDescription: "an option that is missing",
            arguments: ["run"] + json,
            status: 2,
            says: [["level": "error", "status": "2"]]
        ),
        Case(
            testDescription: "an option that is not known",
            arguments: ["status", "--fast"] + json,
            status: 2,
            says: [["level": "error", "status": "2"]]
        ),
        Case(
            testDescription: "a command that is not known",
            arguments: ["close"] + json,
            status: 2,
            says: [["level": "error", "status": "2"]]
        ),
        Case(
            testDescription: "a ledger that is not there",
            arguments: ["status", "--ledger", "none.sqlite"] + json,
            status: 74,
            says: [["level": "error", "status": "74"]]
        ),
        Case(
            testDescription: "what a run notes on its way",
            arguments: run + json,
            environment: ["NIGHTBILL_LOG_LEVEL": "info", "NIGHTBILL_BILLING_START": "2026-01-30"],
            status: 3,
            says: [
                ["level": "info", "night": "2026-01-30", "message": "closed 2026-01-30 with 0 invoices"],
                ["level": "info", "night": "2026-01-31", "message": "closed 2026-01-31 with 0 invoices"], usage,
            ]
        ),
        Case(
            testDescription: "with --json the findings are in the report",
            arguments: run + json + ["--json"],
            status: 3,
            says: []
        ),
    ]

    @Test("Every line of standard error is one object with a level, a message and the time", arguments: cases)
    func shape(_ row: Case) throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            place.environment = row.environment
            try row.change(place)
            let outcome = try place.command(row.arguments)
            #expect(outcome.status == row.status, "\(outcome.errors)")
            let lines = try Self.lines(outcome.errors)
            #expect(lines.count == row.says.count, "\(outcome.errors)")
            for (line, says) in zip(lines, row.says) {
                #expect((line["time"] as? String)?.hasSuffix("Z") ?? false)
                #expect(line["level"] is String && !(line["message"] as? String ?? "").isEmpty)
                for (key, value) in says { #expect(line[key].map { "\($0)" } == value, "\(key) of \(outcome.errors)") }
            }
        }
    }

    @Test("Each line is as its schema says", .needs(.oraclePython), arguments: cases)
    func schema(_ row: Case) throws {
        guard !row.says.isEmpty else { return }
        try Nightbill.within(Nightbill.firstNight) { place in
            place.environment = row.environment
            try row.change(place)
            let errors = try place.command(row.arguments).errors
            var reports = ReportSchemaTests.Reports(folder: place.folder)
            for (index, line) in errors.split(separator: "\n").enumerated() {
                let file = place.folder.appending(path: "line-\(index).json")
                try Data(line.utf8).write(to: file)
                reports.add("log-line", file: file)
            }
            try reports.expectValid()
        }
    }

    @Test("As text every line that is no finding begins with its level")
    func text() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.run(asOf: "2026-01-20")
            try place.unpublish("2026-01-15")
            place.environment = ["NIGHTBILL_LOG_LEVEL": "info", "NIGHTBILL_BILING_START": "2026-01-01"]
            let lines = try place.run(asOf: "2026-01-21").errors.split(separator: "\n")
            #expect(
                lines.contains { $0.hasPrefix("warning: publishing the night of 2026-01-15, which an earlier run") }
            )
            #expect(lines.contains("info: closed 2026-01-21 with 0 invoices"))
            #expect(lines.contains { $0.hasPrefix("notice: ") && $0.contains("NIGHTBILL_BILING_START") })
            let failure = try place.command(["status", "--ledger", "none.sqlite"])
            #expect(failure.errors.hasPrefix("error: there is no ledger at none.sqlite"))
            let usage = try place.command(["run"])
            #expect(usage.errors.hasPrefix("error: Missing expected argument"), "\(usage.errors)")
        }
    }

    @Test("Of findings of one kind ten are lines, and one counts the others")
    func many() throws {
        try SmallExport.within { place in
            let rows = (1...1_234).map { "x-\($0),s-1,calls,2026-01-15T10:00:00Z,many" }
            try place.append(rows.joined(separator: "\n") + "\n", to: "input/usage.csv")
            let errors = try place.command(["check", "--input", "input"] + Self.json).errors
            let lines = try Self.lines(errors)
            #expect(lines.count == 11)
            #expect(lines.last?["count"] as? Int == 1_224 && lines.last?["code"] as? String == "NB107")
            let text = try place.command(["check", "--input", "input"]).errors
            #expect(text.contains("and 1,224 more like these"))
        }
    }

    @Test("A conflict names its subscription, and what to do")
    func conflict() throws {
        try SmallExport.within { place in
            try place.run(asOf: "2026-01-20")
            try place.replace("10,C62,120", by: "10,C62,130", in: "terms.csv")
            let outcome = try place.run(asOf: "2026-01-21", "--log-format", "json")
            let lines = try Self.lines(outcome.errors)
            let conflict = try #require(lines.first { $0["code"] as? String == "NB501" }, "\(outcome.errors)")
            #expect(conflict["subscription_id"] as? String == "s-1" && conflict["level"] as? String == "warning")
            #expect((conflict["hint"] as? String)?.contains("nightbill accept s-1 --ledger FILE") ?? false)
        }
    }

    @Test("A signal and a night that stops are lines, too")
    func stopped() throws {
        try SmallExport.within { place in
            try FileManager.default.createDirectory(
                at: place.output.appending(path: ".staging-2026-01-10/x"),
                withIntermediateDirectories: true
            )
            try FileManager.default.createSymbolicLink(
                at: place.output.appending(path: ".staging-2026-01-10/y"),
                withDestinationURL: place.settings
            )
            let outcome = try place.run(asOf: "2026-01-20", "--log-format", "json")
            let line = try #require(try Self.lines(outcome.errors).last)
            #expect(line["status"] as? Int == 73 && line["level"] as? String == "error", "\(outcome.errors)")
        }
    }

    @Test("A form that is not known is refused, wherever it comes from")
    func unknown() throws {
        try Nightbill.within { place in
            let given = try place.command(["status", "--ledger", "x", "--log-format", "xml"])
            #expect(given.status == 2 && given.errors.contains("xml"))
            place.environment["NIGHTBILL_LOG_FORMAT"] = "xml"
            let found = try place.command(["status", "--ledger", "x"])
            #expect(found.status == 2 && found.errors.contains("NIGHTBILL_LOG_FORMAT is \"xml\""), "\(found.errors)")
        }
    }
}
