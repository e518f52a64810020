import Foundation
import TestSupport
import Testing

/// A terminal is made by `Tests/Monitoring/terminal.py`, which knows what a line that is written over leaves on it.
@Suite("Progress on a terminal", .needs(.python))
struct ProgressTests {
    /// What stood on the terminal.
    struct Seen: Decodable {
        var screen: [String]
        var shown: [String]
        var wrapped: Bool
        var widest: Int
        var output: String
        var pauses: Double?
        var status: Int32
    }

    private static let manyNights =
        CommandLineTests.run + CommandLineTests.settings + ["--as-of", "2026-04-10"] + Nightbill.anyDate

    private static func see(
        _ place: Nightbill,
        columns: String,
        _ arguments: [String],
        _ environment: [String: String] = [:]
    ) throws -> Seen {
        let script = Nightbill.repository.appending(path: "Tests/Monitoring/terminal.py").path
        var variables = ["TERM": "xterm", "CI": "", "NO_COLOR": "1", "COLUMNS": ""]
        variables.merge(environment) { $1 }
        let words = [script, columns, Nightbill.binary.path] + arguments
        let outcome = try Nightbill.execute(try Tool.python.required(), words, in: place.folder, variables)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(Seen.self, from: Data(outcome.output.utf8))
    }

    @Test(
        "Many nights show in one line that is written over, and leave nothing of it",
        arguments: ["120", "60", "20", "120,40"]
    )
    func nights(columns: String) throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            let seen = try Self.see(place, columns: columns, Self.manyNights)
            #expect(seen.status == 3)
            #expect(seen.shown.count > 3, "\(seen)")
            #expect(columns == "20" || seen.shown.contains { $0.contains("100") && $0.contains("publishing") })
            #expect(!seen.wrapped)
            let narrowest = try #require(columns.split(separator: ",").compactMap { Int($0) }.min())
            #expect(seen.shown.last.map(\.count) ?? .max < narrowest)
            // Findings are all that stays.
            #expect(seen.screen.first?.hasPrefix("usage.csv:6:51: rejected NB107") ?? false, "\(seen.screen)")
            #expect(!seen.screen.contains { $0.contains("publishing") || $0.contains("deciding") })
            #expect(seen.output.hasPrefix("nightbill: closed 2026-01-01 to 2026-04-10"))
            // Ten redraws take a second, or nearly.
            if let pauses = seen.pauses { #expect(pauses > 0.7) }
        }
    }

    /// What keeps a terminal as it is.
    static let silences: [(name: String, more: [String], environment: [String: String])] = [
        ("--no-progress", ["--no-progress"], [:]), ("--quiet", ["--quiet"], [:]), ("TERM=dumb", [], ["TERM": "dumb"]),
        ("CI", [], ["CI": "true"]), ("JSON lines", ["--log-format", "json"], [:]),
    ]

    @Test("It shows nothing where that is not wanted", arguments: silences.indices)
    func silent(_ row: Int) throws {
        let (_, more, environment) = Self.silences[row]
        try Nightbill.within(Nightbill.firstNight) { place in
            let seen = try Self.see(place, columns: "100", Self.manyNights + more, environment)
            #expect(seen.shown.isEmpty && seen.status == 3, "\(seen)")
            #expect(seen.screen.allSatisfy { !$0.contains("publishing") })
        }
    }

    @Test("A failure is told where the line was")
    func failure() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.set("validators", to: "{ubl: [sh, -c, \"sleep 2; exit 1\"]}")
            let seen = try Self.see(place, columns: "100", Self.manyNights)
            #expect(seen.status == 78, "\(seen)")
            #expect(seen.shown.last?.contains("validating") ?? false, "\(seen.shown)")
            #expect(
                seen.screen.first?.hasPrefix("error: the night of 2026-01-10 was not closed") ?? false,
                "\(seen.screen)"
            )
            #expect(!seen.screen.contains { $0.contains("validating") })
        }
    }

    @Test(
        "In a pipe there is nothing of it, asked for or not",
        arguments: [[], ["--progress"]]
    )
    func piped(_ more: [String]) throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            let piped = try place.command(Self.manyNights + more)
            #expect(piped.status == 3)
            #expect(!piped.errors.contains("\r") && !piped.errors.contains("\u{1B}"))
            #expect(!piped.errors.contains("publishing"), "\(piped.errors)")
            #expect(piped.output.split(separator: "\n").count == 1)
        }
    }
}
