import ArgumentParser
import Foundation
import Operations

/// Where the metrics of a run go.
struct MetricsOptions: ParsableArguments {
    static let variable = "NIGHTBILL_METRICS"

    @Option(
        help: ArgumentHelp(
            "A file of metrics for Prometheus (NAME.prom), written after every run, also one that fails; else $NIGHTBILL_METRICS.",
            valueName: "file"
        )
    )
    var metrics: String?

    private var path: String? {
        let given = ProcessInfo.processInfo.environment[Self.variable] ?? ""
        return metrics ?? (given.isEmpty ? nil : given)
    }

    func validate() throws {
        guard let path, !MetricsFile.mayBeCalled(path) else { return }
        throw ValidationError(
            "\(metrics == nil ? Self.variable : "--metrics") needs a file whose name ends with .prom, such as "
                + "/var/lib/prometheus/node-exporter/nightbill.prom: the textfile collector reads no other"
        )
    }

    /// What is to be written; nil: nothing.
    var request: RunMetricsRequest? {
        path.map { RunMetricsRequest(file: $0, version: Nightbill.version, stopwatch: Invocation.stopwatch) }
    }
}
