import Foundation
import TestSupport
import Testing

@Suite("The commands of the documentation")
struct DocumentedCommandsTests {
    /// A command as it is typed, and what it prints.
    struct Step {
        var command: String
        var output: String
    }

    /// The folder that documents write to; the tests give them another one.
    private static let written = "/tmp/night"

    /// The commands of a document: lines after `$ ` in its blocks of code, each with what follows it.
    static func steps(of document: String) -> [Step] {
        var steps: [Step] = []
        var (isCode, isCommand, isOutput) = (false, false, false)
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isCode.toggle()
                (isCommand, isOutput) = (false, false)
            } else if isCode, line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2)), output: ""))
                (isCommand, isOutput) = (line.hasSuffix("\\"), true)
            } else if isCommand {
                steps[steps.count - 1].command += "\n" + line
                isCommand = line.hasSuffix("\\")
            } else if isOutput {
                steps[steps.count - 1].output += line + "\n"
            }
        }
        return steps
    }

    @Test(
        "A document's commands print what it says, from the root of the repository",
        arguments: [
            ("README.md", 4), ("Samples/OPERATIONS.md", 8), ("Samples/first-night/README.md", 0),
            ("Samples/procurement-orders/README.md", 2), ("Samples/responses/README.md", 3),
        ]
    )
    func commands(name: String, least: Int) throws {
        let text = try String(contentsOf: Nightbill.repository.appending(path: name), encoding: .utf8)
        let steps = Self.steps(of: text)
        #expect(steps.count >= least, "\(name) has \(steps.count) commands")
        let place = try TemporaryFolder()
        defer { place.remove() }
        let path = Nightbill.binary.deletingLastPathComponent().path + ":/usr/bin:/bin"
        for step in steps {
            let command = step.command.replacing(Self.written, with: place.url.path)
            let outcome = try Nightbill.execute(
                URL(fileURLWithPath: "/bin/sh"),
                ["-c", "{ \(command)\n} 2>&1"],
                in: Nightbill.repository,
                ["PATH": path, "COLUMNS": "132"]
            )
            let printed = outcome.output.replacing(place.url.path, with: Self.written)
            #expect(printed == step.output, "\(name): $ \(step.command)\n\(printed)")
        }
    }

    @Test(
        "A link of a document leads to a file",
        arguments: [
            "README.md", "Samples/INPUT.md", "Samples/OUTPUT.md", "Samples/FINDINGS.md", "Samples/OPERATIONS.md",
        ]
    )
    func links(name: String) throws {
        let file = Nightbill.repository.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        for link in text.matches(of: /\]\(([^)#]+)\)/) where !link.output.1.hasPrefix("https:") {
            let target = file.deletingLastPathComponent().appending(path: String(link.output.1))
            #expect(FileManager.default.fileExists(atPath: target.path), "\(name): \(link.output.1)")
        }
    }

    @Test("The first page names every command of the program")
    func commandsAreNamed() throws {
        let text = try String(contentsOf: Nightbill.repository.appending(path: "README.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").compactMap {
            try? /\| `nightbill ([a-z]+)` \|.*/.wholeMatch(in: $0)?.output.1
        }
        let help = try Nightbill.within { try $0.command(["help"]).output }
        let list = help.split(separator: "\n", omittingEmptySubsequences: false).drop { $0 != "SUBCOMMANDS:" }
            .dropFirst()
            .prefix { !$0.isEmpty }.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .map { $0.split(separator: " ")[0] }.filter { $0 != "help" }
        #expect(list.count > 10)
        for command in list { #expect(rows.contains(command), "README.md has no row for nightbill \(command)") }
    }
}
