import ArgumentParser
import Domain
import Foundation
import Reports

/// What is wrong with the words of a command line before anything is made of them: the parser would take something else for what
/// was written, and say nothing.
enum CommandWords {
    /// Refuses words that are not text, and an option that is given twice with different values.
    ///
    /// - Throws: ``CommandFailure`` (2).
    static func judge(_ words: [String]) throws(CommandFailure) {
        for place in 1..<max(1, Int(CommandLine.argc)) {
            guard let word = unsafe CommandLine.unsafeArgv[place] else { continue }
            guard unsafe String(validatingCString: word) == nil else { continue }
            let shown = unsafe DisplayText.text(String(cString: word))
            throw CommandFailure(.usage, "argument \(place) is not UTF-8: \(shown); names and paths are text in UTF-8")
        }
        if let (name, values) = repeated(in: words) {
            let shown = values.map(DisplayText.quoted).joined(separator: " and ")
            throw CommandFailure(.usage, "\(name) is given twice, with \(shown); give it once")
        }
    }

    /// The first option that takes one value and has different ones.
    private static func repeated(in words: [String]) -> (name: String, values: [Text])? {
        let words = Array(words.prefix { $0 != "--" })
        let given = words.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
        // What a command takes is asked only where it can matter.
        guard Set(given).count < given.count else { return nil }
        let single = Self.single(of: words)
        var values: [String: [Text]] = [:]
        for (place, word) in words.enumerated() where word.hasPrefix("--") {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard single.contains(parts[0]) else { continue }
            let value = parts.count > 1 ? parts[1] : place + 1 < words.count ? words[place + 1] : ""
            values[parts[0], default: []].append(Text(value))
            guard let all = values[parts[0]], all.count == 2 else { continue }
            if all[0] != all[1] { return (parts[0], all) }
            values[parts[0]] = [all[0]]
        }
        return nil
    }

    /// The options of the command that is called which take one value.
    private static func single(of words: [String]) -> Set<String> {
        struct Help: Decodable {
            struct Name: Decodable {
                var kind: String
                var name: String
            }
            struct Argument: Decodable {
                var kind: String
                var isRepeating: Bool
                var names: [Name]?
            }
            struct Command: Decodable {
                var commandName: String
                var arguments: [Argument]?
                var subcommands: [Command]?
            }
            var command: Command
        }
        guard let help = try? JSONDecoder().decode(Help.self, from: Data(Nightbill._dumpHelp().utf8)) else { return [] }
        var command = help.command
        for word in words {
            guard let next = command.subcommands?.first(where: { $0.commandName == word }) else { break }
            command = next
        }
        let options = (command.arguments ?? []).filter { $0.kind == "option" && !$0.isRepeating }
        return Set(options.flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map { "--\($0.name)" })
    }
}
