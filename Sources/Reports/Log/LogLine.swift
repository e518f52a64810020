import Domain
public import Intake

/// A line of what the program says of itself on standard error: a finding, a warning, a notice, a failure, or what a run notes on
/// its way. For a person it is `level: message`, for a program one JSON object on one line.
public struct LogLine: Hashable, Sendable {
    /// How much depends on it.
    public enum Level: String, CaseIterable, Sendable {
        /// What was asked is not done.
        case error
        /// It is done, and something has to be put right.
        case warning
        /// It is done, and somebody should know.
        case notice
        /// How it is going.
        case info
        /// For whoever looks for a fault in the program.
        case debug
    }

    public var level: Level
    /// For a person; it may have line ends.
    public var message: String
    /// The code of a finding or a conflict.
    public var code: String?
    /// The file of the input that is meant.
    public var file: String?
    /// The line in it, from 1.
    public var line: Int?
    /// The column in the line, from 1 and in Unicode scalars.
    public var column: Int?
    /// What to do about it.
    public var hint: String?
    /// How many findings like those before it this one stands for.
    public var count: Int?
    /// The subscription of a conflict.
    public var subscription: String?
    /// The business date of the night that is meant.
    public var night: String?
    /// The stage of the night in which a run stopped.
    public var phase: String?
    /// The exit status of a failure.
    public var status: Int32?

    /// A line that is only a message.
    public init(_ level: Level, _ message: String) {
        (self.level, self.message) = (level, message)
    }

    /// The line for a person, safe for a terminal, without a line end.
    public var text: String { DisplayText.lines("\(level.rawValue): \(message)") }
}

// MARK: What becomes a line

extension LogLine {
    /// A finding.
    public init(_ finding: Finding) {
        self.init(Level(finding.severity), finding.message)
        (code, file, line, column) = (finding.code.rawValue, finding.file, finding.line, finding.column)
        hint = finding.hint
    }

    /// Findings of which there are too many.
    init(_ surplus: Findings.Surplus) {
        self.init(Level(surplus.code.severity), surplus.message)
        (code, file, hint, count) = (surplus.code.rawValue, surplus.file, surplus.hint, surplus.count)
    }

    /// A billed charge that the export contradicts.
    init(_ conflict: ConflictReport) {
        self.init(.warning, conflict.message.string)
        (code, file, line) = (conflict.code.string, conflict.file, conflict.line)
        (subscription, hint) = (conflict.subscription.string, conflict.hint)
    }

    /// Conflicts of which there are too many.
    init(_ surplus: ConflictReport.Surplus) {
        self.init(.warning, surplus.message)
        (code, file, hint, count) = (surplus.code.string, surplus.file, surplus.hint, surplus.count)
    }

    /// Findings as a person sees them, of each code at most ``FindingRenderer/mostShown`` for each file; no more than one of them
    /// is in memory.
    static func all(_ findings: Findings, _ body: (LogLine) throws -> Void) rethrows {
        try findings.forEach(atMost: FindingRenderer.mostShown) {
            try body(LogLine($0))
        } surplus: {
            try body(LogLine($0))
        }
    }
}

extension LogLine.Level {
    fileprivate init(_ severity: Severity) {
        self =
            switch severity {
            case .fatal: .error
            case .rejected, .held, .missing: .warning
            case .notice: .notice
            }
    }
}
