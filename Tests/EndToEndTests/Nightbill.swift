import Foundation
import TestSupport
import Testing

/// The real program, run in a temporary folder of its own.
struct Nightbill {
    /// What one command line came to.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    private let place: TemporaryFolder
    var environment: [String: String] = [:]
    /// Whether runs may close any date, and any number of nights: what a test expects must not hang on today's date.
    var closesAnyDate = true

    var folder: URL { place.url }
    var input: URL { folder.appending(path: "input") }
    var output: URL { folder.appending(path: "output") }
    var ledger: URL { folder.appending(path: "ledger.sqlite") }

    /// An empty place; `input` is copied into it, and the settings of the samples stand beside.
    init(input source: URL? = nil) throws {
        place = try TemporaryFolder()
        if let source { try FileManager.default.copyItem(at: source, to: input) }
        try FileManager.default.copyItem(at: Self.samples.appending(path: "settings.yaml"), to: settings)
    }

    var settings: URL { folder.appending(path: "settings.yaml") }

    func remove() {
        place.remove()
    }

    /// Gives a key of the settings file that is alone on its line another value.
    func set(_ key: String, to value: String) throws {
        let text = try String(contentsOf: settings, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count { $0.hasPrefix("\(key):") } == 1)
        let changed = lines.map { $0.hasPrefix("\(key):") ? "\(key): \(value)" : String($0) }
        try changed.joined(separator: "\n").write(to: settings, atomically: true, encoding: .utf8)
    }

    /// Runs a body in a place that is gone afterwards.
    static func within<Value>(_ input: URL? = nil, _ body: (inout Nightbill) throws -> Value) throws -> Value {
        var place = try Nightbill(input: input)
        defer { place.remove() }
        return try body(&place)
    }

    /// Closes nights up to a date, with the folder's own input, output, ledger and settings.
    @discardableResult
    func run(asOf date: String, _ more: String...) throws -> Outcome {
        try command(
            ["run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite"]
                + ["--settings", "settings.yaml", "--as-of", date] + more
        )
    }

    /// Runs any command line in the folder.
    @discardableResult
    func command(_ arguments: [String]) throws -> Outcome {
        let more = closesAnyDate && arguments.first == "run" ? Self.anyDate : []
        return try Self.execute(Self.binary, arguments + more, in: folder, environment)
    }

    /// What `status --json` says of billing, without the runs that led there, whose times no two share.
    func billingStatus() throws -> String {
        let outcome = try command(["status", "--json", "--ledger", "ledger.sqlite"])
        var status = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any],
            "\(outcome.errors)"
        )
        status["attempts"] = nil
        return String(
            decoding: try JSONSerialization.data(withJSONObject: status, options: [.sortedKeys]),
            as: UTF8.self
        )
    }

    /// Brings a night back to where a crash leaves it that falls between its commit and its publication.
    func unpublish(_ date: String) throws {
        try FileManager.default.removeItem(at: output.appending(path: date))
        let script = """
            import sqlite3, sys
            ledger = sqlite3.connect(sys.argv[1])
            ledger.execute("UPDATE night SET published = 0 WHERE business_date = ?", [sys.argv[2]])
            ledger.commit()
            """
        let python = URL(fileURLWithPath: "/usr/bin/env")
        let done = try Self.execute(python, ["python3", "-c", script, ledger.path, date], in: folder)
        try #require(done.status == 0, "\(done.errors)")
    }

    /// Runs a program to its end.
    static func execute(
        _ program: URL,
        _ arguments: [String],
        in folder: URL,
        _ environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("NIGHTBILL_") }
        variables["TZ"] = "Pacific/Kiritimati"
        variables.merge(environment) { $1 }
        process.environment = variables
        // Files, not pipes: a pipe that nobody empties stops the program.
        let streams = try TemporaryFolder()
        defer { streams.remove() }
        let (out, err) = (streams.url.appending(path: "out"), streams.url.appending(path: "err"))
        for file in [out, err] { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: try String(contentsOf: out, encoding: .utf8),
            errors: try String(contentsOf: err, encoding: .utf8)
        )
    }

    /// What a run needs so that its dates are judged by no clock and no number.
    static let anyDate = ["--allow-future", "--catch-up", "5000"]

    /// The binary that was built beside the tests.
    static let binary = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "nightbill")

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let samples = repository.appending(path: "Samples")
    static let firstNight = samples.appending(path: "first-night/input")
    static let focusNight = samples.appending(path: "focus-usage")
}

/// Expects two folders to hold the same files with the same bytes.
func expectSame(_ one: URL, _ other: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (left, right) = (try contents(of: one), try contents(of: other))
    #expect(left.keys.sorted() == right.keys.sorted(), sourceLocation: sourceLocation)
    for (path, bytes) in left {
        #expect(bytes == right[path], "\(path) differs", sourceLocation: sourceLocation)
    }
}

/// Expects files to be as they are kept; `NIGHTBILL_UPDATE_GOLDENS=1` keeps them as they are now.
func expectGolden(
    _ name: String,
    _ files: [String: Data],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    try Golden.expect(files, in: goldens.appending(path: name), sourceLocation: sourceLocation)
}
