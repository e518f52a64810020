import ArgumentParser
import CBuild
import Domain
import Reports
import System

@main
struct Nightbill: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "nightbill",
        abstract: "Closes billing nights: reads subscriptions and purchase orders, publishes XML invoices.",
        discussion: """
            `nightbill about` explains the input, the output, findings and settings. Exit statuses, each explained by \
            `nightbill about exit-status`: \(ExitStatus.all.map { "\($0.status) \($0.title)" }.joined(separator: "; ")).

            Example:
              nightbill init first
            """,
        version: build,
        subcommands: [
            RunCommand.self, CheckCommand.self, OutlookCommand.self, StatusCommand.self, DashboardCommand.self,
            InvoicesCommand.self,
            ExplainCommand.self,
            PurchaseOrderCommand.self,
            RegenerateCommand.self, CreditCommand.self, AcceptCommand.self, VerifyCommand.self, LedgerCommand.self,
            TemplateCommand.self, InitCommand.self, InstallCommand.self, AboutCommand.self, ShardCommand.self,
        ]
    )

    /// `nightbill 0.1.0 (commit 0123456789ab)`. Nothing that is published or kept says it: the same input makes the same bytes.
    private static var build: String {
        let commit = String(cString: nightbill_commit())
        return "nightbill \(version) (\(commit.isEmpty ? "of no known commit" : "commit \(commit)"))"
    }

    static func main() {
        StandardStreams.secure()
        do {
            let words = Array(Invocation.words.dropFirst())
            try CommandWords.judge(words)
            var command = try parseAsRoot(words)
            try command.run()
        } catch let failure as CommandFailure {
            stop(failure)
        } catch let status as ExitCode {
            Terminal.leave(status.rawValue)
        } catch {
            // A request for help is not an error; anything else that parsing throws is wrong use.
            guard exitCode(for: error) == .success else {
                stop(CommandFailure(.usage, message(for: error)))
            }
            do {
                try Terminal.say(fullMessage(for: error))
            } catch {
                stop(error)
            }
        }
    }

    /// What is wrong with the command line; no argument breaks its lines.
    private static func message(for error: any Error) -> String {
        let (full, word) = (fullMessage(for: error), "Error: ")
        return Invocation.words.dropFirst().filter { DisplayText.text($0) != $0 }
            .reduce(full.hasPrefix(word) ? String(full.dropFirst(word.utf8.count)) : full) {
                $0.replacing($1, with: DisplayText.text($1))
            }
    }

    private static func stop(_ failure: CommandFailure) -> Never {
        Terminal.fail(failure, json: ReportOptions.asksForJSON(Invocation.words))
    }
}
