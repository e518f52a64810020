import Foundation
import TestSupport
import Testing

@Suite("The examples of the help")
struct HelpExampleTests {
    /// Every command by its words, `[]` for the program itself, with its help.
    private static func commands(_ place: Nightbill, below words: [String] = []) throws -> [(
        words: [String], help: String
    )] {
        let outcome = try place.command(["help"] + words)
        try #require(outcome.status == 0, "\(words): \(outcome.errors)")
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        let list = lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
        // A name is indented by two; what a long line goes on with is indented further.
        let names = list.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.map {
            String($0.split(separator: " ")[0])
        }
        let below = try names.filter { $0 != "help" }.flatMap { try commands(place, below: words + [$0]) }
        return [(words, outcome.output)] + below
    }

    /// The command lines of the example, each in one line.
    private static func example(in help: String) -> [String] {
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        let block = lines.drop { $0 != "Example:" }.dropFirst().prefix { $0.hasPrefix("  ") }
        return block.map { $0.drop { $0 == " " } }.joined(separator: "\n").replacing("\\\n", with: "")
            .split(separator: "\n").map(String.init)
    }

    /// Commands of which an example cannot succeed over the sample, with the status that it ends with.
    private static let others: [String: Int32] = [
        // Nothing contradicts what was billed.
        "accept": 2,
        // No run has ordered it.
        "shard": 74,
    ]

    @Test("Every command has an example, which does over the sample nights what it says")
    func examples() throws {
        try Nightbill.within(Nightbill.firstNight) { place in
            try place.run(asOf: "2026-01-31")
            try FileManager.default.createDirectory(
                at: place.folder.appending(path: "own"),
                withIntermediateDirectories: false
            )
            // A folder without a template is refused.
            let shown = try Nightbill.execute(
                URL(fileURLWithPath: "/bin/sh"),
                ["-c", "nightbill template show ubl > own/ubl-invoice.xml"],
                in: place.folder,
                ["PATH": Nightbill.binary.deletingLastPathComponent().path + ":/usr/bin:/bin"]
            )
            #expect(shown.status == 0, "\(shown.errors)")
            let commands = try Self.commands(place)
            #expect(commands.count > 25)
            let path = Nightbill.binary.deletingLastPathComponent().path + ":/usr/bin:/bin"
            for (words, help) in commands {
                let example = Self.example(in: help)
                let name = words.joined(separator: " ")
                #expect(!example.isEmpty, "nightbill help \(name) has no example")
                if !words.isEmpty {
                    #expect(example.contains { $0.hasPrefix("nightbill \(name) ") }, "\(name): \(example)")
                }
                #expect(!help.contains("> /"), "\(name): an example writes beside the sample, wherever it is tried")
                // Each in a copy of the folder: an example may do what another has done.
                let copy = try TemporaryFolder()
                defer { copy.remove() }
                let folder = copy.url.appending(path: "copy")
                try FileManager.default.copyItem(at: place.folder, to: folder)
                let lines = example.joined(separator: " && ")
                let outcome = try Nightbill.execute(
                    URL(fileURLWithPath: "/bin/sh"),
                    ["-c", lines],
                    in: folder,
                    ["PATH": path]
                )
                let expected: [Int32] = Self.others[name].map { [$0] } ?? [0, 3]
                #expect(expected.contains(outcome.status), "\(lines): \(outcome.status) \(outcome.errors)")
            }
        }
    }
}
