import Domain

/// Why a command ended without doing what was asked, and the exit status that says so (the codes of `sysexits.h`).
public struct CommandFailure: Error, Report {
    /// What went wrong.
    public enum Kind: Int32, CaseIterable, Sendable {
        /// The command line makes no sense.
        case usage = 2
        /// The input cannot be used; nothing was published.
        case unusableInput = 65
        /// Something that must always hold did not; nothing was published.
        case invariant = 70
        /// The output cannot be written.
        case cannotWrite = 73
        /// Another input or output error.
        case inputOutput = 74
        /// Another run holds the ledger.
        case ledgerHeld = 75
        /// The settings are wrong.
        case settings = 78
        /// SIGINT asked to stop (128 + 2).
        case interrupted = 130
        /// SIGTERM asked to stop (128 + 15).
        case terminated = 143
    }

    public var kind: Kind
    /// For a person, one fault a line; it begins with what was found in the input, where that is why.
    public var message: String
    /// What was found in the input; nil: that is not why.
    public private(set) var found: FoundInput?
    /// Where a run of nights stopped; nil where it stopped before or after them.
    public var stop: NightStop?
    /// In what a night is not as an approved plan has it; nil where no plan is the reason.
    public var differences: PlanDifferences?

    /// A failure with its message.
    public init(_ kind: Kind, _ message: String) {
        (self.kind, self.message) = (kind, message)
    }

    /// A failure that tells what was found in the input, and then a message, if there is one.
    public init(_ kind: Kind, _ message: String = "", found: FoundInput) {
        self.init(CommandFailure(kind, message), found: found)
    }

    /// A failure that tells before its message what was found in the input.
    public init(_ failure: CommandFailure, found: FoundInput) {
        self = failure
        (message, self.found) = (found.text + failure.message, found)
    }

    public var exitStatus: Int32 { kind.rawValue }

    /// The failure as a line of its own; nil: what was found in the input says it all.
    private var line: LogLine? {
        let rest = String(message.dropFirst(found?.text.count ?? 0))
        guard !rest.isEmpty else { return nil }
        var line = LogLine(.error, rest)
        (line.night, line.phase, line.status) = (stop?.date.description, stop?.phase.rawValue, exitStatus)
        return line
    }

    /// What is said of it on standard error, for a person; safe for a terminal.
    public var errorText: String { (found?.text ?? "") + (line?.text ?? "") }

    public func logLines(_ body: (LogLine) throws -> Void) rethrows {
        for line in found?.lines ?? [] { try body(line) }
        if let line { try body(line) }
    }

    public func answer(width: Int) -> Answer { .text(message) }
}
