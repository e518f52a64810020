import ArgumentParser
import Domain
import Foundation

/// The form of what the program says on standard error.
enum LogForm: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// For a person: findings with their place underlined, and lines of `level: message`.
    case text
    /// For a program: one JSON object a line.
    case json

    static let variable = "NIGHTBILL_LOG_FORMAT"

    /// The form for all of this process.
    static let current = asked(Invocation.words, ProcessInfo.processInfo.environment)

    /// What a command line asks for, also one that cannot be parsed; else the environment.
    private static func asked(_ arguments: [String], _ environment: [String: String]) -> LogForm {
        let (name, options) = ("--log-format", arguments.prefix { $0 != "--" })
        var form = environment[variable].flatMap(LogForm.init(rawValue:)) ?? .text
        for (index, option) in options.enumerated() {
            var value: String?
            if option == name, index + 1 < options.count { value = options[index + 1] }
            if option.hasPrefix("\(name)=") { value = String(option.dropFirst(name.count + 1)) }
            if let known = value.flatMap(LogForm.init(rawValue:)) { form = known }
        }
        return form
    }
}
