import Domain
import Reports
import System

extension ExternalCommand {
    /// The file of the program that a settings key names.
    ///
    /// - Throws: ``CommandFailure`` (78) where there is none that can be executed.
    func file(key: String) throws(CommandFailure) -> ProgramFile {
        do {
            return try ProgramFile(named: program)
        } catch {
            throw CommandFailure(.settings, "\(DisplayText.text(key)): \(error)")
        }
    }
}

extension ProgramRun {
    /// Runs the program, and gives its outcome where it succeeded.
    ///
    /// `key`: the settings key that gives its time. `what`: what the program is to a person. `about`: what its words are about,
    /// to follow them.
    ///
    /// - Throws: ``CommandFailure`` with what the program said, where it did not succeed; 130 or 143 where it was ended because a
    ///   signal asked this program to stop.
    func succeed(
        _ what: String,
        input: [UInt8],
        key: String,
        stop: StopSignal,
        about: (_ words: [UInt8]) -> String = { _ in "" }
    ) throws -> ProgramOutcome {
        var run = self
        run.isStopped = { stop.asked() != nil }
        let outcome: ProgramOutcome
        do {
            outcome = try run.perform(input: input)
        } catch {
            throw CommandFailure(.settings, "\(what) cannot be run: \(error)")
        }
        try stop.heed()
        let reason: String
        switch outcome.end {
        case .exited(0): return outcome
        case .exited(let status): reason = "it ended with status \(status)"
        case .killed(let signal): reason = "signal \(signal) ended it"
        case .timedOut, .stopped: reason = "it was ended after \(seconds) seconds (\(key))"
        case .wroteTooMuch: reason = "it wrote more than \(largestOutput ?? 0) bytes"
        }
        let name = DisplayText.text(program.path)
        let words = outcome.said + about(outcome.words)
        throw CommandFailure(.settings, "\(what) did not succeed: \(name): \(reason)\(words)")
    }
}

extension ProgramOutcome {
    /// How many lines of a program's words are shown, and how many columns of each.
    private static let (mostLines, widest) = (20, 200)

    /// The last lines that the program said, safe for a terminal; empty where it said nothing.
    var said: String {
        let lines = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isNewline)
            .filter { !$0.allSatisfy(\.isWhitespace) }.suffix(Self.mostLines)
        guard !lines.isEmpty else { return "; it said nothing" }
        return "; it said:"
            + lines.map { "\n  " + DisplayText.cut(DisplayText.text(String($0)), to: Self.widest) }.joined()
    }
}
