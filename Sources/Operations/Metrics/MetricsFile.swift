import Domain
import Reports
import System

/// The file of metrics that a run leaves for a collector of Prometheus.
public enum MetricsFile {
    /// Whether a file of metrics may have a path: its name ends with `.prom`. The collector reads no other, and no ledger, input or
    /// settings file is replaced by a slip.
    public static func mayBeCalled(_ path: String) -> Bool {
        let name = Path.name(of: path)
        return name.hasSuffix(".prom") && name.utf8.count > ".prom".utf8.count
    }

    /// Puts metrics in place of those that are there, in one step.
    ///
    /// - Returns: why that could not be done; nil: it is.
    static func write(_ metrics: RunMetrics, to path: String) -> String? {
        do throws(SystemFault) {
            guard mayBeCalled(path) else { throw SystemFault(path, reason: "its name does not end with .prom") }
            let bytes = Array(metrics.text.utf8)
            // A collector of another user reads it.
            let file = try ReplacedFile(at: path, replacing: nil, isForEverybody: true)
            try file.write(bytes.span)
            try file.place()
            return nil
        } catch {
            return
                "the metrics could not be written: \(error). The nights are as they are said to be; the next run writes "
                + "them again"
        }
    }
}

/// What a run has to know to leave metrics.
public struct RunMetricsRequest: Sendable {
    /// The file, whose name ends with `.prom`.
    public var file: String
    /// The version of the program.
    public var version: String
    /// How long ago something began that stays the same, by the clock of whoever asks: stages are measured by it.
    public var stopwatch: @Sendable () -> Duration

    /// Metrics in a file.
    public init(file: String, version: String, stopwatch: @escaping @Sendable () -> Duration) {
        (self.file, self.version, self.stopwatch) = (file, version, stopwatch)
    }
}
