import ArgumentParser
import Domain
import Foundation

/// How a command says on standard error what it finds and how it goes.
struct LogOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Standard error as text, or as JSON, one object a line (Samples/schemas/log-line.json); else $NIGHTBILL_LOG_FORMAT.",
            valueName: "form"
        )
    )
    var logFormat: LogForm?

    func validate() throws {
        let given = ProcessInfo.processInfo.environment[LogForm.variable] ?? ""
        guard logFormat == nil, !given.isEmpty, LogForm(rawValue: given) == nil else { return }
        throw ValidationError(
            "\(LogForm.variable) is \(DisplayText.quoted(Text(given))); it may be text or json"
        )
    }
}
