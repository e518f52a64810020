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
    /// For a person, one fault a line.
    public var message: String
    /// Where a run of nights stopped; nil where it stopped before or after them.
    public var stop: NightStop?

    /// A failure with its message.
    public init(_ kind: Kind, _ message: String) {
        (self.kind, self.message) = (kind, message)
    }

    public var exitStatus: Int32 { kind.rawValue }

    public func answer(width: Int) -> Answer { .text(message) }
}
