import Foundation
import TestSupport
import Testing

/// Nights in shards; `Tests/Shards/run` takes more of them.
@Suite("Nights in shards", .serialized)
struct ShardTests {
    /// Thinned; `Tests/Shards/run` takes eight seeds and five numbers of shards, and catches up.
    @Test(
        "One by one, tried and approved, they are those of one process: files, rows, report and status",
        .needs(.compiler, .python)
    )
    func equal() throws {
        try CrashWalk.expectNothingWrong(
            "shards.py",
            "--only",
            "equal",
            "--seeds",
            "1",
            "--shards",
            "5",
            "--thin",
            in: "Shards"
        )
    }

    /// Thinned; `Tests/Shards/run` takes every fault.
    @Test(
        "Killed, lost, changed, doubled or late, tasks, engines and coordinators harm no night",
        .needs(.compiler, .python),
        arguments: ["1", "4", "6"]
    )
    func faults(offset: String) throws {
        try CrashWalk.expectNothingWrong(
            "shards.py",
            "--only",
            "faults",
            "--every",
            "9",
            "--offset",
            offset,
            in: "Shards"
        )
    }

    /// What is asked of a run, with the status and a word of what it says.
    static let refusals: [(more: [String], says: String)] = [
        (["--jobs", "2"], "--jobs is for --shards: without it there are no shards"),
        (["--paranoid"], "--paranoid is for --shards"), (["--engine", "true"], "--engine is for --shards"),
        (["--work", "w"], "--work is for --shards"),
        (["--shards", "0"], "--shards needs a number, 1 or more"), (["--shards", "65537"], "no more than 65536"),
        (["--shards", "2", "--jobs", "1", "--engine", "true"], "--jobs is for this machine"),
        (["--shards", "2", "--dry-run"], "--dry-run with --shards needs --work"),
        (["--shards", "2", "--engine", ""], "--engine is empty"),
    ]

    @Test("Options that make no sense together are refused before anything is done", arguments: refusals.indices)
    func refused(index: Int) throws {
        try SmallExport.within { place in
            let (more, says) = Self.refusals[index]
            let outcome = try place.command(
                "run --input input --output output --ledger ledger.sqlite --settings settings.yaml --as-of 2026-02-01"
                    .split(separator: " ").map(String.init) + more
            )
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains(says), "\(outcome.errors)")
            #expect(!FileManager.default.fileExists(atPath: place.ledger.path))
        }
    }

    /// A schema that no invoice passes: of what fails in several shards, what one process meets first is said.
    @Test("A failure is said once, in the words of one process, and nothing is closed", arguments: ["1", "2", "7"])
    func failure(shards: String) throws {
        let schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
              targetNamespace="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
              <xs:element name="Invoice" type="xs:date"/>
            </xs:schema>
            """
        try Nightbill.within(Nightbill.firstNight) { place in
            let folder = place.folder.appending(path: "schemas")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            try schema.write(to: folder.appending(path: "invoice.xsd"), atomically: true, encoding: .utf8)
            let alone = try place.run(asOf: "2026-02-01", "--validate", "schemas", "--json")
            #expect(alone.status == 78)
            for name in ["output", "ledger.sqlite"] {
                try FileManager.default.removeItem(at: place.folder.appending(path: name))
            }
            let sharded = try place.run(asOf: "2026-02-01", "--validate", "schemas", "--json", "--shards", shards)
            #expect(sharded.status == alone.status)
            #expect(sharded.output == alone.output)
            #expect(sharded.errors == alone.errors)
        }
    }

    @Test("A task that nobody ordered comes to no result, and writes nothing")
    func unordered() throws {
        try SmallExport.within { place in
            let words = ["shard", "decide", "--work", "work", "--task", "0", "--order", "00", "--attempt", "a"]
            #expect(try place.command(words).status == 74)
            let folder = place.folder.appending(path: "work/decide/0")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try "{}".write(to: folder.appending(path: "order"), atomically: true, encoding: .utf8)
            let outcome = try place.command(words)
            #expect(outcome.status == 74)
            #expect(outcome.errors.contains("it is not the order that was named"), "\(outcome.errors)")
            #expect(try contents(of: folder).keys.sorted() == ["order"])
            for (attempt, stage) in [("../a", "decide"), ("order", "decide"), ("", "seal"), ("a", "publish")] {
                let outcome = try place.command(
                    ["shard", stage, "--work", "work", "--task", "0", "--order", "00", "--attempt", attempt]
                )
                #expect(outcome.status == 2, "\(attempt)")
            }
        }
    }

    /// `NIGHTBILL_SPARK_PYTHON` names a Python that has PySpark.
    static let python = ProcessInfo.processInfo.environment["NIGHTBILL_SPARK_PYTHON"]
    static let onSpark: ConditionTrait = .enabled(
        if: python != nil,
        "NIGHTBILL_SPARK_PYTHON is not set; it names a Python that has Samples/spark/requirements.txt"
    )

    private func execute(_ script: URL, _ arguments: [String], in place: TemporaryFolder, shards: String = "") throws {
        let outcome = try Nightbill.execute(
            script,
            [Nightbill.binary.path] + arguments,
            in: place.url,
            ["SPARK_PYTHON": Self.python ?? "", "SPARK_SHARDS": shards]
        )
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }

    @Test(
        "On Apache Spark, a standalone master with two workers, they are those of one process",
        ShardTests.onSpark,
        arguments: ["2", "4"]
    )
    func spark(shards: String) throws {
        let place = try TemporaryFolder()
        defer { place.remove() }
        let folder = place.url.appending(path: "spark").path
        try execute(Nightbill.samples.appending(path: "spark/try"), [folder], in: place, shards: shards)
    }

    /// Thinned; `Tests/Shards/spark` takes every fault.
    @Test("On Apache Spark, lost executors and changed files harm no night", ShardTests.onSpark)
    func sparkFaults() throws {
        let place = try TemporaryFolder()
        defer { place.remove() }
        let script = Nightbill.repository.appending(path: "Tests/Shards/spark")
        try execute(script, ["--every", "8", "--offset", "7"], in: place)
    }
}
