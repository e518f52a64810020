import Logging
import Reports

/// Where the log of a run goes: to standard error, in the form of all lines there.
struct TerminalLogHandler: LogHandler {
    var logLevel = Logger.Level.warning
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = LogLine(Self.level(event.level), "\(event.message)")
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        line.night = all["night"].map { "\($0)" }
        Terminal.tell(line)
    }

    private static func level(_ level: Logger.Level) -> LogLine.Level {
        switch level {
        case .trace, .debug: .debug
        case .info: .info
        case .notice: .notice
        case .warning: .warning
        case .error, .critical: .error
        }
    }
}
